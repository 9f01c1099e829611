import { directionOf } from '../../text/direction.ts';
import { knowsItalics, scriptOf } from '../../text/script.ts';
import type { OfficeLook } from '../office-look.ts';
import { escapeXml, xmlDeclaration } from '../xml.ts';
import { mainNamespaces } from './namespaces.ts';
import { languageMark } from './run.ts';

/** It is on every computer with Word, covers most scripts, and other programs have fonts of the same widths for it. */
export const usualFont = 'Arial';

/** The scripts that it does not cover, with the fonts that come with Word for them. */
const eastAsianFonts: Readonly<Record<string, string>> = {
  Hans: 'Microsoft YaHei',
  Hant: 'Microsoft JhengHei',
  Jpan: 'Yu Gothic',
  Kore: 'Malgun Gothic',
};
const ink = '1F2933';

interface Style {
  readonly id: string;
  readonly name: string;
  readonly paragraph?: string;
  readonly run?: string;
  readonly next?: string;
}

const soft = '52606D';
const line = '808080';

const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const border = (side: string, thickness = 4, space = 0, colour = line) =>
  `<w:${side} w:val="single" w:sz="${thickness}" w:space="${space}" w:color="${colour}"/>`;

/** What headings begin their marks with; a theme puts its font before it and its colour in place of the ink. */
const headingMarks = `<w:b/><w:bCs/><w:color w:val="${ink}"/>`;

const heading = (level: number, halfPoints: number): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  next: 'Normal',
  paragraph: `<w:keepNext/><w:keepLines/><w:spacing w:before="${level === 1 ? 200 : 160}" w:after="40"/><w:outlineLvl w:val="${level - 1}"/>`,
  run: `${headingMarks}${size(halfPoints)}`,
});

// The schema fixes the order in pPr: keepNext, keepLines, pBdr, tabs, spacing, ind, outlineLvl; and in rPr: b, color, sz, u.
/** The edge of a note stands where its lines begin: a border has a side, whichever way the text runs. */
const noteEdge = border('left', 18, 8);

const paragraphStyles: readonly Style[] = [
  {
    id: 'Title',
    name: 'Title',
    next: 'Normal',
    paragraph: '<w:keepNext/><w:spacing w:before="0" w:after="80"/>',
    run: `${headingMarks}${size(34)}`,
  },
  ...[24, 21, 20, 20, 20].map((halfPoints, index) => heading(index + 1, halfPoints)),
  {
    id: 'ListParagraph',
    name: 'List Paragraph',
    paragraph:
      '<w:tabs><w:tab w:val="left" w:pos="425"/></w:tabs><w:spacing w:after="60"/><w:ind w:left="425" w:hanging="425"/>',
  },
  { id: 'ListContinue', name: 'List Continue', paragraph: '<w:spacing w:after="60"/><w:ind w:left="425"/>' },
  { id: 'CellText', name: 'Cell Text', paragraph: '<w:spacing w:after="20"/>' },
  {
    id: 'Note',
    name: 'Note',
    paragraph: `<w:pBdr>${noteEdge}</w:pBdr><w:ind w:left="284"/>`,
  },
  {
    id: 'Rule',
    name: 'Rule',
    paragraph: `<w:pBdr>${border('bottom')}</w:pBdr><w:spacing w:before="0" w:after="160"/>`,
    run: size(8),
  },
  {
    id: 'WritingLine',
    name: 'Writing Line',
    // 8 mm is 454 twentieths of a point: room for handwriting.
    paragraph: `<w:pBdr>${border('bottom')}${border('between')}</w:pBdr><w:spacing w:before="0" w:after="0" w:line="454" w:lineRule="exact"/>`,
  },
  {
    id: 'FieldLabel',
    name: 'Field Label',
    next: 'Normal',
    paragraph: '<w:keepNext/><w:keepLines/><w:spacing w:before="80" w:after="20"/>',
    run: '<w:b/><w:bCs/>',
  },
  {
    id: 'FieldLine',
    name: 'Field Line',
    paragraph: '<w:keepLines/><w:spacing w:before="60" w:line="400" w:lineRule="atLeast"/>',
  },
  {
    id: 'AnswerLine',
    name: 'Answer Line',
    next: 'Normal',
    paragraph: `<w:keepLines/><w:pBdr>${border('bottom')}</w:pBdr><w:spacing w:before="40" w:after="80"/>`,
  },
  {
    id: 'AnswerBox',
    name: 'Answer Box',
    next: 'Normal',
    // The box is drawn outside of the text, so it is drawn in by as much. The page says how high a line is.
    paragraph: `<w:keepLines/><w:pBdr>${['top', 'left', 'bottom', 'right'].map(side => border(side, 4, 4)).join('')}</w:pBdr><w:spacing w:before="60" w:after="120"/><w:ind w:left="90" w:right="90"/>`,
  },
  {
    id: 'Help',
    name: 'Help',
    next: 'Normal',
    paragraph: '<w:keepNext/><w:spacing w:after="40"/>',
    run: `<w:color w:val="${soft}"/>${size(17)}`,
  },
  {
    id: 'SignatureLine',
    name: 'Signature Line',
    paragraph: '<w:keepLines/><w:spacing w:before="180" w:after="60"/>',
  },
  {
    id: 'AfterTable',
    name: 'After Table',
    paragraph: '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>',
    run: size(8),
  },
  { id: 'Header', name: 'header', paragraph: '<w:spacing w:after="0"/>', run: `<w:color w:val="${soft}"/>${size(17)}` },
  { id: 'Footer', name: 'footer', paragraph: '<w:spacing w:after="0"/>', run: `<w:color w:val="${soft}"/>${size(17)}` },
];

