import type { z } from 'zod';
import type { Place } from '../problems/problem.ts';
import type { ContentFile } from '../read/content-file.ts';
import { placeOfValue } from '../read/place-in-yaml.ts';
import { placeOf } from '../read/source.ts';
import { type Passage, passagesIn, plainPassage } from '../text/markdown.ts';
import { valuesOf } from './values-of.ts';

/**
 * How a text is read. `body` and `inline` are Markdown, `plain` has no marks, `facts` is plain with facts in braces, and
 * `value` is any other word that the schema knows, such as a web address.
 */
export type TextForm = 'body' | 'inline' | 'plain' | 'facts' | 'value';

/** One text of a content file, with a way to the place of any words in it. */
export class FileText {
  readonly #file: ContentFile;
  #passages: readonly Passage[] | undefined;
  readonly form: TextForm;
  readonly text: string;
  /** Where it stands in the front matter; empty for the body. */
  readonly path: readonly PropertyKey[];

  constructor(file: ContentFile, form: TextForm, text: string, path: readonly PropertyKey[]) {
    this.#file = file;
    this.form = form;
    this.text = text;
    this.path = path;
  }

  /** Its headings, paragraphs and cells, in order. */
  get passages(): readonly Passage[] {
    this.#passages ??=
      this.form === 'body' || this.form === 'inline'
        ? passagesIn(this.text, this.form === 'body' ? 'blocks' : 'inline')
        : [plainPassage(this.text)];
    return this.#passages;
  }

  /**
   * The span of some words, looked for in the file as it was written.
   * @param words the words, or several ways in which they may be written
   * @param line the line of the text to begin on, from 0
   * @returns the whole value, or the beginning of the line, when the words are not written like that
   */
  placeOf(words: string | RegExp | readonly (string | RegExp)[], line = 0): Place {
    const { source } = this.#file;
    const { start, text, whole } = this.#written(line);
    for (const written of typeof words === 'string' || words instanceof RegExp ? [words] : words) {
      const found = typeof written === 'string' ? written : (written.exec(text)?.[0] ?? '');
      const at = text.indexOf(found);
      if (found !== '' && at >= 0) return placeOf(source, start + at, start + at + found.length);
    }
    return whole ?? placeOf(source, start, start + 1);
  }

  /**
   * The span of the words that a pattern finds, where the same words stand there several times.
   * @param pattern a global pattern
   * @param nth how many to pass over
   * @returns undefined when the words are not written so often; what stands in code does not count
   */
  placeOfNth(pattern: RegExp, line: number, nth: number): Place | undefined {
    const { start, text } = this.#written(line);
    const withoutCode = text.replace(/(?<!`)(`+)(?!`)[^`]*\1(?!`)/g, code => ' '.repeat(code.length));
    const found = [...withoutCode.matchAll(pattern)][nth];
    return found && placeOf(this.#file.source, start + found.index, start + found.index + found[0].length);
  }

  /** The text as it stands in the file, from one of its lines on. */
  #written(line: number): { start: number; text: string; whole: Place | undefined } {
    const { source } = this.#file;
    const whole = this.form === 'body' ? undefined : placeOfValue(source, this.path);
    const start = whole
      ? source.lines.startOf(whole.line) + whole.column - 1
      : source.lines.startOf(source.lines.at(source.bodyStart).line + line);
    const end = whole ? source.lines.startOf(whole.endLine) + whole.endColumn - 1 : source.text.length;
    return { start, text: source.text.slice(start, end), whole };
  }
}

/** Whether a file could be read, so that its texts can be looked at even while something else in it is wrong. */
export function hasTexts({ source, scope }: ContentFile): boolean {
  return source.values !== undefined && scope.place !== 'nowhere';
}

/**
 * Ways to write a sign or to part a word so that it stands otherwise in the file than in a text that is read: a backslash,
 * `&amp;`, marks inside a word, links inside one.
 */
const disguise = /\\|&[#\w]+;|(?<=\w\.?)[*_~`]+(?:\.[*_~`]*)?\w|(?<=\w)!?\[|[)\]>]\w/;
const disguises = new WeakMap<ContentFile, boolean>();

function mayDisguise(file: ContentFile): boolean {
  const may = disguises.get(file) ?? disguise.test(file.source.text);
  disguises.set(file, may);
  return may;
}

/**
 * Whether a text of a file may hold what a pattern finds: asked of the whole file before its texts are looked at one by one,
 * since most files hold nothing that a rule looks for.
 * @param pattern what stands in a text, spaces and line ends aside
 */
export function mayBeIn(file: ContentFile, pattern: RegExp): boolean {
  return pattern.test(file.source.text) || mayDisguise(file);
}

// A file that was read does not change, and many rules ask for the same texts.
const listed = new WeakMap<ContentFile, readonly FileText[]>();

/** Lists every text of a file that its schema knows, references aside; front matter first. */
export function textsOf(file: ContentFile): readonly FileText[] {
  const known = listed.get(file) ?? listTexts(file);
  listed.set(file, known);
  return known;
}

/** The texts that a reader sees. */
export function shownTextsOf(file: ContentFile): readonly FileText[] {
  return textsOf(file).filter(({ form }) => form !== 'value');
}

function listTexts(file: ContentFile): FileText[] {
  const texts = valuesOf(file).flatMap(({ value, path, meta }) =>
    typeof value === 'string' && !meta.reference ? [new FileText(file, formOf(meta), value, path)] : [],
  );
  if (file.source.body !== '') texts.push(new FileText(file, 'body', file.source.body, []));
  return texts;
}

function formOf(meta: z.core.GlobalMeta): TextForm {
  if (meta.inlineMarkdown) return 'inline';
  if (meta.facts) return 'facts';
  return meta.plainText ? 'plain' : 'value';
}
