import matter from 'gray-matter';
import { type Document, parseDocument, type YAMLError } from 'yaml';
import { LineIndex } from '../text/place-in-text.ts';
import { readPlainYaml } from './plain-yaml.ts';
import type { FileFault, Source } from './source.ts';

/** How many times a YAML alias may be followed: far above any honest use, far below a bomb. */
const maxAliasCount = 100;

const parseOptions = { prettyErrors: false, logLevel: 'error' } as const;

interface ParsedYaml {
  /** Parsed with its positions when it is first asked for: most front matter has no mistake to point at. */
  readonly yaml: () => Document | undefined;
  readonly values: Record<string, unknown> | undefined;
  readonly faults: readonly FileFault[];
}

const noYaml = () => undefined;

/**
 * Splits a Markdown file with gray-matter and reads its front matter with `yaml`, which keeps positions.
 * gray-matter alone would run code for `---js` and quietly change values, so it only splits here.
 * @returns the source; what is wrong with it stands in its `faults`.
 */
export function readMarkdown(file: string, path: string, raw: string): Source {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  const lines = new LineIndex(text);
  const whole = { file, path, text, lines };
  const nothing = { ...whole, yaml: noYaml, values: undefined, yamlStart: 0, body: text, bodyStart: 0 };

  if (text.trim() === '') return { ...nothing, faults: [fault('empty-file', '', 0, 0)] };
  const opening = /^---([^\r\n]*)(?:\r\n|\n|$)/.exec(text);
  if (!opening || opening[1]?.startsWith('-')) {
    return { ...nothing, faults: [fault('no-front-matter', firstLine(text), 0, firstLine(text).length)] };
  }
  const language = (opening[1] ?? '').trim();
  if (language !== '' && language !== 'yaml') {
    return { ...nothing, faults: [fault('front-matter-language', language, 0, opening[0].trimEnd().length)] };
  }
  if (!/\n---[ \t]*\r?(?:\n|$)/.test(text.slice(3))) {
    return { ...nothing, body: '', bodyStart: text.length, faults: [fault('unclosed-front-matter', '', 0, 3)] };
  }

  const split = matter(text, { language: 'yaml', engines: { yaml: () => ({}) } });
  const yamlStart = 3 + (opening[1] ?? '').length;
  const bodyStart = text.length - split.content.length;
  const parsed = parseYaml(split.matter, yamlStart);
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

/** Reads a file that is bare YAML, such as `site.yaml`. */
export function readYaml(file: string, path: string, raw: string): Source {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  const parsed = parseYaml(text, 0);
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
    return unread([fault('yaml-deep', '', yamlStart, yamlStart)]);
  }
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) return unread(firstCauses(broken).map(error => yamlFault(error, yamlStart)));
  let values: unknown;
  try {
    values = document.toJS({ maxAliasCount });
  } catch (error) {
    // Aliases that multiply, or lists inside lists without end: nothing that a writer needs.
    const reason = error instanceof RangeError ? 'yaml-deep' : 'yaml-alias';
    return unread([fault(reason, '', yamlStart, yamlStart)]);
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

/** One slip often makes the lines after it wrong too: the first error and every repeated key are causes of their own. */
function firstCauses(errors: readonly YAMLError[]): YAMLError[] {
  const inOrder = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  return inOrder.filter((error, index) => index === 0 || error.code === 'DUPLICATE_KEY');
}

/** Names the habit behind a YAML error where it is known; the message adds a plain explanation of each. */
function yamlFault(error: YAMLError, yamlStart: number): FileFault {
  const [from, to] = error.pos;
  const known: Partial<Record<string, string>> = {
    BLOCK_AS_IMPLICIT_KEY: /sequence/i.test(error.message) ? 'yaml-indent' : 'yaml-colon',
    MULTILINE_IMPLICIT_KEY: 'yaml-missing-space',
    TAB_AS_INDENT: 'yaml-tab',
    DUPLICATE_KEY: 'yaml-twice',
    MISSING_CHAR: missingCharacter(error.message),
    BAD_INDENT: /flow/i.test(error.message) ? 'yaml-quote' : 'yaml-indent',
    BAD_SCALAR_START: 'yaml-start',
  };
  return fault(known[error.code] ?? 'yaml', error.message, yamlStart + from, yamlStart + to);
}

/** The parser has one code for all that it misses; its words say what. */
function missingCharacter(message: string): string {
  if (/quote|flow|collection/i.test(message)) return 'yaml-quote';
  return /map values/i.test(message) ? 'yaml-missing-space' : 'yaml-indent';
}

function fault(reason: string, detail: string, start: number, end: number): FileFault {
  return { reason, detail, start, end };
}

function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0] ?? '';
}
