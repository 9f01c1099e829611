import type { Place } from '../problems/problem.ts';
import type { ContentFile } from '../read/content-file.ts';
import { type Mention, mentionsIn } from '../text/markdown.ts';
import { type FileText, textsOf } from './texts-of.ts';

/** A link, a picture or a placeholder somewhere in a content file. */
export interface FileMention extends Mention {
  /** A plain default of a field, where a fact that a programme does not state leaves the field empty. */
  readonly mayBeEmpty: boolean;
  /** The key of the text that it stands in; undefined for the body. */
  readonly key: PropertyKey | undefined;
  /** Found only when asked for: most mentions are right. */
  place(): Place;
}

// Links, rules and programmes all ask for the same lists; a file that was read does not change.
const listed = new WeakMap<ContentFile, readonly FileMention[]>();

/** Lists what the texts of a file point to and leave to be filled in, front matter first. */
export function mentionsOf(file: ContentFile): readonly FileMention[] {
  const known = listed.get(file) ?? textsOf(file).flatMap(mentionsOfText);
  listed.set(file, known);
  return known;
}

function mentionsOfText(text: FileText): FileMention[] {
  const { form } = text;
  if (form === 'plain' || form === 'value') return [];
  return mentionsIn(text.text, form === 'body' ? 'blocks' : 'inline')
    .filter(({ type }) => form !== 'facts' || type === 'placeholder')
    .map(mention => ({
      ...mention,
      mayBeEmpty: form === 'facts',
      key: text.path[0],
      place: () => placeOfMention(text, mention),
    }));
}

function placeOfMention(text: FileText, { type, target, line }: Mention): Place {
  const ways = [target, safeDecode(target)];
  return text.placeOf(
    type === 'placeholder' ? [new RegExp(`\\{\\{\\s*${literal(target)}\\s*\\}\\}`), ...ways] : ways,
    line,
  );
}

function safeDecode(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}

/** A text as a pattern that finds just that text. */
const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
