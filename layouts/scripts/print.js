// Shows the print button: without scripts the browser's own menu prints.
for (const button of document.querySelectorAll('button.print')) {
  button.removeAttribute('hidden');
  button.addEventListener('click', () => print());
}
