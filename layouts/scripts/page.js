// What every page can do with scripts: mark the part that is being read in the contents list, bring the open page into sight in
// the navigation, pass the page on, and load what only a part further down needs when the reader comes near it.
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

// In a long list of pages the open one is in sight.
const pages = document.querySelector('.navigation nav');
const open = pages?.querySelector('[aria-current]');
if (pages && open) {
  const below = open.getBoundingClientRect().bottom - pages.getBoundingClientRect().bottom;
  if (below > 0) pages.scrollTop = below + pages.clientHeight / 2;
}

const near = new IntersectionObserver(
  entries => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue;
      near.unobserve(target);
      import(`./${target.dataset.script}`);
    }
  },
  { rootMargin: '50%' },
);
for (const part of document.querySelectorAll('[data-script]')) near.observe(part);

const share = document.querySelector('.share');
const button = share?.querySelector('button');
if (button) {
  const status = share?.querySelector('[role="status"]');
  button.addEventListener('click', async () => {
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
