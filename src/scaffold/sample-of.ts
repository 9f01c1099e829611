import { Document, isPair, isScalar, type Pair } from 'yaml';
import { z } from 'zod';
import type { Kind } from '../kinds/define-kind.ts';
import { commonKeys } from '../kinds/parts/common.ts';
import { unwrap } from '../kinds/schema-at.ts';
import { quoted } from './draft.ts';
import { marked } from './mark.ts';

/** What a sample takes from the content around it. */
export interface SampleSurroundings {
  readonly id: string;
  /** Plain words. */
  readonly title: string;
  /** The next free number of a key such as `order`. */
  nextNumber(key: string): number;
  /** The ids that may be named in a place, the best ones first. */
  idsOf(kind: string): readonly string[];
}

/** Thrown when a place must name another file, and there is none yet. */
export class NothingToName extends Error {
  /** The kind of file that is missing. */
  readonly kind: string;

  constructor(kind: string) {
    super(`Unexpected lack of ${kind}, expected at least one`);
    this.kind = kind;
  }
}

/** Keys that a file may do without, and that show best what it is for. */
const telling: Readonly<Record<string, readonly string[]>> = { session: ['during'] };
/** What a value most often is, where the first that is offered is not it. */
const usual: Readonly<Record<string, string>> = { function: 'working', askedBy: 'mentee' };
/** Keys that every kind has and that few files need. */
const rare: ReadonlySet<string> = new Set(Object.keys(commonKeys).filter(key => key !== 'summary'));
/** Values in a special form: the first that fits is taken. */
const examples = [
  'first',
  'answer',
  'en-GB',
  '60 minutes',
  'every month',
  'https://example.com/',
  '2027-01-31',
  '/first/',
];

/**
 * The front matter of a file of a kind, made from its schema: the keys that it needs, texts that say what to write and are
 * marked for it, and a remark with the keys that it may have as well.
 * @throws NothingToName when it must name a file of a kind that there is none of
 */
export function sampleOf(kind: Kind, surroundings: SampleSurroundings): Document {
  const sampler = new Sampler(surroundings);
  const keys = keysOf(kind.schema, telling[kind.id] ?? []);
  const yaml = new Document(Object.fromEntries(keys.map(key => [key, sampler.sample(kind.schema.shape[key], key)])));
  remarkOnChoices(yaml, kind, keys);
  const others = Object.keys(kind.schema.shape).filter(key => !keys.includes(key) && !rare.has(key));
  if (others.length > 0) yaml.comment = ` You may add: ${others.join(', ')}`;
  return yaml;
}

/** The keys that a map needs, and those that are wanted besides. */
function keysOf(schema: z.ZodObject, wanted: readonly string[]): string[] {
  return Object.keys(schema.shape).filter(key => isNeeded(schema.shape[key]) || wanted.includes(key));
}

function isNeeded(schema: z.core.$ZodType | undefined): boolean {
  return !(schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault);
}

function remarkOnChoices(yaml: Document, kind: Kind, keys: readonly string[]): void {
  for (const key of keys) {
    const { schema } = unwrap(kind.schema.shape[key] as z.core.$ZodType);
    const pair = pairOf(yaml, key);
    if (schema instanceof z.ZodEnum && pair && isScalar(pair.key)) {
      pair.key.commentBefore = ` One of: ${schema.options.join(', ')}`;
    }
  }
}

function pairOf(yaml: Document, key: string): Pair | undefined {
  const { contents } = yaml;
  const items: readonly unknown[] = contents && 'items' in contents ? (contents.items as unknown[]) : [];
  return items.find((item): item is Pair => isPair(item) && isScalar(item.key) && item.key.value === key);
}

class Sampler {
  readonly #surroundings: SampleSurroundings;

  constructor(surroundings: SampleSurroundings) {
    this.#surroundings = surroundings;
  }

  sample(written: z.core.$ZodType | undefined, key: string): unknown {
    if (!written) return undefined;
    const { schema, meta } = unwrap(written);
    if (schema instanceof z.ZodArray) return this.#list(schema, key);
    if (schema instanceof z.ZodObject) return this.#map(schema);
    if (schema instanceof z.ZodEnum) return this.#choice(schema.options.map(String), key);
    if (schema instanceof z.ZodBoolean) return false;
    if (schema instanceof z.ZodNumber) return this.#surroundings.nextNumber(key);
    if (meta.reference !== undefined) return this.#idsOf(meta.reference)[0];
    if (key === 'title' && meta.inlineMarkdown) return quoted(this.#surroundings.title);
    if (meta.inlineMarkdown || meta.plainText) return quoted(marked(firstSentence(meta.description ?? key)));
    return examples.find(example => z.safeParse(schema, example).success);
  }

  #list(schema: z.ZodArray, key: string): unknown[] {
    const { meta } = unwrap(schema.element);
    return meta.reference === undefined ? [this.sample(schema.element, key)] : [...this.#idsOf(meta.reference)];
  }

  /** A map that needs nothing still says something: its title, and the first list in it. */
  #map(schema: z.ZodObject): object {
    const keys = keysOf(schema, []);
    const list = Object.keys(schema.shape).find(key => unwrap(schema.shape[key]).schema instanceof z.ZodArray);
    const shown = keys.length > 0 || list === undefined ? keys : [list];
    return Object.fromEntries(shown.map(key => [key, this.sample(schema.shape[key], key === 'title' ? 'text' : key)]));
  }

  /** The option that the id names, such as `closing` in `closing-talk`, or the usual one. */
  #choice(options: readonly string[], key: string): string | undefined {
    const words = this.#surroundings.id.split('-');
    const named = options.find(option => option === this.#surroundings.id || words.includes(option));
    return named ?? (options.includes(usual[key] ?? '') ? usual[key] : options[0]);
  }

  #idsOf(kind: string): readonly string[] {
    const ids = this.#surroundings.idsOf(kind);
    if (ids.length === 0) throw new NothingToName(kind);
    return ids;
  }
}

const firstSentence = (text: string) => /^.*?[.?!](?=\s|$)/.exec(text)?.[0] ?? text;
