import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/**
 * The rules of PDF/UA-1 (ISO 14289-1) that a program can hold, each as a sentence for what breaks it. It is no
 * validator: contents are not parsed. It guards what the PDF format of this project could lose.
 * @returns what is broken; nothing when all is well
 */
export async function brokenUaRules(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const reader = new Reader(document);
  return [
    ...metadataRules(reader),
    ...structureRules(reader),
    ...annotationRules(reader),
    ...formRules(reader),
    ...fontRules(reader),
  ];
}

type Element = { readonly dict: PDFDict; readonly ref: PDFRef | undefined; readonly parent: Element | undefined };

class Reader {
  readonly document: PDFDocument;
  readonly elements: Element[] = [];

  constructor(document: PDFDocument) {
    this.document = document;
    const root = this.dict(this.catalog, 'StructTreeRoot');
    if (root) this.#collect(root.get(PDFName.of('K')), undefined);
  }

  get catalog(): PDFDict {
    return this.document.catalog;
  }

  value(dict: PDFDict | undefined, key: string): PDFObject | undefined {
    return dict && this.document.context.lookup(dict.get(PDFName.of(key)));
  }

  dict(dict: PDFDict | undefined, key: string): PDFDict | undefined {
    const value = this.value(dict, key);
    return value instanceof PDFDict ? value : undefined;
  }

  array(dict: PDFDict | undefined, key: string): PDFObject[] {
    const value = this.value(dict, key);
    return value instanceof PDFArray ? value.asArray() : value === undefined ? [] : [value];
  }

  name(dict: PDFDict | undefined, key: string): string | undefined {
    const value = this.value(dict, key);
    return value instanceof PDFName ? value.decodeText() : undefined;
  }

  text(dict: PDFDict | undefined, key: string): string | undefined {
    const value = this.value(dict, key);
    return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
  }

  isTrue(dict: PDFDict | undefined, key: string): boolean {
    return this.value(dict, key) === PDFBool.True;
  }

  /** The role of an element, mapped to a standard one. */
  role(element: Element | undefined): string {
    const own = this.name(element?.dict, 'S') ?? '';
    return this.name(this.dict(this.dict(this.catalog, 'StructTreeRoot'), 'RoleMap'), own) ?? own;
  }

  children(element: Element): Element[] {
    return this.elements.filter(({ parent }) => parent === element);
  }

  /** The objects that an element stands for, such as annotations. */
  objects(element: Element): PDFRef[] {
    return this.array(element.dict, 'K').flatMap(kid => {
      const dict = this.document.context.lookup(kid);
      if (!(dict instanceof PDFDict) || this.name(dict, 'Type') !== 'OBJR') return [];
      const target = dict.get(PDFName.of('Obj'));
      return target instanceof PDFRef ? [target] : [];
    });
  }

  /** The annotations of each page with their references. */
  annotations(): { readonly ref: PDFRef; readonly dict: PDFDict; readonly page: PDFDict }[] {
    return this.document.getPages().flatMap(({ node }) =>
      this.array(node, 'Annots').flatMap(ref => {
        const dict = this.document.context.lookup(ref);
        return ref instanceof PDFRef && dict instanceof PDFDict ? [{ ref, dict, page: node }] : [];
      }),
    );
  }

  #collect(kid: PDFObject | undefined, parent: Element | undefined): void {
    const value = this.document.context.lookup(kid);
    if (value instanceof PDFArray) for (const one of value.asArray()) this.#collect(one, parent);
    if (!(value instanceof PDFDict) || !value.has(PDFName.of('S'))) return;
    const element = { dict: value, ref: kid instanceof PDFRef ? kid : undefined, parent };
    this.elements.push(element);
    this.#collect(value.get(PDFName.of('K')), element);
  }
}

function metadataRules(reader: Reader): string[] {
  const broken: string[] = [];
  const metadata = reader.value(reader.catalog, 'Metadata');
  const xmp = metadata instanceof PDFRawStream ? Buffer.from(metadata.getContents()).toString('utf8') : '';
  if (!/pdfuaid:part(?:>|=")1/.test(xmp)) broken.push('The metadata do not say PDF/UA-1');
  if (!/<dc:title>[\s\S]*?<rdf:li[^>]*>[^<]+/.test(xmp)) broken.push('The metadata have no title');
  if (!reader.text(reader.catalog, 'Lang')) broken.push('The document has no language');
  if (!reader.isTrue(reader.dict(reader.catalog, 'MarkInfo'), 'Marked'))
    broken.push('The document is not marked as tagged');
  if (!reader.isTrue(reader.dict(reader.catalog, 'ViewerPreferences'), 'DisplayDocTitle'))
    broken.push('Viewers show the name of the file, not the title');
  return broken;
}

/** What may stand directly in what. */
const allowedParents: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI', 'Note'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
};

const allowedChildren: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  TR: ['TH', 'TD'],
};

const standardRoles = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
);

