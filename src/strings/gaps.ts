/** The names of the gaps in a text, those inside plural forms too: `count` and `title` for `{count, plural, other {# of {title}}}`. */
export function gapsOf(text: string): Set<string> {
  const names = [...text.matchAll(/\{(\w+)(?:\}|, plural, )/g)].map(match => match[1] ?? '');
  // The word of a plural form is no gap: `other {page}` would look like one.
  const forms = new Set([...text.matchAll(/(?:zero|one|two|few|many|other|=\d+) \{(\w+)\}/g)].map(match => match[1]));
  return new Set(names.filter(name => !forms.has(name) || text.includes(`{${name}, plural`)));
}
