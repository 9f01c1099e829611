import { walkValues } from '../kinds/schema-at.ts';
import type { Place } from '../problems/problem.ts';
import type { ContentFile } from '../read/content-file.ts';
import { placeOfValue } from '../read/place-in-yaml.ts';
import { placeOf } from '../read/source.ts';
import { type Mention, mentionsIn } from '../text/markdown.ts';

/** A link, a picture or a placeholder somewhere in a content file. */
export interface FileMention extends Mention {
  /** A plain default of a field, where a fact that a programme does not state leaves the field empty. */
  readonly mayBeEmpty: boolean;
  /** Found only when asked for: most mentions are right. */
  place(): Place;
}

// Links, rules and programmes all ask for the same lists; a file that was read does not change.
const listed = new WeakMap<ContentFile, readonly FileMention[]>();

/** Lists what the texts of a file point to and leave to be filled in, front matter first. */
export function mentionsOf(file: ContentFile): readonly FileMention[] {
  const known = listed.get(file) ?? listMentions(file);
  listed.set(file, known);
  return known;
}

function listMentions(file: ContentFile): FileMention[] {
  const mentions: FileMention[] = [];
  const { source, kind } = file;
  if (kind && source.values) {
    walkValues(kind.schema, source.values, (value, path, meta) => {
      if (typeof value !== 'string' || !(meta.inlineMarkdown || meta.facts)) return;
      for (const mention of mentionsIn(value, 'inline')) {
        if (meta.facts && mention.type !== 'placeholder') continue;
        const place = () => placeInValue(file, path, mention);
        mentions.push({ ...mention, mayBeEmpty: meta.facts === true, place });
      }
    });
  }
  for (const mention of mentionsIn(source.body, 'blocks')) {
    mentions.push({ ...mention, mayBeEmpty: false, place: () => placeInBody(file, mention) });
  }
  return mentions;
}

function placeInValue({ source }: ContentFile, path: readonly PropertyKey[], mention: Mention): Place {
  const whole = placeOfValue(source, path);
  const start = source.lines.startOf(whole.line) + whole.column - 1;
  const end = source.lines.startOf(whole.endLine) + whole.endColumn - 1;
  return spanOf(source, start, end, mention) ?? whole;
}

function placeInBody({ source }: ContentFile, mention: Mention): Place {
  const line = source.lines.at(source.bodyStart).line + mention.line;
  const start = source.lines.startOf(line);
  return spanOf(source, start, source.text.length, mention) ?? placeOf(source, start, start + 1);
}

/** The span of the words themselves, looked for in the text as it was written. */
function spanOf(source: ContentFile['source'], start: number, end: number, mention: Mention): Place | undefined {
  const text = source.text.slice(start, end);
  const written = mention.type === 'placeholder' ? new RegExp(`\\{\\{\\s*${mention.target}\\s*\\}\\}`) : undefined;
  const match = written?.exec(text);
  if (match) return placeOf(source, start + match.index, start + match.index + match[0].length);
  for (const target of [mention.target, safeDecode(mention.target)]) {
    const at = text.indexOf(target);
    if (target !== '' && at >= 0) return placeOf(source, start + at, start + at + target.length);
  }
  return undefined;
}

function safeDecode(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
