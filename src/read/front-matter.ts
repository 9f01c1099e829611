import matter from 'gray-matter';
import { type Document, parseDocument } from 'yaml';
import { LineIndex } from '../text/place-in-text.ts';
import { mostFrontMatter } from './limits.ts';
import { readPlainYaml } from './plain-yaml.ts';
import type { FileFault, Source } from './source.ts';
import { yamlFaults } from './yaml-faults.ts';
import { parseOptions, straySigns } from './yaml-signs.ts';

/** How many times a YAML alias may be followed: far above any honest use, far below a bomb. */
const maxAliasCount = 100;

interface ParsedYaml {
  /** Parsed with its positions when it is first asked for: most front matter has no mistake to point at. */
  readonly yaml: () => Document | undefined;
  readonly values: Record<string, unknown> | undefined;
  readonly faults: readonly FileFault[];
}

const noYaml = () => undefined;

/**
 * Splits a Markdown file as gray-matter does and reads its front matter with `yaml`, which keeps positions.
 * gray-matter alone would run code for `---js` and quietly change values, so it only splits here.
 * @returns the source; what is wrong with it stands in its `faults`.
 */
export function readMarkdown(file: string, path: string, raw: string): Source {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  const lines = new LineIndex(text);
  const whole = { file, path, text, lines };
  const nothing = { ...whole, yaml: noYaml, values: undefined, yamlStart: 0, body: text, bodyStart: 0 };

  const plainly = splitPlainly(text);
  if (plainly) return withFrontMatter(whole, plainly, 3);

  if (text.trim() === '') return { ...nothing, faults: [fault('empty-file', '', 0, 0)] };
  const opening = /^---([^\r\n]*)(?:\r\n|\n|$)/.exec(text);
  if (!opening || opening[1]?.startsWith('-')) {
    return { ...nothing, faults: [fault(reasonWithout(text), firstLine(text), 0, firstLine(text).length)] };
  }
  const language = (opening[1] ?? '').trim();
  if (language !== '' && language !== 'yaml') {
    return { ...nothing, faults: [fault('front-matter-language', language, 0, opening[0].trimEnd().length)] };
  }
  if (!/\n---[ \t]*\r?(?:\n|$)/.test(text.slice(3))) {
    return { ...nothing, body: '', bodyStart: text.length, faults: [fault('unclosed-front-matter', '', 0, 3)] };
  }

  const split = matter(text, { language: 'yaml', engines: { yaml: () => ({}) } });
  return withFrontMatter(whole, split, 3 + (opening[1] ?? '').length);
}

/** A file of which is known where its front matter ends. */
function withFrontMatter(
  whole: Pick<Source, 'file' | 'path' | 'text' | 'lines'>,
  split: { readonly matter: string; readonly content: string },
  yamlStart: number,
): Source {
  const { text } = whole;
  const bodyStart = text.length - split.content.length;
  // The last line ends in CR LF too; its CR is no part of the value.
  const parsed = parseYaml(split.matter.replace(/\r$/, ''), yamlStart);
  // Where the second line of `---` is missing, one further below is none: what stands between is not known.
  if (parsed.faults.some(({ reason }) => reason === 'yaml-text')) {
    return {
      ...whole,
      yaml: noYaml,
      values: undefined,
      yamlStart: 0,
      body: '',
      bodyStart: text.length,
      faults: parsed.faults,
    };
  }
  return {
    ...whole,
    yaml: parsed.yaml,
    values: parsed.values,
    yamlStart,
    body: split.content,
    bodyStart,
    faults: parsed.faults,
  };
}

/**
 * Splits a file as gray-matter does, in a tenth of its time, where both lines of `---` have nothing else on them.
 * @returns undefined when one of them has
 */
function splitPlainly(text: string): { matter: string; content: string } | undefined {
  const close = text.indexOf('\n---', 3);
  const [end] = /^(?:\r?\n|$)/.exec(text.slice(close + 4, close + 6)) ?? [];
  if (end === undefined || close === -1 || !/^---\r?\n/.test(text)) return undefined;
  return { matter: text.slice(3, close), content: text.slice(close + 4 + end.length) };
}

