import { z } from 'zod';
import { schemaAt } from '../../../src/kinds/schema-at.ts';
import type { ShippedFile, WrittenEntry } from '../shipped.ts';
import { type BrokenCopy, expectedAt, replaced } from './broken-copy.ts';
import { slipsOf, telling } from './keys.ts';

type Written = Pick<WrittenEntry, 'path' | 'valueStart' | 'valueEnd' | 'value'>;

const valuesOf = (file: ShippedFile): Written[] => telling<Written>([...file.pairs, ...file.entries]);

/** What could be written instead, by the sort of value that belongs there. */
function otherSorts(file: ShippedFile, { path }: Written): string[] {
  const place = schemaAt(file.schema, path);
  if (!place) return [];
  const { schema } = place;
  if (schema instanceof z.ZodUnion) return ['{a: b}'];
  if (schema instanceof z.ZodRecord) return ['some words', '[a, b]'];
  if (schema instanceof z.ZodObject) return ['some words', '[a, b]', '12', ''];
  if (schema instanceof z.ZodArray) return ['some words', '12', '{a: b}', 'true', ''];
  if (schema instanceof z.ZodNumber) return ['some words', '[1, 2]', '{a: b}', 'true', '"3"', ''];
  if (schema instanceof z.ZodBoolean) return ['some words', 'yes', 'no', '"true"', '1', '[true]', ''];
  return ['[a, b]', '{a: b}', '12', '1.10', '060', 'true', 'null', '~', '', '""', '"  "'];
}

export function* swappedSorts(file: ShippedFile): Iterable<BrokenCopy> {
  for (const value of valuesOf(file)) {
    const lineStart = file.text.lastIndexOf('\n', value.valueStart - 1) + 1;
    const isBlock = file.text.slice(lineStart, value.valueStart).trim() === '';
    // A list or a map that begins on the line below its key moves up to it.
    const start = isBlock ? lineStart - 1 : value.valueStart;
    const end = file.text.slice(start, value.valueEnd).trimEnd().length + start;
    const blank = isBlock ? ' ' : '';
    for (const other of otherSorts(file, value)) {
      const text = replaced(file.text, start, end, blank + other);
      const at = other === '' && !isBlock ? start : start + blank.length;
      const suggestion = suggestionFor(file, value, other);
      yield {
        what: `${value.path.join('.')} as ${other || 'nothing'}`,
        changes: { [file.path]: text },
        expected: [expectedAt(file.path, text, at, 'wrong-value', suggestion)],
      };
    }
  }
}

/** What to write instead, where that is plain. */
function suggestionFor(file: ShippedFile, { path }: Written, other: string): string | undefined {
  const place = schemaAt(file.schema, path);
  if (place?.meta.inlineMarkdown || place?.meta.plainText) {
    return /^(?:12|1\.10|060|true)$/.test(other) ? `"${other}"` : undefined;
  }
  if (place?.schema instanceof z.ZodBoolean) return { yes: 'true', no: 'false', '"true"': 'true' }[other];
  return place?.schema instanceof z.ZodNumber && other === '"3"' ? '3' : undefined;
}

export function* misspeltChoices(file: ShippedFile): Iterable<BrokenCopy> {
  for (const value of valuesOf(file)) {
    const schema = schemaAt(file.schema, value.path)?.schema;
    if (!(schema instanceof z.ZodEnum)) continue;
    const options = schema.options.map(String);
    for (const [what, slipped] of slipsOf(String(value.value))) {
      if (options.includes(slipped)) continue;
      const text = replaced(file.text, value.valueStart, value.valueEnd, slipped);
      yield {
        what: `${what}: ${value.path.join('.')} as ${slipped}`,
        changes: { [file.path]: text },
        expected: [expectedAt(file.path, text, value.valueStart, 'wrong-value', String(value.value))],
      };
    }
    const text = replaced(file.text, value.valueStart, value.valueEnd, 'something-else-altogether');
    yield {
      what: `${value.path.join('.')} as something far`,
      changes: { [file.path]: text },
      expected: [expectedAt(file.path, text, value.valueStart, 'wrong-value')],
    };
  }
}

export function* misspeltReferences(file: ShippedFile): Iterable<BrokenCopy> {
  for (const value of valuesOf(file)) {
    if (!schemaAt(file.schema, value.path)?.meta.reference) continue;
    for (const [what, slipped] of slipsOf(String(value.value))) {
      const text = replaced(file.text, value.valueStart, value.valueEnd, slipped);
      yield {
        what: `${what}: ${value.path.join('.')} as ${slipped}`,
        changes: { [file.path]: text },
        expected: [expectedAt(file.path, text, value.valueStart, 'unknown-reference', String(value.value))],
      };
    }
    const text = replaced(file.text, value.valueStart, value.valueEnd, 'zzz-nothing-like-it');
    yield {
      what: `${value.path.join('.')} leads nowhere`,
      changes: { [file.path]: text },
      expected: [expectedAt(file.path, text, value.valueStart, 'unknown-reference')],
    };
  }
}
