import type { Fix, Place } from '../problems/problem.ts';
import type { Finding } from '../read/findings.ts';
import { placeOfValue } from '../read/place-in-yaml.ts';
import { offsetsOf, placeOf, type Source } from '../read/source.ts';
import { sayExpected } from '../strings/expected.ts';
import type { Translate } from '../strings/index.ts';
import { inDoubleQuotes } from '../text/in-double-quotes.ts';
import { meantColour } from '../text/meant-colour.ts';
import { nearestName } from '../text/nearest.ts';
import { shortened } from '../text/shortened.ts';
import { defineRule } from './define-rule.ts';
import { meantValue } from './meant-value.ts';

type WrongValue = Extract<Finding, { type: 'wrong-value' }>;

/** What is said of a wrong value. */
interface Verdict {
  readonly place: Place;
  readonly message: string;
  readonly suggestion?: string | undefined;
  readonly fix?: Fix | undefined;
}

export const wrongValue = defineRule({
  id: 'wrong-value',
  severity: 'error',
  essential: true,
  docs: {
    what: 'A value in the front matter is not one that its key can take.',
    why: 'A length of time, a role or a date that is not understood would print wrongly on every sheet that shows it.',
    bad: { path: 'library/terms/mentor.md', text: '---\ntitle: Mentor\ndraft: maybe\n---\nSomeone who helps.\n' },
    good: { path: 'library/terms/mentor.md', text: '---\ntitle: Mentor\ndraft: false\n---\nSomeone who helps.\n' },
  },
  check({ graph, t, report }) {
    for (const { source, findings } of graph.content.files) {
      for (const finding of findings) {
        // A name that leads nowhere is an unknown reference, whatever it looks like.
        if (finding.type !== 'wrong-value' || (finding.reference && isName(finding.value))) continue;
        const { place, message, suggestion, fix } =
          unquotedText(finding, source, t) ??
          hyphenedEntry(finding, source, t) ??
          otherColour(finding, source, t) ??
          otherValue(finding, source, t);
        report(place, message, { suggestion, fix });
      }
    }
  },
});

const isName = (value: unknown) => typeof value === 'string' && value.trim() !== '';

/** A text that YAML takes for something else because it stands without quotes: quotes mend it. */
function unquotedText({ sort, value, path }: WrongValue, source: Source, t: Translate): Verdict | undefined {
  if (sort !== 'text') return undefined;
  const place = placeOfValue(source, path);
  const written = textAt(source, place);
  const key = keyOf(path);
  const quoted = (at: Place, text: string, message: string): Verdict => {
    const suggestion = inDoubleQuotes(text);
    return { place: at, message, suggestion, fix: { ...offsetsOf(source, at), text: suggestion } };
  };
  if (value === null) {
    const eaten = remarkAfter(source, place);
    if (!eaten) return undefined;
    const found = textAt(source, eaten);
    return quoted(eaten, found, t('problem.eatenText', { found, key, suggestion: inDoubleQuotes(found) }));
  }
  if (written === '' || written.includes('\n')) return undefined;
  // YAML turns `1.10` and `060` into other numbers: the message shows what stands in the file.
  if (typeof value === 'number' || typeof value === 'boolean') {
    return quoted(place, written, t('problem.unquotedText', { key, found: written }));
  }
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  const suggestion = inDoubleQuotes(written);
  if (/^\{\{[^{}]*\}\}$/.test(written)) return quoted(place, written, t('problem.unquotedBraces', { suggestion }));
  const isOneLine = !written.startsWith('{') && Object.keys(value ?? {}).length === 1 && /:\s/.test(written);
  if (!isOneLine || typeof path.at(-1) !== 'number') return undefined;
  return quoted(place, written, t('problem.unquotedColon', { found: written, suggestion }));
}

/** A list whose first hyphen has no space after it is read as one long text. */
function hyphenedEntry({ sort, path }: WrongValue, source: Source, t: Translate): Verdict | undefined {
  const whole = placeOfValue(source, path);
  const { start } = offsetsOf(source, whole);
  const [written, entry] = /^-([^\s-][^\r\n]*)/.exec(source.text.slice(start, start + 1000)) ?? [];
  if (sort !== 'list' || written === undefined || entry === undefined) return undefined;
  const place = placeOf(source, start, start + written.trimEnd().length);
  const suggestion = `- ${entry.trimEnd()}`;
  const message = t('fault.yaml-hyphen', { detail: shortened(written.trimEnd()) });
  return { place, message, suggestion, fix: { ...offsetsOf(source, place), text: suggestion } };
}

