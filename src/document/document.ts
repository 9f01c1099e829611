import type { Direction } from '../text/direction.ts';
import type { ElementName } from './elements.ts';

export type { Direction };

/**
 * A format-neutral document: what a sheet, an agreement or a page's text says, without saying how it looks.
 * Each format turns it into bytes with one exhaustive `switch` over these types.
 */
export interface Document {
  readonly id: string;
  readonly title: string;
  /** A BCP 47 tag, such as `en-GB`. */
  readonly language: string;
  readonly direction: Direction;
  /** What the document is for, in plain text. */
  readonly description: string | undefined;
  readonly blocks: readonly Block[];
  /** Where it comes from, printed at its foot. */
  readonly imprint: Imprint;
  /** Words of the interface that formats print themselves. */
  readonly words: DocumentWords;
}

export interface Imprint {
  readonly organisation: string;
  readonly programme: string | undefined;
  readonly version: string | undefined;
  readonly licence: string | undefined;
  /** The address of the page on the site, from its root. */
  readonly url: string;
}

export interface DocumentWords {
  /** `Page {page} of {pages}`, the gaps left in. */
  readonly pageOf: string;
  readonly name: string;
  readonly signature: string;
  readonly date: string;
  readonly choose: string;
  /** The sign between a label and what it names. */
  readonly colon: string;
  readonly optional: string;
}

export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Note
  | Code
  | Rule
  | Picture
  | FieldBlock
  | FieldGroup
  | Signatures
  | Lines
  | PageBreak
  | Contents
  | Group;

export interface Heading {
  readonly type: 'heading';
  /** 1 is the document's title. */
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly id: string;
  readonly content: readonly Inline[];
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly content: readonly Inline[];
}

export interface List {
  readonly type: 'list';
  /** `tick`: a box before each entry, to tick off. */
  readonly marker: 'bullet' | 'number' | 'tick' | 'none';
  readonly start: number;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly id: string | undefined;
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly type: 'table';
  readonly caption: string | undefined;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Rows that are there to be written in: formats give them height. */
  readonly toFillIn: boolean;
  /** Makes fields of its empty cells, see `cellField`. Unique in the document. Absent: they are for a pen alone. */
  readonly name?: string;
}

export interface Column {
  readonly title: readonly Inline[];
  /** A share of the width: 4 is twice as wide as 2. */
  readonly width: number;
  readonly align: 'start' | 'center' | 'end';
}

export interface Row {
  /** Whether the first cell names the row. */
  readonly headed: boolean;
  readonly cells: readonly (readonly Block[])[];
}

/** A text set apart from the rest, e.g. a hint or a quotation. */
export interface Note {
  readonly type: 'note';
  readonly blocks: readonly Block[];
}

export interface Code {
  readonly type: 'code';
  readonly text: string;
  /** What the code is, e.g. the path of a file. Stands above it. Default: nothing. */
  readonly name?: string;
}

/** A line across the page between two parts. */
export interface Rule {
  readonly type: 'rule';
}

export interface Picture {
  readonly type: 'picture';
  readonly source: string;
  readonly alternative: string;
}

/** A field on a line of its own, with its label above. */
export interface FieldBlock {
  readonly type: 'field';
  readonly field: Field;
}

/** Short fields side by side, such as date, time and place. */
export interface FieldGroup {
  readonly type: 'fields';
  readonly fields: readonly Field[];
}

export interface Signatures {
  readonly type: 'signatures';
  readonly parties: readonly Party[];
}

export interface Party {
  readonly id: string;
  /** Who signs, e.g. `Mentor`. */
  readonly label: string;
}

/** Empty lines to write on. */
export interface Lines {
  readonly type: 'lines';
  readonly count: number;
}

export interface PageBreak {
  readonly type: 'page-break';
}

/** The list of contents: what there is to find, with a link to each heading. */
export interface Contents {
  readonly type: 'contents';
  readonly title: string;
  readonly entries: readonly ContentsEntry[];
}

export interface ContentsEntry {
  /** The id of the heading. */
  readonly id: string;
  readonly title: string;
  readonly entries: readonly ContentsEntry[];
}

/** Blocks that belong together: kept on one page where that can be. */
export interface Group {
  readonly type: 'group';
  readonly id: string | undefined;
  /** On the web the first block alone shows, until somebody asks for the rest. Default: all shows. */
  readonly folds?: boolean;
  readonly blocks: readonly Block[];
}

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong'; readonly content: readonly Inline[] }
  | { readonly type: 'emphasis'; readonly content: readonly Inline[] }
  | { readonly type: 'small'; readonly content: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'link'; readonly href: string; readonly content: readonly Inline[] }
  | { readonly type: 'break' }
  | { readonly type: 'field'; readonly field: Field }
  | { readonly type: 'blank'; readonly label: string }
  | { readonly type: 'role'; readonly role: RoleMark; readonly text: string }
  | { readonly type: 'picture'; readonly source: string; readonly alternative: string }
  | {
      readonly type: 'element';
      readonly name: ElementName;
      /** What an abbreviation stands for. */
      readonly title: string | undefined;
      readonly content: readonly Inline[];
    }
  | { readonly type: 'language'; readonly language: string; readonly content: readonly Inline[] };

export type RoleMark = 'mentor' | 'mentee' | 'both' | 'coordinator';

/** A place to fill in. */
export interface Field {
  /** Unique in the document, stable from build to build. */
  readonly name: string;
  /** Plain text: it also names the field in Word, in PDF and to screen readers. */
  readonly label: string;
  readonly type: 'text' | 'paragraph' | 'date' | 'choice' | 'multi-choice' | 'checkbox' | 'number' | 'signature';
  readonly options: readonly string[];
  /** What stands there to begin with; the chosen options for a multi-choice; `true` for a ticked box. */
  readonly value: string | readonly string[] | boolean | undefined;
  readonly help: string | undefined;
  /** Writing lines on paper, for a paragraph. */
  readonly lines: number;
}
