// Without scripts the button is hidden, and the browser's own menu prints.
for (const button of document.querySelectorAll('button.print')) button.addEventListener('click', () => print());
