// Shows one person's part of a session. What is left out is counted where it stood, with a button that brings it back; the
// choice is part of the address, and of the links to the other sessions.
import { filled } from './filled.js';
import { find, findAll } from './find.js';

const tool = find(document, 'fieldset.role-switch', HTMLElement);
const choices = findAll(tool, 'input', HTMLInputElement);
const lists = findAll(document, 'ul:has(> [data-for]), ol:has(> [data-for])', HTMLElement);

/** @param {string} role */
function show(role) {
  let count = 0;
  for (const note of document.querySelectorAll('.left-out')) note.remove();
  for (const list of lists) {
    const entries = findAll(list, ':scope > [data-for]', HTMLElement);
    const others = entries.filter(({ dataset }) => role !== 'both' && dataset.for !== role && dataset.for !== 'both');
    for (const entry of entries) entry.hidden = others.includes(entry);
    list.hidden = others.length > 0 && others.length === list.children.length;
    if (others.length > 0) list.after(leftOut(list, others));
    count += others.length;
  }
  const whom = choices.find(({ value }) => value === role)?.labels?.[0]?.textContent?.trim() ?? '';
  find(tool, '[role="status"]', HTMLElement).textContent = filled(tool.dataset.done, { whom, count });
  const sessions = location.pathname.replace(/[^/]+\/$/, '');
  write(location.href, role, href => history.replaceState(null, '', href));
  for (const link of findAll(document, 'nav a[href]', HTMLAnchorElement)) {
    if (link.pathname.startsWith(sessions) && link.hash === '') write(link.href, role, href => (link.href = href));
  }
}

/** @param {string} href @param {string} role @param {(href: string) => void} set */
function write(href, role, set) {
  const address = new URL(href);
  if (role === 'both') address.searchParams.delete('for');
  else address.searchParams.set('for', role);
  set(address.href);
}

/** @param {HTMLElement} list @param {readonly HTMLElement[]} entries */
function leftOut(list, entries) {
  const note = document.createElement('p');
  note.className = 'left-out small';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = tool.dataset.show ?? '';
  button.addEventListener('click', () => {
    for (const entry of entries) entry.hidden = false;
    list.hidden = false;
    note.remove();
    entries[0]?.setAttribute('tabindex', '-1');
    entries[0]?.focus();
  });
  note.append(filled(tool.dataset.leftOut, { count: entries.length }), ' ', button);
  return note;
}

for (const choice of choices) choice.addEventListener('change', () => show(choice.value));

const asked = new URLSearchParams(location.search).get('for');
const chosen = choices.find(({ value }) => value !== 'both' && value === asked);
if (chosen) {
  chosen.checked = true;
  show(chosen.value);
}
