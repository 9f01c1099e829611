import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const mainNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * The order in which the transitional schema of WordprocessingML (ECMA-376 part 4, wml.xsd) wants the children of the
 * elements that are sequences. Only the children that Mentorbook writes are named; any other is a mistake here too.
 */
const sequences: Readonly<Record<string, readonly string[]>> = {
  pPr: 'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs bidi spacing ind contextualSpacing jc outlineLvl rPr'.split(
    ' ',
  ),
  rPr: 'rStyle rFonts b bCs i iCs color sz szCs u rtl lang'.split(' '),
  pBdr: 'top left bottom right between'.split(' '),
  tblPr: 'tblStyle bidiVisual tblW jc tblInd tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription'.split(
    ' ',
  ),
  tblBorders: 'top left bottom right insideH insideV'.split(' '),
  tblCellMar: 'top left bottom right'.split(' '),
  tcPr: 'tcW gridSpan vMerge tcBorders shd tcMar vAlign'.split(' '),
  tbl: 'tblPr tblGrid tr'.split(' '),
  tr: 'trPr tc'.split(' '),
  sdt: 'sdtPr sdtContent'.split(' '),
  sdtPr: 'rPr alias tag id lock placeholder showingPlcHdr date dropDownList text checkbox'.split(' '),
  date: 'dateFormat lid storeMappedDataAs calendar'.split(' '),
  checkbox: 'checked checkedState uncheckedState'.split(' '),
  sectPr: 'headerReference footerReference pgSz pgMar bidi'.split(' '),
  style: 'name basedOn next qFormat pPr rPr tblPr'.split(' '),
  styles: 'docDefaults style'.split(' '),
  docDefaults: 'rPrDefault pPrDefault'.split(' '),
  numbering: 'abstractNum num'.split(' '),
  abstractNum: 'multiLevelType lvl'.split(' '),
  lvl: 'start numFmt lvlText lvlJc pPr rPr'.split(' '),
  num: 'abstractNumId lvlOverride'.split(' '),
  settings: 'defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator'.split(' '),
  docPart: 'docPartPr docPartBody'.split(' '),
  docPartPr: 'name category types behaviors'.split(' '),
  category: 'name gallery'.split(' '),
};

/** Elements that may stand below others, where the schema gives a choice instead of an order. */
const choices: Readonly<Record<string, readonly string[]>> = {
  body: ['p', 'tbl', 'sdt', 'sectPr'],
  tc: ['tcPr', 'p', 'tbl'],
  p: ['pPr', 'bookmarkStart', 'bookmarkEnd', 'r', 'sdt', 'hyperlink', 'fldSimple'],
  hyperlink: ['r', 'sdt'],
  sdtContent: ['r'],
  r: ['rPr', 't', 'br', 'tab'],
  trPr: ['cantSplit', 'tblHeader', 'trHeight'],
  docParts: ['docPart'],
};

/** Elements that the schema does not let be empty of these. */
const needed: Readonly<Record<string, string>> = { tc: 'p', tr: 'tc', docParts: 'docPart', dropDownList: 'listItem' };

export function partsOf(bytes: Uint8Array): Map<string, Document> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      new DOMParser({
        onError(level, message) {
          throw new Error(`${name}: ${level} ${message}`);
        },
      }).parseFromString(strFromU8(content), 'text/xml'),
    ]),
  );
}

export const elementsOf = (parent: Element): Element[] =>
  [...parent.childNodes].filter((node): node is Element => node.nodeType === 1);

/** All elements of a part with a local name. */
export const allNamed = (part: Document | undefined, name: string): Element[] => [
  ...(part?.getElementsByTagNameNS('*', name) ?? []),
];

/** Where a Word file breaks the schema's rules on which elements stand in which, and in which order. */
export function structureProblems(bytes: Uint8Array): string[] {
  return [...partsOf(bytes)]
    .filter(([, part]) => part.documentElement?.namespaceURI === mainNamespace)
    .flatMap(([name, part]) =>
      allNamed(part, '*').flatMap(element => problemsIn(element).map(each => `${name}: ${each}`)),
    );
}

