import { align, isSame } from './align.ts';
import type { FormField } from './form.ts';

/** Plain values by key, as front matter holds them or as a form does. */
export type Values = Readonly<Record<string, unknown>>;

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What a form shows of a file's values: the same, with what holds for keys that are left out.
 * Keys that the form does not know are in it too: nothing of a file is lost on the way through a form.
 */
export function shownValues(fields: readonly FormField[], values: Values): Values {
  const shown: Record<string, unknown> = { ...values };
  for (const field of fields) {
    const value = shownValue(field, values[field.key]);
    if (value !== undefined) shown[field.key] = value;
  }
  return shown;
}

function shownValue(field: FormField, value: unknown): unknown {
  const { input, fields = [], entry, initial, required, mixed } = field;
  if (value === undefined || value === null) {
    return input === 'group' && required ? shownValues(fields, {}) : initial;
  }
  if (input === 'group') return isValues(value) ? shownValues(fields, value) : value;
  if (input === 'list' && entry) {
    return Array.isArray(value) ? value.map(each => shownValue(entry, each)) : value;
  }
  if (mixed && Array.isArray(value)) return value.join(', ');
  const isText = input === 'line' || input === 'text' || input === 'choice';
  return isText && (typeof value === 'number' || typeof value === 'boolean') ? String(value) : value;
}

/**
 * The values of a file after its form was changed. What the form left alone stays as the file has it, letter by letter;
 * what is as if it were left out is not written.
 * @param file the values as the file has them
 * @param before what the form showed of them
 * @param after what the form holds now
 */
export function changedValues(
  fields: readonly FormField[],
  file: Values,
  before: Values,
  after: Values,
): Record<string, unknown> {
  const changed: Record<string, unknown> = { ...file };
  for (const field of fields) {
    const { key } = field;
    const value = changedValue(field, file[key], before[key], after[key]);
    if (value === undefined) delete changed[key];
    else changed[key] = value;
  }
  return changed;
}

function changedValue(field: FormField, file: unknown, before: unknown, after: unknown): unknown {
  const [was, is] = [plain(field, before), plain(field, after)];
  if (isSame(was, is)) return file;
  // What the form could not show it gives back as nothing.
  if (is === undefined && !canShow(field, before)) return file;
  if (is === undefined) return undefined;
  const { input, fields = [], entry } = field;
  if (input === 'group' && isValues(file) && isValues(before) && isValues(after)) {
    return orNothing(changedValues(fields, file, before, after));
  }
  if (input === 'list' && entry && Array.isArray(file) && Array.isArray(before) && Array.isArray(after)) {
    return changedList(entry, file, before, after);
  }
  if (file === undefined && isSame(is, field.initial)) return undefined;
  return written(field, after, Array.isArray(file));
}

function changedList(entry: FormField, file: unknown[], before: unknown[], after: unknown[]): unknown {
  if (file.length !== before.length)
    return written({ key: '', input: 'list', help: '', required: false, entry }, after);
  const left = after.filter(each => plain(entry, each) !== undefined);
  const origins = align(
    before.map(each => plain(entry, each)),
    left.map(each => plain(entry, each)),
    isSame,
  );
  return left.map((each, index) => {
    const origin = origins[index];
    if (!origin) return written(entry, each);
    return changedValue(entry, file[origin.from], before[origin.from], each);
  });
}

/** A value to write where there was none: without what is empty, and without what holds anyway. */
function written(field: FormField, value: unknown, asList = false): unknown {
  const { input, fields = [], entry, mixed } = field;
  if (input === 'group' && isValues(value)) {
    const ours = fields.map(each => {
      const inner = written(each, value[each.key]);
      return [each.key, isSame(inner, each.initial) ? undefined : inner] as const;
    });
    return orNothing(Object.fromEntries([...ours, ...ownKeys(value)].filter(([, inner]) => inner !== undefined)));
  }
  const settled = plain(field, value);
  if (input === 'list' && entry && Array.isArray(settled)) return settled.map(each => written(entry, each));
  return mixed && typeof settled === 'string' ? meant(settled, asList) : settled;
}

/** What a value comes to when nothing, an empty text, an empty list and an empty group are all the same. */
function plain(field: FormField, value: unknown): unknown {
  const { input, fields = [], entry } = field;
  if (value === undefined || value === null || Number.isNaN(value)) return undefined;
  if (typeof value === 'string') return input === 'number' ? plainNumber(value) : value.trim() || undefined;
  if (input === 'list' && entry && Array.isArray(value)) {
    const entries = value.map(each => plain(entry, each)).filter(each => each !== undefined);
    return entries.length > 0 ? entries : undefined;
  }
  if (input === 'group' && isValues(value)) {
    const ours = fields.map(each => [each.key, plain(each, value[each.key])] as const);
    return orNothing(Object.fromEntries([...ours, ...ownKeys(value)].filter(([, inner]) => inner !== undefined)));
  }
  return isValues(value) ? orNothing(value) : value;
}

/** Whether the form has a place for such a value; where a list is expected, a text has none. */
function canShow({ input, options }: FormField, value: unknown): boolean {
  if (input === 'list') return Array.isArray(value);
  if (input === 'group' || input === 'pairs') return isValues(value);
  if (input === 'number') return typeof value === 'number';
  if (input === 'switch') return typeof value === 'boolean';
  if (input === 'choice') return options === undefined || options.includes(String(value));
  return typeof value !== 'object';
}

const ownKeys = (value: Values) => Object.entries(value).filter(([key]) => key.startsWith('x-'));
const orNothing = (value: Values) => (Object.keys(value).length > 0 ? value : undefined);

function plainNumber(text: string): unknown {
  const number = Number(text);
  if (text.trim() === '') return undefined;
  return Number.isNaN(number) ? text : number;
}

/** What was typed where several sorts of value may stand. */
function meant(text: string, asList: boolean): unknown {
  if (asList) return text.split(',').map(each => each.trim());
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) ? Number(text) : text;
}
