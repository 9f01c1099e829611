// What every page can do with scripts: mark the part that is being read in the contents list, and pass the page on.
const links = [...document.querySelectorAll('.contents a')].flatMap(link =>
  link instanceof HTMLAnchorElement ? [link] : [],
);
const parts = links.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1))));

/** The part that is being read is the last one that begins above the middle of the window. */
function follow() {
  const middle = innerHeight / 2;
  const current = parts.findLastIndex(part => part && part.getBoundingClientRect().top < middle);
  links.forEach((link, index) => {
    if (index === current) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  });
}

if (links.length > 0) {
  const observer = new IntersectionObserver(follow, { rootMargin: '0px 0px -50% 0px' });
  for (const part of parts) if (part) observer.observe(part);
}

const template = document.querySelector('template.share');
if (template instanceof HTMLTemplateElement) {
  template.after(template.content);
  const button = template.parentElement?.querySelector('button');
  const status = template.parentElement?.querySelector('[role="status"]');
  button?.addEventListener('click', async () => {
    const url = location.href.replace(/#$/, '');
    try {
      if (matchMedia('(pointer: coarse)').matches && navigator.share) {
        return await navigator.share({ title: document.title, url });
      }
      await navigator.clipboard.writeText(url);
      if (status) status.textContent = button.dataset.shared ?? '';
    } catch (error) {
      // Who closes the window of their device for passing things on has changed their mind: nothing failed.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      if (status) status.textContent = button.dataset.notShared ?? '';
    }
  });
}
