import { z } from 'zod';
import { kindList } from '../kinds/index.ts';
import { unwrap } from '../kinds/schema-at.ts';
import type { AnyEntry } from '../model/entry.ts';
import { formatCadence } from '../model/facts.ts';
import { type Duration, formatDuration } from '../text/duration.ts';
import { linkTo } from './navigation.ts';
import type { ProgrammeContext } from './programme-context.ts';

/** The front matter of an entry as layouts show it; undefined for kinds that are as Mentorbook has them. */
export function ownValuesOf(entry: AnyEntry, context: ProgrammeContext): Record<string, unknown> | undefined {
  const { kind } = entry.file;
  if (!kind || kindList.includes(kind)) return undefined;
  return shown(kind.schema, entry.data, entry, context) as Record<string, unknown>;
}

/** Walks checked data alongside its schema, whose notes say what each text is. */
function shown(schema: z.core.$ZodType, value: unknown, entry: AnyEntry, context: ProgrammeContext): unknown {
  const { schema: inner, meta } = unwrap(schema);
  if (value === undefined || value === null) return value;
  if (inner instanceof z.ZodObject) {
    const groups = Object.entries(inner.shape as Record<string, z.ZodType>);
    const data = value as Readonly<Record<string, unknown>>;
    return Object.fromEntries(groups.map(([key, each]) => [key, shown(each, data[key], entry, context)]));
  }
  if (inner instanceof z.ZodArray) {
    return (value as readonly unknown[]).map(each => shown(inner.element, each, entry, context));
  }
  if (typeof value === 'string') {
    if (meta.inlineMarkdown) return context.inline(entry, value);
    if (meta.facts) return context.fill(value);
    if (meta.reference) return linkFor(meta.reference, value, context);
    return value;
  }
  if (!isDuration(value)) return value;
  return meta.expected === 'expected.cadence'
    ? formatCadence(value, context.language, context.t)
    : formatDuration(value, context.language);
}

/** What an id names, with its title and its address; a stage or an activity by its id. */
function linkFor(kind: string, id: string, context: ProgrammeContext) {
  const target = context.programme.find(kind as 'sheet', id);
  if (!target) return id;
  const title = context.plain(target, target.data.title);
  return linkTo(target, context) ?? { title, url: undefined };
}

const isDuration = (value: unknown): value is Duration =>
  typeof value === 'object' && value !== null && 'months' in value && 'days' in value;
