import type { Place } from '../problems/problem.ts';
import type { ContentFile } from '../read/content-file.ts';
import { type Mention, mentionsIn } from '../text/markdown.ts';
import { type LinkTarget, readLink } from './links.ts';
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

const targets = new WeakMap<FileMention, LinkTarget>();

/** What a link or a picture of a file points to. */
export function targetOf(mention: FileMention, { source }: ContentFile): LinkTarget {
  const known = targets.get(mention) ?? readLink(source.path, mention.target);
  targets.set(mention, known);
  return known;
}

const none: readonly FileMention[] = [];

function mentionsOfText(text: FileText): readonly FileMention[] {
  const { form } = text;
  if (form === 'plain' || form === 'value') return none;
  const mentions = mentionsIn(text.text, form === 'body' ? 'blocks' : 'inline');
  if (mentions.length === 0) return none;
  const before = new Map<string, number>();
  return mentions
    .filter(({ type }) => form !== 'facts' || type === 'placeholder')
    .map(mention => {
      const key = `${mention.line} ${mention.type} ${mention.target}`;
      const nth = before.get(key) ?? 0;
      before.set(key, nth + 1);
      return {
        ...mention,
        mayBeEmpty: form === 'facts',
        key: text.path[0],
        place: () => placeOfMention(text, mention, nth),
      };
    });
}

/** @param nth how many of the same stand before it in the same paragraph */
function placeOfMention(text: FileText, { type, target, line }: Mention, nth: number): Place {
  const found = waysToWrite(type, target).map(way => text.placeOfNth(way, line, nth));
  return found.find(place => place !== undefined) ?? text.placeOf([target, safeDecode(target)], line);
}

/** How a mention is written; words that only look like its target stand elsewhere. */
function waysToWrite(type: Mention['type'], target: string): RegExp[] {
  if (type === 'placeholder') return [new RegExp(`\\{\\{\\s*${literal(target)}\\s*\\}\\}`, 'g')];
  return [...new Set([target, safeDecode(target), target.replace(/^mailto:/, '')])].map(
    way => new RegExp(`(?<=\\]\\(\\s*<?|<)${literal(way)}(?=[\\s>)])`, 'g'),
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