/** A colour in another form. Without quotes, `#` and what follows is a remark to YAML. */
function otherColour({ sort, value, path, expected }: WrongValue, source: Source, t: Translate): Verdict | undefined {
  if (sort !== 'colour' || (typeof value === 'object' && value !== null)) return undefined;
  const written = placeOfValue(source, path);
  const place = (value === null && remarkAfter(source, written)) || written;
  const text = textAt(source, place);
  const meant = meantColour(text.replace(/^["']|["']$/g, ''));
  if (meant === undefined) return undefined;
  const suggestion = inDoubleQuotes(meant);
  const found = `\`${shortened(text)}\``;
  const message = t('problem.wrongValue', { found, expected: sayExpected(expected, t), key: keyOf(path) });
  return {
    place,
    message: `${message} ${t('problem.writeThis', { name: suggestion })}`,
    suggestion,
    fix: { ...offsetsOf(source, place), text: suggestion },
  };
}

function otherValue(finding: WrongValue, source: Source, t: Translate): Verdict {
  const { path, value } = finding;
  const place = placeOfValue(source, path);
  const suggestion = suggestionFor(finding);
  const hint = suggestion
    ? ` ${t(finding.sort === 'choice' ? 'problem.tryThis' : 'problem.writeThis', { name: suggestion })}`
    : '';
  const values = {
    found: describe(value, textAt(source, place), t),
    expected: sayExpected(finding.expected, t),
    key: keyOf(path),
  };
  const isEntry = typeof path.at(-1) === 'number';
  const message = t(isEntry ? 'problem.wrongEntry' : 'problem.wrongValue', values) + hint;
  const mends = finding.sort === 'boolean' && suggestion !== undefined;
  const fix = mends ? { ...offsetsOf(source, place), text: suggestion } : undefined;
  return { place, message, suggestion, fix };
}

const words: Readonly<Record<string, string>> = {
  yes: 'true',
  y: 'true',
  on: 'true',
  no: 'false',
  n: 'false',
  off: 'false',
};

function suggestionFor({ sort, value, options, expected }: WrongValue): string | undefined {
  if (sort === 'boolean' && typeof value === 'string') {
    const word = value.trim().toLowerCase();
    return words[word] ?? nearestName(word, ['true', 'false']);
  }
  if (typeof value === 'string') {
    const meant = meantValue(value.trim(), expected);
    if (meant !== undefined) return meant;
  }
  if (sort === 'number' && typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value.trim())) return value.trim();
  return typeof value === 'string' ? nearestName(value, options) : undefined;
}

/** The key that a value stands under; an entry of a list goes by the name of its list. */
function keyOf(path: readonly PropertyKey[]): string {
  return String(path.findLast(step => typeof step === 'string') ?? '');
}

/** The remark that follows a key without a value on its line. */
function remarkAfter(source: Source, place: Place): Place | undefined {
  const { start } = offsetsOf(source, place);
  const [line = ''] = /^[^\r\n]*/.exec(source.text.slice(start)) ?? [];
  const [remark] = /^[ \t]*#/.test(line) ? (/#.*/.exec(line) ?? []) : [];
  if (remark === undefined) return undefined;
  const from = start + line.indexOf('#');
  return placeOf(source, from, from + remark.trimEnd().length);
}

function textAt({ text, lines }: Source, { line, column, endLine, endColumn }: Place): string {
  return text.slice(lines.startOf(line) + column - 1, lines.startOf(endLine) + endColumn - 1);
}

/** The value as it is written, if that is short; otherwise what sort of thing it is. */
function describe(value: unknown, written: string, t: Translate): string {
  if (value === null || value === undefined || value === '') return t('problem.nothing');
  if (typeof value === 'object' && /[\r\n]/.test(written))
    return t(Array.isArray(value) ? 'problem.aList' : 'problem.aGroup');
  const text = typeof value === 'string' ? value : written.trim();
  return `\`${shortened(text)}\``;
}