function structureRules(reader: Reader): string[] {
  if (reader.elements.length === 0) return ['The document has no structure'];
  const broken: string[] = [];
  let level = 0;
  for (const element of reader.elements) {
    const role = reader.role(element);
    const parent = reader.role(element.parent);
    if (!standardRoles.has(role)) broken.push(`The role ${role} is neither standard nor mapped to a standard one`);
    const heading = /^H([1-6])$/.exec(role)?.[1];
    if (heading !== undefined) {
      if (Number(heading) > level + 1) broken.push(`A heading of level ${heading} follows one of level ${level}`);
      level = Number(heading);
    }
    if (allowedParents[role]?.includes(parent) === false) broken.push(`${role} stands in ${parent || 'nothing'}`);
    const children = allowedChildren[role];
    for (const child of children ? reader.children(element) : []) {
      if (!children?.includes(reader.role(child))) broken.push(`${role} holds ${reader.role(child)}`);
    }
    if (role === 'TH' && !attributesOf(reader, element).some(attributes => reader.name(attributes, 'Scope')))
      broken.push('A header cell does not say whether it heads a row or a column');
    if (['Figure', 'Formula'].includes(role) && !reader.text(element.dict, 'Alt'))
      broken.push(`${role} has no alternative text`);
  }
  return broken;
}

const attributesOf = (reader: Reader, { dict }: Element): PDFDict[] =>
  reader.array(dict, 'A').flatMap(one => {
    const value = reader.document.context.lookup(one);
    return value instanceof PDFDict ? [value] : [];
  });

function annotationRules(reader: Reader): string[] {
  const broken: string[] = [];
  const byObject = new Map<PDFRef, Element[]>();
  for (const element of reader.elements) {
    for (const object of reader.objects(element)) byObject.set(object, [...(byObject.get(object) ?? []), element]);
  }
  for (const { ref, dict, page } of reader.annotations()) {
    const subtype = reader.name(dict, 'Subtype');
    const expected = subtype === 'Widget' ? 'Form' : subtype === 'Link' ? 'Link' : 'Annot';
    const owners = byObject.get(ref) ?? [];
    const [owner] = owners;
    if (reader.name(page, 'Tabs') !== 'S')
      broken.push('A page with annotations is not stepped through in reading order');
    if (owners.length !== 1 || reader.role(owner) !== expected)
      broken.push(
        `${subtype} stands in ${owners.map(one => reader.role(one)).join(', ') || 'nothing'}, not in one ${expected}`,
      );
    // A link that goes on over two lines has an annotation on each.
    if (owner && expected !== 'Link' && reader.objects(owner).length !== 1)
      broken.push(`${expected} holds ${reader.objects(owner).length} annotations`);
    if (owner && parentTreeEntry(reader, dict) !== owner.ref) broken.push(`${subtype} is not led back to its element`);
    if (subtype === 'Link' && !reader.text(dict, 'Contents')) broken.push('A link says not where it leads');
  }
  return broken;
}

function parentTreeEntry(reader: Reader, annotation: PDFDict): PDFObject | undefined {
  const key = reader.value(annotation, 'StructParent');
  const tree = reader.dict(reader.dict(reader.catalog, 'StructTreeRoot'), 'ParentTree');
  const numbers = reader.array(tree, 'Nums');
  const at = numbers.findIndex(
    (value, index) =>
      index % 2 === 0 && value instanceof PDFNumber && key instanceof PDFNumber && value.asNumber() === key.asNumber(),
  );
  return at < 0 ? undefined : numbers[at + 1];
}

function formRules(reader: Reader): string[] {
  const widgets = reader.annotations().filter(({ dict }) => reader.name(dict, 'Subtype') === 'Widget');
  const broken: string[] = [];
  for (const { dict } of widgets) {
    const name = reader.text(dict, 'T') ?? reader.text(reader.dict(dict, 'Parent'), 'T') ?? '?';
    if (!reader.text(dict, 'TU') && !reader.text(reader.dict(dict, 'Parent'), 'TU'))
      broken.push(`The field ${name} has no label`);
    if (!reader.dict(dict, 'AP')) broken.push(`The field ${name} has no look`);
    const flags = reader.value(dict, 'F');
    if (!(flags instanceof PDFNumber) || (flags.asNumber() & 6) !== 4) broken.push(`The field ${name} is not printed`);
  }
  if (widgets.length > 0 && !reader.dict(reader.catalog, 'AcroForm')) broken.push('There are fields but no form');
  return broken;
}

function fontRules(reader: Reader): string[] {
  const broken: string[] = [];
  for (const [, object] of reader.document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || reader.name(object, 'Type') !== 'Font') continue;
    const subtype = reader.name(object, 'Subtype');
    if (subtype === 'Type0') {
      if (!object.has(PDFName.of('ToUnicode')))
        broken.push(`The letters of ${reader.name(object, 'BaseFont')} are not named`);
      continue;
    }
    const descriptor = reader.dict(object, 'FontDescriptor');
    const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some(key => descriptor?.has(PDFName.of(key)));
    if (!embedded) broken.push(`The font ${reader.name(object, 'BaseFont')} is not embedded`);
  }
  return broken;
}
