import { isMap, isScalar, parseDocument } from 'yaml';
import { inDoubleQuotes } from '../text/in-double-quotes.ts';

/** The organisation of the `site.yaml` that comes with Mentorbook: an invention. */
export const exampleOrganisation = 'Harbour Mentoring Trust';
/** How the addresses of its people end, whom nobody can write to. */
export const exampleMail = '@harbour.example';
/** The title of the site that comes with Mentorbook. */
const exampleTitle = 'Mentorbook';

/**
 * Writes the name of an organisation into `site.yaml`, and into the title of the site where that is still ours. Everything
 * else is kept letter by letter; the short name of the other organisation goes.
 * @returns the text, or undefined when it has no place for a name that could be read
 */
export function nameOrganisation(site: string, name: string): string | undefined {
  const yaml = parseDocument(site);
  const organisation = yaml.get('organisation');
  if (yaml.errors.length > 0 || !isMap(organisation)) return undefined;
  const spans: { start: number; end: number; text: string }[] = [];
  const replace = (keys: readonly string[], text: string) => {
    const node = yaml.getIn(keys, true);
    if (isScalar(node) && node.range) spans.push({ start: node.range[0], end: node.range[1], text });
  };
  replace(['organisation', 'name'], inDoubleQuotes(name));
  if (spans.length === 0) return undefined;
  if (yaml.get('title') === exampleTitle) replace(['title'], inDoubleQuotes(name));
  const short = organisation.flow ? undefined : yaml.getIn(['organisation', 'shortName'], true);
  if (isScalar(short) && short.range) {
    const end = site.indexOf('\n', short.range[1]);
    spans.push({ start: site.lastIndexOf('\n', short.range[0]) + 1, end: end < 0 ? site.length : end + 1, text: '' });
  }
  spans.sort((a, b) => b.start - a.start);
  return spans.reduce((text, { start, end, text: word }) => text.slice(0, start) + word + text.slice(end), site);
}
