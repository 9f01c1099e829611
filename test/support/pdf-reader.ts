import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One field as pdf.js sees it. */
export interface ReadField {
  readonly name: string;
  readonly type: string;
  readonly tooltip: string;
  readonly value: unknown;
  readonly options: readonly string[];
  /** Left, low, right and high in points from the page's lower left. */
  readonly rect: readonly number[];
}

/** What pdf.js reads in a PDF. */
export interface ReadPdf {
  readonly title: string;
  readonly language: string;
  readonly pages: number;
  /** The words of each page in the order of its structure, spaces made single. */
  readonly texts: readonly string[];
  readonly fields: readonly ReadField[];
  readonly links: readonly string[];
  /** Width and height of each page in points. */
  readonly sizes: readonly (readonly [number, number])[];
  readonly bookmarks: readonly string[];
  readonly images: number;
}

interface Widget {
  readonly subtype: string;
  readonly fieldName?: string;
  readonly fieldType?: string;
  readonly alternativeText?: string;
  readonly fieldValue?: unknown;
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly combo?: boolean;
  readonly multiLine?: boolean;
  readonly buttonValue?: string;
  readonly options?: readonly { readonly displayValue: string }[];
  readonly url?: string;
  readonly rect?: readonly number[];
}

interface Tree {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly children?: readonly Tree[];
}

/** Opens a PDF with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  const { info } = await document.getMetadata();
  const { Title: title = '', Language: language = '' } = info as Record<string, string>;
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)));
  const annotations = (await Promise.all(pages.map(page => page.getAnnotations()))).flat() as Widget[];
  const texts = await Promise.all(
    pages.map(async page => {
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      return inOrder((await page.getStructTree()) as Tree | null, wordsByMark(items as readonly Item[]));
    }),
  );
  const outline = (await document.getOutline()) as readonly Bookmark[] | null;
  const trees = (await Promise.all(pages.map(page => page.getStructTree()))) as (Tree | null)[];
  const read: ReadPdf = {
    title,
    language,
    pages: document.numPages,
    texts,
    fields: annotations.filter(({ subtype }) => subtype === 'Widget').map(fieldOf),
    links: annotations.flatMap(({ url }) => url ?? []),
    sizes: pages.map(page => [page.view[2] ?? 0, page.view[3] ?? 0] as const),
    bookmarks: titlesOf(outline ?? []),
    images: trees.map(tree => figuresIn(tree)).reduce((sum, count) => sum + count, 0),
  };
  await task.destroy();
  return read;
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

const titlesOf = (items: readonly Bookmark[]): string[] => items.flatMap(item => [item.title, ...titlesOf(item.items)]);

const figuresIn = (tree: Tree | null): number =>
  (tree?.role === 'Figure' && tree.alt !== undefined ? 1 : 0) +
  (tree?.children ?? []).reduce((sum, child) => sum + figuresIn(child), 0);

function fieldOf(widget: Widget): ReadField {
  const type = widget.checkBox
    ? 'checkbox'
    : widget.radioButton
      ? `radio ${widget.buttonValue}`
      : widget.combo
        ? 'combo'
        : widget.multiLine
          ? 'multiline'
          : 'text';
  return {
    name: widget.fieldName ?? '',
    type,
    tooltip: widget.alternativeText ?? '',
    value: widget.fieldValue,
    options: (widget.options ?? []).map(({ displayValue }) => displayValue),
    rect: widget.rect ?? [],
  };
}

interface Item {
  readonly type?: string;
  readonly id?: string;
  readonly str?: string;
  readonly hasEOL?: boolean;
}

/** The words under each mark of the content; what stands under no mark of the structure is for the eye only. */
function wordsByMark(items: readonly Item[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if (item.type?.startsWith('beginMarkedContent')) open.push(item.id);
    else if (item.type === 'endMarkedContent') open.pop();
    else {
      const mark = open.findLast(id => id !== undefined);
      if (mark !== undefined) words.set(mark, `${words.get(mark) ?? ''}${item.str ?? ''}${item.hasEOL ? ' ' : ''}`);
    }
  }
  return words;
}

function inOrder(tree: Tree | null, words: ReadonlyMap<string, string>): string {
  const parts = (node: Tree): string[] => {
    const own = node.type === 'content' && node.id !== undefined ? [words.get(node.id) ?? ''] : [];
    return [...own, ...(node.children ?? []).flatMap(parts), ...(blockRoles.has(node.role ?? '') ? [' '] : [])];
  };
  return (tree ? parts(tree) : []).join('').replace(/\s+/g, ' ').trim();
}

const blockRoles = new Set([
  'P',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'LI',
  'Lbl',
  'LBody',
  'TD',
  'TH',
  'Div',
  'Caption',
]);

/** The words that stand in a PDF for those who hear it, where they are not told from its letters. */
export async function actualTexts(bytes: Uint8Array): Promise<string[]> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const texts = context.enumerateIndirectObjects().flatMap(([, object]) => {
    const text = object instanceof PDFDict ? object.lookup(PDFName.of('ActualText')) : undefined;
    return text instanceof PDFHexString ? [text.decodeText()] : [];
  });
  return texts.sort();
}
