import fs from 'node:fs/promises';
import path from 'node:path';
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import type { z } from 'zod';
import { kindList } from '../../src/kinds/index.ts';
import { siteSchema } from '../../src/kinds/site.ts';
import { linkContent } from '../../src/model/graph.ts';
import type { Problem } from '../../src/problems/problem.ts';
import type { ContentFile } from '../../src/read/content-file.ts';
import { contentFile, readContent } from '../../src/read/read-content.ts';
import { checkGraph } from '../../src/rules/check-graph.ts';
import { rules } from '../../src/rules/index.ts';
import { translator } from '../../src/strings/index.ts';
import { root } from './run.ts';

const folder = path.join(root, 'content');
const content = await readContent(folder, kindList);
const t = translator('en');
const today = '2026-01-01';

/** Rules that look at each file by itself and take most of the time: they need not see the files left as they are. */
const ofOneFile = new Set(['long-sentence', 'reading-level']);
const slow = rules.filter(({ id }) => ofOneFile.has(id));
const others = rules.filter(({ id }) => !ofOneFile.has(id));

/** A key in front matter with its value, as spans of the file's text. */
export interface WrittenPair {
  /** The way to the map that holds it, and its own key last. */
  readonly path: readonly (string | number)[];
  readonly key: string;
  readonly keyStart: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly value: unknown;
  /** Whether the value is written without quotes, and on one line. */
  readonly isPlain: boolean;
  /** The keys beside it, in order. */
  readonly siblings: readonly WrittenPair[];
}

/** An entry of a list that is a single value. */
export interface WrittenEntry {
  readonly path: readonly (string | number)[];
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly value: unknown;
}

/** A file of the shipped content, taken apart without the code under test. */
export interface ShippedFile {
  readonly path: string;
  readonly kind: string;
  readonly schema: z.ZodObject;
  readonly text: string;
  readonly pairs: readonly WrittenPair[];
  readonly entries: readonly WrittenEntry[];
  /** Where the text below the front matter begins. */
  readonly bodyStart: number;
}

async function takeApart(file: ContentFile): Promise<ShippedFile> {
  const inside = file.source.path;
  const text = await fs.readFile(path.join(folder, inside), 'utf8');
  const isSite = inside === 'site.yaml';
  const start = isSite ? 0 : 4;
  const end = isSite ? text.length : text.indexOf('\n---\n') + 1;
  const pairs: WrittenPair[] = [];
  const entries: WrittenEntry[] = [];
  const visit = (node: unknown, at: readonly (string | number)[]) => {
    if (isMap(node)) {
      const siblings: WrittenPair[] = [];
      for (const pair of node.items as Pair<Node, Node | null>[]) {
        const { value } = pair;
        const [valueStart = 0, valueEnd = 0] = value?.range ?? [];
        const key = String(isScalar(pair.key) ? pair.key.value : pair.key);
        const written: WrittenPair = {
          path: [...at, key],
          key,
          keyStart: start + (pair.key.range?.[0] ?? 0),
          valueStart: start + valueStart,
          valueEnd: start + valueEnd,
          value: value?.toJSON(),
          isPlain: isScalar(value) && value.type === 'PLAIN',
          siblings,
        };
        siblings.push(written);
        pairs.push(written);
        visit(value, written.path);
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => {
        const [valueStart = 0, valueEnd = 0] = (item as Node).range ?? [];
        if (isScalar(item)) {
          const span = { valueStart: start + valueStart, valueEnd: start + valueEnd };
          entries.push({ path: [...at, index], value: item.value, ...span });
        } else visit(item, [...at, index]);
      });
    }
  };
  visit(parseDocument(text.slice(start, end)).contents, []);
  const kind = isSite ? 'site' : (file.kind?.id ?? '');
  const schema = isSite ? siteSchema : (file.kind?.schema as z.ZodObject);
  return { path: inside, kind, schema, text, pairs, entries, bodyStart: isSite ? text.length : end + 4 };
}

/** Every file of the shipped content. */
export const shippedFiles: readonly ShippedFile[] = await Promise.all(content.files.map(takeApart));

/** A file put into the content, in place of the one of that path or as a new one; null takes the file away. */
export type Changes = Readonly<Record<string, string | Uint8Array | null>>;

/** Every problem of the shipped content with some files changed. */
export function problemsAfter(changes: Changes): Problem[] {
  const changed = new Set(Object.keys(changes));
  const put = Object.entries(changes).flatMap(([inside, written]) => {
    if (written === null) return [];
    const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
    return [contentFile(inside, inside, bytes, kindList)];
  });
  const kept = content.files.filter(({ source }) => !changed.has(source.path));
  const files = [...kept, ...put].sort((a, b) => (a.source.path < b.source.path ? -1 : 1));
  const graph = linkContent({ ...content, files });
  const quick = checkGraph(graph, { rules: others, t, today });
  const ofChanged = checkGraph({ ...graph, content: { ...content, files: put } }, { rules: slow, t, today });
  return [...quick, ...ofChanged];
}

/** The line and the column of a place in a text, counted from 1. */
export function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}