const slant = '<w:i/><w:iCs/>';
const linkColour = '<w:color w:val="0B4F71"/>';

const characterStyles: readonly Style[] = [
  { id: 'PlaceholderText', name: 'Placeholder Text', run: `<w:color w:val="${soft}"/>` },
  { id: 'Gap', name: 'Gap', run: `<w:color w:val="${line}"/>` },
  { id: 'Hyperlink', name: 'Hyperlink', run: `${linkColour}<w:u w:val="single"/>` },
  { id: 'Code', name: 'Code', run: '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>' },
  { id: 'RoleMark', name: 'Role Mark', run: `${slant}<w:color w:val="${soft}"/>` },
];

/** The styles part of a Word document in one language. */
export function stylesPart(language: string, look: OfficeLook): string {
  const fonts = fontsFor(look.text ?? usualFont, language, look);
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}${size(20)}${languageMark(language)}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="80" w:line="254" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>';
  const table =
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="57" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="57" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge => border(edge)).join('');
  const tableGrid = `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${edges}</w:tblBorders></w:tblPr></w:style>`;
  const colour = look.accent?.slice(1).toUpperCase();
  const edge = border(directionOf(language) === 'rtl' ? 'right' : 'left', 18, 8, colour);
  const headingFonts = look.headings === look.text ? '' : fontsFor(look.headings ?? usualFont, language, look);
  const headings = headingFonts + (colour === undefined ? headingMarks : headingMarks.replace(ink, colour));
  const links = colour === undefined ? linkColour : `<w:color w:val="${colour}"/>`;
  const styles = [
    ...paragraphStyles.map(style => styleXml(style, 'paragraph')),
    ...characterStyles.map(style => styleXml(style, 'character')),
  ];
  const own = styles.map(style =>
    style
      .replace(noteEdge, edge)
      .replace(headingMarks, headings)
      .replace(linkColour, links)
      .replace(slant, knowsItalics(language) ? slant : ''),
  );
  return `${xmlDeclaration}<w:styles ${mainNamespaces}>${defaults}${normal}${table}${tableGrid}${own.join('')}</w:styles>`;
}

/** Word asks for a font once for each group of scripts. */
function fontsFor(name: string, language: string, { knowsLanguage }: OfficeLook): string {
  const font = escapeXml(name);
  const other = knowsLanguage ? font : usualFont;
  const eastAsian = knowsLanguage ? font : (eastAsianFonts[scriptOf(language)] ?? other);
  return `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${eastAsian}" w:cs="${other}"/>`;
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