function problemsIn(element: Element): string[] {
  const name = element.localName ?? '';
  const children = elementsOf(element).map(child => child.localName ?? '');
  const order = sequences[name];
  const unknown = children.filter(child => !(order ?? choices[name] ?? [child]).includes(child));
  const positions = order ? children.map(child => order.indexOf(child)) : [];
  const need = needed[name];
  return [
    ...unknown.map(child => `unexpected \`${child}\` in \`${name}\``),
    ...(positions.some((position, index) => position < (positions[index - 1] ?? 0))
      ? [`unexpected order in \`${name}\`: ${children.join(', ')}`]
      : []),
    ...(need && !children.includes(need) ? [`unexpected \`${name}\` without \`${need}\``] : []),
    ...(name === 'tc' && children.at(-1) !== 'p' ? ['unexpected end of a cell, expected a paragraph'] : []),
    ...(name.endsWith('Pr') && !['sectPr', 'docPartPr'].includes(name) && children.length > 0 && !isFirst(element)
      ? [`unexpected \`${name}\` after its place`]
      : []),
  ];
}

/** Properties stand before content. */
function isFirst(element: Element): boolean {
  const parent = element.parentNode as Element;
  const [first] = elementsOf(parent);
  return (
    first === element || ['style', 'lvl', 'pPr', 'rPrDefault', 'pPrDefault', 'sdtPr'].includes(parent.localName ?? '')
  );
}

/** A content control as an outsider reads it. */
export interface Control {
  readonly element: Element;
  readonly label: string;
  readonly name: string;
  readonly kind: 'text' | 'paragraph' | 'date' | 'choice' | 'checkbox';
  readonly options: readonly string[];
  /** Its text, a gap too. */
  readonly text: string;
  readonly empty: boolean;
}

/** The content controls of a Word body, in order. */
export function controlsOf(body: Document | undefined): Control[] {
  return allNamed(body, 'sdt').map(element => {
    const properties = elementsOf(allIn(element, 'sdtPr')[0] as Element);
    const property = (name: string) => properties.find(({ localName }) => localName === name);
    const value = (name: string) => property(name)?.getAttributeNS(mainNamespace, 'val') ?? '';
    const text = property('text');
    return {
      element,
      label: value('alias'),
      name: value('tag'),
      kind: property('checkbox')
        ? 'checkbox'
        : property('date')
          ? 'date'
          : property('dropDownList')
            ? 'choice'
            : text?.getAttributeNS(mainNamespace, 'multiLine') === '1'
              ? 'paragraph'
              : 'text',
      options: allIn(element, 'listItem').map(item => item.getAttributeNS(mainNamespace, 'value') ?? ''),
      text: allIn(element, 't')
        .map(({ textContent }) => textContent)
        .join(''),
      empty: property('showingPlcHdr') !== undefined,
    };
  });
}

const allIn = (parent: Element, name: string): Element[] => [...parent.getElementsByTagNameNS('*', name)];

/** Fills in a control as a word processor does: its text is replaced, and it no longer shows a placeholder. */
export function fillIn({ element }: Control, text: string): void {
  for (const mark of allIn(element, 'showingPlcHdr')) mark.parentNode?.removeChild(mark);
  const [content] = allIn(element, 'sdtContent');
  const document = element.ownerDocument;
  if (!content || !document) throw new Error('Unexpected control without content');
  while (content.firstChild) content.removeChild(content.firstChild);
  const run = document.createElementNS(mainNamespace, 'w:r');
  const words = document.createElementNS(mainNamespace, 'w:t');
  words.appendChild(document.createTextNode(text));
  run.appendChild(words);
  content.appendChild(run);
}

/** The file with a part that was changed. */
export function withPart(bytes: Uint8Array, name: string, part: Document | undefined): Uint8Array {
  if (!part) throw new Error(`Unexpected file without ${name}`);
  return zipSync({ ...unzipSync(bytes), [name]: strToU8(new XMLSerializer().serializeToString(part)) });
}
