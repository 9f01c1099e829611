import { sourceKey } from './content-text.ts';
import type { Form, FormField } from './form.ts';

/** A field of Sveltia CMS. https://sveltiacms.app/en/docs/fields */
export type CmsField = Readonly<Record<string, unknown>>;

/** Something that a reference may name. */
export interface Choice {
  readonly label: string;
  readonly value: string;
}

export interface FieldSettings {
  /** Whether the editor itself keeps back what the check would miss. Where the check stands beside it, it does not. */
  readonly strict: boolean;
  /** What a reference to a kind of file may name; undefined for what is no file, such as a stage. */
  choicesFor(kind: string): readonly Choice[] | undefined;
  readonly words: {
    readonly needed: string;
    readonly body: string;
    readonly bodyHelp: string;
    readonly looksLike: (expected: string) => string;
    readonly unexpected: (expected: string) => string;
  };
}

/** Every file may have these; they come last, after what the file is about. */
const last = ['draft', 'reviewBy', 'adaptedFrom', 'keywords', 'aliases', 'check'];

/** The fields of a form, in the order in which people fill them in. */
export function cmsFields(form: Form, settings: FieldSettings): CmsField[] {
  const inOrder = [
    ...form.fields.filter(({ key }) => !last.includes(key)),
    ...last.flatMap(key => form.fields.filter(field => field.key === key)),
  ];
  const atEnd = inOrder.findIndex(({ key }) => last.includes(key));
  const cut = atEnd < 0 ? inOrder.length : atEnd;
  const fieldFor = (field: FormField) => cmsField(field, settings);
  return [
    ...inOrder.slice(0, cut).map(fieldFor),
    ...(form.body === 'none' ? [] : [bodyField(form, settings)]),
    ...inOrder.slice(cut).map(fieldFor),
    { name: sourceKey, widget: 'hidden' },
  ];
}

/** Markdown as it is written comes first: nothing of it is lost, and one change stays one change. */
function bodyField({ body }: Form, { strict, words }: FieldSettings): CmsField {
  return {
    name: 'body',
    label: words.body,
    widget: 'markdown',
    modes: ['raw', 'rich_text'],
    required: strict && body === 'required',
    hint: words.bodyHelp,
    use_emoji_autocomplete: false,
  };
}

function cmsField(field: FormField, settings: FieldSettings): CmsField {
  const { key, required, initial } = field;
  return {
    name: key,
    label: labelOf(key),
    required: settings.strict && required && field.input !== 'switch',
    ...hintFor(field, settings),
    ...(initial === undefined ? {} : { default: initial }),
    ...widgetFor(field, settings),
  };
}

function hintFor({ help, expected, required, options, input }: FormField, { strict, words }: FieldSettings) {
  const parts = [
    required && !strict && input !== 'group' ? words.needed : '',
    input === 'switch' ? asSwitch(help) : help,
    expected === undefined ? '' : words.looksLike(expected),
    input === 'pairs' && options ? words.looksLike(options.map(option => `\`${option}\``).join(', ')) : '',
  ];
  const hint = parts.filter(part => part !== '').join(' ');
  return hint === '' ? {} : { hint };
}

/** In a file one writes `true`; a switch is on. */
const asSwitch = (help: string) =>
  help
    .replace(/(?<=Default: )`(true|false)`/g, (_, value) => (value === 'true' ? 'on' : 'off'))
    .replace(/`(true|false)`/g, (_, value) => (value === 'true' ? 'On' : 'Off'));

function widgetFor(field: FormField, settings: FieldSettings): CmsField {
  const { input, fields = [], entry, options } = field;
  const inside = () => fields.map(each => cmsField(each, settings));
  switch (input) {
    case 'line':
    case 'text': {
      const choices = field.reference === undefined ? undefined : settings.choicesFor(field.reference);
      if (choices) return { widget: 'select', options: choices };
      const plain = { widget: input === 'text' ? 'text' : 'string', use_emoji_autocomplete: false };
      return { ...plain, ...patternFor(field, settings) };
    }
    case 'number':
      return { widget: 'number', value_type: field.whole ? 'int' : 'float', ...limitsFor(field, settings) };
    case 'switch':
      return { widget: 'boolean' };
    case 'choice':
      return { widget: 'select', options };
    case 'pairs':
      return { widget: 'keyvalue' };
    case 'group':
      return { widget: 'object', collapsed: 'auto', fields: inside() };
    case 'list':
      return listFor(field.key, entry as FormField, settings);
  }
}

function listFor(key: string, entry: FormField, settings: FieldSettings): CmsField {
  const list = { widget: 'list', label_singular: singular(key) };
  if (entry.input === 'group') {
    const fields = (entry.fields ?? []).map(each => cmsField(each, settings));
    return { ...list, collapsed: 'auto', summary: `{{fields.${summaryOf(entry)}}}`, fields };
  }
  const options =
    entry.input === 'choice'
      ? entry.options
      : entry.reference === undefined
        ? undefined
        : settings.choicesFor(entry.reference);
  if (options) return { widget: 'select', multiple: true, options };
  return { ...list, collapsed: false, field: { ...cmsField(entry, settings), name: 'entry', label: singular(key) } };
}

const patternFor = ({ pattern, expected, required }: FormField, { strict, words }: FieldSettings): CmsField =>
  strict && pattern !== undefined && expected !== undefined
    ? { pattern: [required ? pattern : `^$|${pattern}`, words.unexpected(expected)] }
    : {};

const limitsFor = ({ min, max }: FormField, { strict }: FieldSettings): CmsField =>
  strict ? { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) } : {};

/** What tells one entry of a list from the next. */
function summaryOf({ fields = [] }: FormField): string {
  const telling = ['text', 'prompt', 'title', 'label', 'session', 'name'];
  return telling.find(key => fields.some(field => field.key === key)) ?? fields[0]?.key ?? '';
}

/** A key as words: `adaptedFrom` becomes `Adapted from`. */
export function labelOf(key: string): string {
  const words = key.replace(/(?<=[a-z0-9])[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** What one entry is called where the key does not say it. */
const entryWords: Readonly<Record<string, string>> = {
  before: 'Item',
  during: 'Step',
  after: 'Item',
  schedule: 'Session',
  adaptedFrom: 'Work',
  aliases: 'Address',
};

/** The word for one entry of a list, as its key has it: `questions` becomes `Question`. */
function singular(key: string): string {
  const label = labelOf(key);
  const known = entryWords[key];
  if (known !== undefined) return known;
  if (key.endsWith('ies')) return `${label.slice(0, -3)}y`;
  return key.endsWith('s') ? label.slice(0, -1) : label;
}
