import type { Field } from '../../document/document.ts';
import { isClosed } from '../../text/is-closed.ts';
import { UniqueIds } from '../../text/slug.ts';

/** A field of the PDF's form. Its name is unique; a dot in it puts it under a field of the name before the dot. */
export type FormField =
  | {
      readonly type: 'text';
      readonly name: string;
      readonly tooltip: string;
      readonly value: string;
      readonly multiline: boolean;
    }
  | { readonly type: 'check'; readonly name: string; readonly tooltip: string; readonly on: boolean }
  | ChoiceField;

interface ChoiceField {
  /** `radio`: one button an option; `combo`: a list that opens. */
  readonly type: 'radio' | 'combo';
  readonly name: string;
  readonly tooltip: string;
  readonly options: readonly string[];
  readonly value: string;
}

/** A place on paper where a field is filled in. */
export interface Placement {
  readonly field: FormField;
  /** Which option of a radio field. */
  readonly option?: number;
}

/** From how many options on a choice opens as a list instead of showing one button an option. */
const mostButtons = 6;

/**
 * Gathers the fields of a document while it is laid out. Each place gets a number, by which it is found again in the
 * PDF. A field that stands twice in a document is one field with two places: filled in once, it shows in both.
 */
export class Form {
  readonly placements: Placement[] = [];
  readonly #fields = new Map<string, FormField>();
  readonly #names = new UniqueIds();

  /** A field of the document: the numbers of its places, one an option where it has buttons. */
  place(field: Field): number[] {
    const made = formFieldsOf(field).map(one => this.#known(one));
    return made.flatMap(one =>
      one.type === 'radio'
        ? one.options.map((_, option) => this.#add({ field: one, option }))
        : [this.#add({ field: one })],
    );
  }

  /** A place to write that the document has no field for, such as writing lines. */
  addText(kind: AddedKind, name: string, tooltip: string, multiline: boolean): number {
    return this.#add({ field: { type: 'text', name: this.#added(kind, name), tooltip, value: '', multiline } });
  }

  /** A box to tick that the document has no field for, such as the one before a thing to do. */
  addCheck(name: string, tooltip: string): number {
    return this.#add({ field: { type: 'check', name: this.#added('tick', name), tooltip, on: false } });
  }

  #added(kind: AddedKind, name: string): string {
    return this.#names.take(`${kind}/${safeName(name)}`);
  }

  #known(field: FormField): FormField {
    const known = this.#fields.get(field.name);
    if (known?.type === field.type) return known;
    this.#fields.set(field.name, field);
    return field;
  }

  #add(placement: Placement): number {
    return this.placements.push(placement) - 1;
  }
}

/** What added fields are for. It begins their names with a stroke, so that no field of a document has the same name. */
type AddedKind = 'tick' | 'lines' | 'gap';

/** Dots have a meaning in the names of PDF fields, the stroke marks added ones. */
const safeName = (name: string) => name.replace(/[./]/g, '-');

/** Whether a choice shows a button for each option. */
export const hasButtons = ({ options }: Field) => options.length <= mostButtons;

function tooltipOf({ label, help }: Field): string {
  if (help === undefined) return label;
  return isClosed(label) ? `${label} ${help}` : `${label}. ${help}`;
}

function formFieldsOf(field: Field): FormField[] {
  const name = safeName(field.name);
  const tooltip = tooltipOf(field);
  const value = typeof field.value === 'string' ? field.value : '';
  switch (field.type) {
    case 'text':
    case 'date':
    case 'number':
    case 'signature':
      return [{ type: 'text', name, tooltip, value, multiline: false }];
    case 'paragraph':
      return [{ type: 'text', name, tooltip, value, multiline: true }];
    case 'checkbox':
      return [{ type: 'check', name, tooltip, on: field.value === true }];
    case 'choice':
      return [{ type: hasButtons(field) ? 'radio' : 'combo', name, tooltip, options: field.options, value }];
    case 'multi-choice': {
      const chosen: readonly unknown[] = Array.isArray(field.value) ? field.value : [field.value];
      return field.options.map((option, index) => ({
        type: 'check',
        name: `${name}.${index + 1}`,
        tooltip: `${tooltip}: ${option}`,
        on: chosen.includes(option),
      }));
    }
    default:
      return field.type satisfies never;
  }
}
