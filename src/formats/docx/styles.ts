import { escapeXml, mainNamespaces, xmlDeclaration } from './xml.ts';

const font = 'Calibri';
const ink = '1F2933';

interface Style {
  readonly id: string;
  readonly name: string;
  readonly paragraph?: string;
  readonly run?: string;
  readonly next?: string;
}

const heading = (level: number, size: number): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  next: 'Normal',
  paragraph: `<w:keepNext/><w:keepLines/><w:spacing w:before="${level === 1 ? 320 : 220}" w:after="80"/><w:outlineLvl w:val="${level - 1}"/>`,
  run: `<w:b/><w:bCs/><w:color w:val="${ink}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
});

// Element order inside pPr and rPr is fixed by the schema.
const paragraphStyles: readonly Style[] = [
  {
    id: 'Title',
    name: 'Title',
    next: 'Normal',
    paragraph: '<w:keepNext/><w:spacing w:before="0" w:after="120"/>',
    run: `<w:b/><w:bCs/><w:color w:val="${ink}"/><w:sz w:val="40"/><w:szCs w:val="40"/>`,
  },
  ...[28, 24, 22, 22, 22].map((size, index) => heading(index + 1, size)),
  {
    id: 'ListParagraph',
    name: 'List Paragraph',
    paragraph: '<w:spacing w:after="60"/><w:ind w:left="425" w:hanging="425"/>',
  },
  {
    id: 'Note',
    name: 'Note',
    paragraph: '<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="808080"/></w:pBdr><w:ind w:left="284"/>',
  },
  {
    id: 'WritingLine',
    name: 'Writing Line',
    // 8 mm is 454 twentieths of a point: room for handwriting.
    paragraph:
      '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="0" w:color="808080"/><w:between w:val="single" w:sz="4" w:space="0" w:color="808080"/></w:pBdr><w:spacing w:before="0" w:after="0" w:line="454" w:lineRule="exact"/>',
  },
  {
    id: 'FieldLabel',
    name: 'Field Label',
    next: 'Normal',
    paragraph: '<w:keepNext/><w:spacing w:before="140" w:after="40"/>',
    run: '<w:b/><w:bCs/>',
  },
  {
    id: 'Help',
    name: 'Help',
    next: 'Normal',
    paragraph: '<w:keepNext/><w:spacing w:after="40"/>',
    run: '<w:color w:val="52606D"/><w:sz w:val="18"/><w:szCs w:val="18"/>',
  },
  {
    id: 'SignatureLine',
    name: 'Signature Line',
    paragraph: '<w:keepNext/><w:keepLines/><w:spacing w:before="160" w:after="60"/>',
  },
  {
    id: 'AfterTable',
    name: 'After Table',
    paragraph: '<w:spacing w:before="0" w:after="60"/>',
    run: '<w:sz w:val="12"/><w:szCs w:val="12"/>',
  },
  { id: 'Header', name: 'header', run: '<w:color w:val="52606D"/><w:sz w:val="18"/><w:szCs w:val="18"/>' },
  { id: 'Footer', name: 'footer', run: '<w:color w:val="52606D"/><w:sz w:val="18"/><w:szCs w:val="18"/>' },
];

const characterStyles: readonly Style[] = [
  { id: 'PlaceholderText', name: 'Placeholder Text', run: '<w:color w:val="52606D"/>' },
  { id: 'Hyperlink', name: 'Hyperlink', run: '<w:color w:val="0B4F71"/><w:u w:val="single"/>' },
  { id: 'Code', name: 'Code', run: '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>' },
  { id: 'RoleMark', name: 'Role Mark', run: '<w:i/><w:iCs/><w:color w:val="52606D"/>' },
];

/** The styles part of a Word document in one language. */
export function stylesPart(language: string): string {
  const fonts = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;
  const lang = escapeXml(language);
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="${lang}" w:eastAsia="${lang}" w:bidi="${lang}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="269" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>';
  const table =
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="57" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="57" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map(edge => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`)
    .join('');
  const tableGrid = `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${edges}</w:tblBorders></w:tblPr></w:style>`;
  const styles = [
    ...paragraphStyles.map(style => styleXml(style, 'paragraph')),
    ...characterStyles.map(style => styleXml(style, 'character')),
  ];
  return `${xmlDeclaration}<w:styles ${mainNamespaces}>${defaults}${normal}${table}${tableGrid}${styles.join('')}</w:styles>`;
}

function styleXml({ id, name, paragraph, run, next }: Style, type: 'paragraph' | 'character'): string {
  return [
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>`,
    type === 'paragraph' ? '<w:basedOn w:val="Normal"/>' : '',
    next === undefined ? '' : `<w:next w:val="${next}"/>`,
    '<w:qFormat/>',
    paragraph === undefined ? '' : `<w:pPr>${paragraph}</w:pPr>`,
    run === undefined ? '' : `<w:rPr>${run}</w:rPr>`,
    '</w:style>',
  ].join('');
}
