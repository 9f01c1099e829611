/**
 * What `document.typ` is given to set: data, never markup, so that no text can be taken for a command. Each type has a
 * function of the same name there. Lengths are millimetres; `place` and `places` are numbers of places in the form.
 */
export type Node = string | InlineNode | BlockNode;

export type InlineNode =
  | { readonly is: 'strong' | 'emphasis' | 'small'; readonly content: Nodes }
  | { readonly is: 'code' | 'role'; readonly text: string }
  | { readonly is: 'break' }
  | { readonly is: 'language'; readonly language: string; readonly region: string | null; readonly content: Nodes }
  | { readonly is: 'web-link'; readonly address: string; readonly shown: string | null; readonly content: Nodes }
  | { readonly is: 'jump'; readonly to: string; readonly content: Nodes }
  | { readonly is: 'gap'; readonly place: number; readonly width: number | null; readonly height: number }
  | { readonly is: 'blank'; readonly place: number; readonly label: string }
  | { readonly is: 'box'; readonly place: number; readonly round: boolean }
  | { readonly is: 'options'; readonly options: readonly OptionNode[] }
  | { readonly is: 'picture-inline'; readonly file: string; readonly alternative: string }
  | { readonly is: 'picture-missing-inline'; readonly alternative: string }
  | LinesNode;

export type BlockNode =
  | { readonly is: 'heading'; readonly level: number; readonly anchor: string | null; readonly content: Nodes }
  | { readonly is: 'paragraph'; readonly keep: boolean; readonly content: Nodes }
  | {
      readonly is: 'list';
      readonly marker: 'bullet' | 'number' | 'none';
      readonly start: number;
      readonly roomy: boolean;
      readonly items: readonly ItemNode[];
    }
  | { readonly is: 'ticks'; readonly round: boolean; readonly items: readonly TickNode[] }
  | { readonly is: 'columns'; readonly count: number; readonly options: readonly OptionNode[] }
  | TableNode
  | { readonly is: 'note'; readonly content: Nodes }
  | { readonly is: 'code-block'; readonly text: string }
  | { readonly is: 'rule' | 'page-break' }
  /** The entries are the headings of the second and third level, with their pages. */
  | { readonly is: 'contents'; readonly title: string; readonly deepest: number }
  | { readonly is: 'picture'; readonly file: string; readonly alternative: string }
  | { readonly is: 'picture-missing'; readonly alternative: string }
  | {
      readonly is: 'field';
      /** Whether it stays on one page. */
      readonly whole: boolean;
      readonly lines: boolean;
      readonly label: string | null;
      readonly help: string | null;
      readonly content: Nodes;
    }
  | { readonly is: 'cells'; readonly rows: readonly (readonly CellNode[])[] }
  | { readonly is: 'signatures'; readonly parties: readonly PartyNode[] }
  | { readonly is: 'group'; readonly anchor: string | null; readonly whole: boolean; readonly content: Nodes };

export type Nodes = readonly Node[];

/** Ruled lines to write on. */
export interface LinesNode {
  readonly is: 'lines';
  readonly place: number;
  readonly count: number;
}

export interface OptionNode {
  readonly place: number;
  readonly round: boolean;
  readonly text: string;
}

export interface ItemNode {
  readonly anchor: string | null;
  /** Whether it stays on one page. */
  readonly whole: boolean;
  readonly content: Nodes;
}

export interface TickNode extends ItemNode {
  readonly place: number;
}

export interface TableNode {
  readonly is: 'table';
  readonly caption: string | null;
  readonly columns: readonly {
    readonly title: Nodes;
    readonly width: number;
    readonly align: 'start' | 'center' | 'end';
  }[];
  readonly rows: readonly (readonly TableCellNode[])[];
}

export interface TableCellNode {
  readonly head: boolean;
  readonly whole: boolean;
  /** The whole cell is a place to write in. */
  readonly place: number | null;
  readonly height: number;
  readonly content: Nodes;
}

/** A small labelled cell of a row of short fields; `width` is a share of the row. */
export interface CellNode {
  readonly place: number;
  readonly label: string;
  readonly width: number;
}

export interface PartyNode {
  readonly label: string;
  readonly name: { readonly place: number; readonly label: string };
  readonly signature: string;
  readonly date: { readonly place: number; readonly label: string };
}

/** All that `document.typ` is given. */
export interface Sheet {
  readonly title: string;
  readonly description: string | null;
  readonly language: string;
  readonly region: string | null;
  readonly direction: 'ltr' | 'rtl';
  /** Whether the language marks words by italics; else a heavier weight does. */
  readonly slanted: boolean;
  readonly paper: 'a4' | 'us-letter';
  readonly landscape: boolean;
  readonly fonts: readonly string[];
  /** Those of headings, which may be others. */
  readonly headingFonts: readonly string[];
  /** The colour of headings and of the lines that stand with them; null for black. */
  readonly accent: string | null;
  /** The logo at the head of the first page, in millimetres, with the name that it says. */
  readonly logo: {
    readonly file: string;
    readonly width: number;
    readonly height: number;
    readonly alternative: string;
  } | null;
  readonly organisation: string;
  /** Above the title, and on later pages beside it. */
  readonly programme: string | null;
  readonly imprint: readonly string[];
  /** The words around the number of the page and that of all pages. */
  readonly pageOf: readonly { readonly is: 'page' | 'pages' | 'words'; readonly words: string }[];
  readonly blocks: readonly Node[];
}