/** Reads a file that is bare YAML, such as `site.yaml`. */
export function readYaml(file: string, path: string, raw: string): Source {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  const parsed =
    text.trim() === ''
      ? { yaml: noYaml, values: undefined, faults: [fault('empty-file', '', 0, 0)] }
      : parseYaml(text, 0);
  return {
    file,
    path,
    text,
    lines: new LineIndex(text),
    yaml: parsed.yaml,
    values: parsed.values,
    yamlStart: 0,
    body: '',
    bodyStart: text.length,
    faults: parsed.faults,
  };
}

function parseYaml(yamlText: string, yamlStart: number): ParsedYaml {
  if (yamlText.length > mostFrontMatter) {
    const detail = String(Math.ceil(yamlText.length / 1000));
    return { yaml: noYaml, values: undefined, faults: [fault('front-matter-large', detail, yamlStart, yamlStart + 1)] };
  }
  const plain = readPlainYaml(yamlText);
  if (plain) {
    let document: Document | undefined;
    const yaml = () => {
      document ??= parseDocument(yamlText, parseOptions);
      return document;
    };
    return { yaml, values: plain, faults: [] };
  }
  return parseWithPositions(yamlText, yamlStart);
}

function parseWithPositions(yamlText: string, yamlStart: number): ParsedYaml {
  const unread = (faults: readonly FileFault[]) => ({ yaml: noYaml, values: undefined, faults });
  let document: Document;
  try {
    document = parseDocument(yamlText, parseOptions);
  } catch {
    return unread([endless('yaml-deep', yamlText, yamlStart)]);
  }
  const broken =
    document.errors.length + document.warnings.length > 0
      ? yamlFaults(document, yamlText, yamlStart)
      : straySigns(document, yamlText, yamlStart);
  if (broken.length > 0) return unread(broken);
  let values: unknown;
  try {
    values = document.toJS({ maxAliasCount });
  } catch (error) {
    // Aliases that multiply, or lists inside lists without end: nothing that a writer needs.
    const reason = error instanceof RangeError ? 'yaml-deep' : 'yaml-alias';
    return unread([endless(reason, yamlText, yamlStart)]);
  }
  const yaml = () => document;
  if (values === null || values === undefined) return { yaml, values: {}, faults: [] };
  if (typeof values !== 'object' || Array.isArray(values)) {
    const start = yamlStart + (yamlText.length - yamlText.trimStart().length);
    const detail = firstLine(yamlText.trim());
    return { yaml, values: undefined, faults: [fault('not-a-map', detail, start, start + detail.length)] };
  }
  return { yaml, values: values as Record<string, unknown>, faults: [] };
}

/** Where what has no end begins: brackets inside brackets, or the first text with a name that is repeated. */
function endless(reason: string, yamlText: string, yamlStart: number): FileFault {
  const sign = reason === 'yaml-alias' ? /&[^\s,\]}]+/ : /(?:[[{]\s*(?:[\w-]+:\s+)?){20}|(?:- ){20}/;
  const found = sign.exec(yamlText) ?? /\S/.exec(yamlText);
  const start = yamlStart + (found?.index ?? 0);
  return fault(reason, '', start, start + (reason === 'yaml-alias' ? (found?.[0].length ?? 1) : 1));
}

/** How far down front matter is looked for when it does not stand at the top: what gets above it by mistake is a few lines. */
const mostAbove = 1000;

/** Why a file has no front matter at its top: another tool's, one further down, or none at all. */
function reasonWithout(text: string): string {
  if (/^(?:\+\+\+|\{)/.test(text)) return 'front-matter-form';
  if (/^-{4,}\s/.test(text)) return 'front-matter-hyphens';
  // What may stand above by mistake: empty lines, a comment, one line of text.
  const isBelow = /^(?:\s*<!--[\s\S]*?-->)?\s*(?:[^\n]*\n\s*)?-{3,}[ \t]*\r?\n(?:\s*[\w-]+:|\s*#)/.test(
    text.slice(0, mostAbove),
  );
  return isBelow ? 'front-matter-below' : 'no-front-matter';
}

function fault(reason: string, detail: string, start: number, end: number): FileFault {
  return { reason, detail, start, end };
}

function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0] ?? '';
}
