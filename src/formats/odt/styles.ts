import type { Document } from '../../document/document.ts';
import { type Paper, paperOf } from '../../document/paper.ts';
import { fitted, type PaperLogo } from '../../document/paper-theme.ts';
import { knowsItalics } from '../../text/script.ts';
import type { OfficeLook } from '../office-look.ts';
import { escapeXml, xmlDeclaration } from '../xml.ts';
import { languageAttributes } from './language.ts';
import { namespaces } from './namespaces.ts';

const usualFont = 'Liberation Sans';
const soft = '#52606d';
const line = '0.5pt solid #808080';

/** The page of a document in millimetres. */
export interface Page {
  readonly width: number;
  readonly height: number;
  /** The width between the margins. */
  readonly textWidth: number;
}

const margin = 18;
const sizes: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  a4: [210, 297],
  letter: [215.9, 279.4],
};

/** The page for a kind of paper; without one, for what is usual where the document's language is read. */
export function pageOf({ language }: Document, paper: Paper = paperOf(language)): Page {
  const [width, height] = sizes[paper];
  return { width, height, textWidth: width - 2 * margin };
}

/** The named styles of a document, its page, its header and its footer. */
export function stylesPart(document: Document, { width, height, textWidth }: Page, look: OfficeLook): string {
  const font = escapeXml(look.text ?? usualFont);
  const other = look.knowsLanguage ? font : usualFont;
  const mode = document.direction === 'rtl' ? 'rl-tb' : 'lr-tb';
  // The side is named outright: programs differ in what `start` means where a text runs from right to left.
  const align = document.direction === 'rtl' ? 'right' : 'left';
  const slanted = knowsItalics(document.language);
  const signing = tabs([textWidth * 0.37, textWidth * 0.76]);
  const styles = [
    `<style:default-style style:family="paragraph"><style:paragraph-properties fo:text-align="${align}" fo:orphans="2" fo:widows="2" style:writing-mode="${mode}"/><style:text-properties style:font-name="${font}" style:font-name-asian="${other}" style:font-name-complex="${other}" ${size(10)} ${languageAttributes(document.language)}/></style:default-style>`,
    '<style:style style:name="Standard" style:family="paragraph" style:class="text"><style:paragraph-properties fo:margin-bottom="1.4mm" fo:line-height="108%"/></style:style>',
    ...[17, 12, 10.5, 10, 10, 10].map((points, index) => heading(index + 1, points, look)),
    paragraph('Field_20_Label', 'fo:margin-top="1.5mm" fo:margin-bottom="0.5mm" fo:keep-with-next="always"', bold),
    paragraph('Help', 'fo:margin-bottom="0.8mm" fo:keep-with-next="always"', small),
    paragraph('Answer_20_Line', `fo:border-bottom="${line}" fo:margin-bottom="2mm"`),
    paragraph(
      'Answer_20_Box',
      `fo:border="${line}" fo:padding="1.2mm" fo:margin-bottom="2.5mm" fo:line-height="5.5mm"`,
    ),
    paragraph('Field_20_Line', 'fo:margin-top="1mm" fo:line-height="7mm"'),
    paragraph('Writing_20_Line', `fo:border-bottom="${line}" fo:margin-bottom="0mm" fo:line-height="8mm"`),
    paragraph('Rule', `fo:border-bottom="${line}"`),
    paragraph(
      'Note',
      `fo:border-${align}="2pt solid ${look.accent ?? '#808080'}" fo:padding-${align}="3mm" fo:margin-${align}="3mm"`,
    ),
    paragraph('List_20_Text', 'fo:margin-bottom="1mm"'),
    paragraph('Cell_20_Text', 'fo:margin-bottom="0.3mm" fo:line-height="100%"'),
    paragraph('Page_20_Break', 'fo:break-before="page"'),
    paragraph('Signature_20_Line', 'fo:margin-top="3mm"', '', signing),
    paragraph('Signature_20_Line_20_Kept', 'fo:margin-top="3mm" fo:keep-with-next="always"', '', signing),
    `<style:style style:name="Margin" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="0mm">${tabs([], textWidth)}</style:paragraph-properties><style:text-properties ${small}/></style:style>`,
    character('Strong', bold),
    character('Emphasis', slanted ? italic : bold),
    character('Small', size(8.5)),
    character('Code', 'style:font-name="Liberation Mono"'),
    character('Role', `${slanted ? `${italic} ` : ''}fo:color="${soft}"`),
    character(
      'Link',
      `fo:color="${look.accent ?? '#0b4f71'}" style:text-underline-style="solid" style:text-underline-width="auto"`,
    ),
    lists(),
  ];
  const page = `<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="${width}mm" fo:page-height="${height}mm" style:print-orientation="portrait" fo:margin-top="${look.logo ? 5 : 8}mm" fo:margin-bottom="7mm" fo:margin-left="${margin}mm" fo:margin-right="${margin}mm" style:writing-mode="${mode}"/><style:header-style><style:header-footer-properties fo:min-height="0mm" fo:margin-bottom="3mm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0mm" fo:margin-top="2mm"/></style:footer-style></style:page-layout>`;
  const named = [look.text, look.headings].filter(name => name !== undefined).map(escapeXml);
  const faces = [...new Set([...named, usualFont])].map(name => [name, `'${name}', Arial, sans-serif`] as const);
  const fonts = [...faces, ['Liberation Mono', "'Liberation Mono', monospace"] as const].map(
    ([name, families]) => `<style:font-face style:name="${name}" svg:font-family="${families}"/>`,
  );
  return `${xmlDeclaration}<office:document-styles ${namespaces} office:version="1.3"><office:font-face-decls>${fonts.join('')}</office:font-face-decls><office:styles>${styles.join('')}</office:styles><office:automatic-styles>${page}</office:automatic-styles><office:master-styles>${master(document, look)}</office:master-styles></office:document-styles>`;
}

const size = (points: number) =>
  ['font-size', 'font-size-asian', 'font-size-complex']
    .map(name => `${name === 'font-size' ? 'fo' : 'style'}:${name}="${points}pt"`)
    .join(' ');
const italic = 'fo:font-style="italic" style:font-style-asian="italic" style:font-style-complex="italic"';
const bold = 'fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"';
const small = `fo:color="${soft}" ${size(8.5)}`;

const nameOf = (name: string) => `style:name="${name}" style:display-name="${name.replaceAll('_20_', ' ')}"`;

function heading(level: number, points: number, { accent, headings, knowsLanguage }: OfficeLook): string {
  const name = headings === undefined ? undefined : escapeXml(headings);
  const others = knowsLanguage ? ` style:font-name-asian="${name}" style:font-name-complex="${name}"` : '';
  const font = name === undefined ? '' : `style:font-name="${name}"${others} `;
  const colour = accent === undefined ? '' : ` fo:color="${accent}"`;
  const above = level === 1 ? 0 : 3;
  return `<style:style ${nameOf(`Heading_20_${level}`)} style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Standard" style:default-outline-level="${level}" style:class="text"><style:paragraph-properties fo:margin-top="${above}mm" fo:margin-bottom="1mm" fo:keep-with-next="always"/><style:text-properties ${font}${bold} ${size(points)}${colour}/></style:style>`;
}

function paragraph(name: string, properties: string, text = '', inner = ''): string {
  const inside = text === '' ? '' : `<style:text-properties ${text}/>`;
  return `<style:style ${nameOf(name)} style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties ${properties}>${inner}</style:paragraph-properties>${inside}</style:style>`;
}

const character = (name: string, properties: string) =>
  `<style:style ${nameOf(name)} style:family="text"><style:text-properties ${properties}/></style:style>`;

function tabs(starts: readonly number[], end?: number): string {
  const stops = starts.map(at => `<style:tab-stop style:position="${at.toFixed(1)}mm"/>`);
  if (end !== undefined) stops.push(`<style:tab-stop style:position="${end.toFixed(1)}mm" style:type="right"/>`);
  return `<style:tab-stops>${stops.join('')}</style:tab-stops>`;
}

function lists(): string {
  const levels = (form: (level: number, place: string) => string) =>
    [1, 2, 3]
      .map(level =>
        form(
          level,
          `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="${7 * level}mm" fo:text-indent="-7mm" fo:margin-left="${7 * level}mm"/></style:list-level-properties>`,
        ),
      )
      .join('');
  const bullets = (sign: string) =>
    levels(
      (level, place) =>
        `<text:list-level-style-bullet text:level="${level}" text:bullet-char="${sign}">${place}</text:list-level-style-bullet>`,
    );
  const numbers = levels(
    (level, place) =>
      `<text:list-level-style-number text:level="${level}" style:num-format="${['1', 'a', 'i'][level - 1]}" style:num-suffix=".">${place}</text:list-level-style-number>`,
  );
  return [
    ['Bullets', bullets('•')],
    ['Ticks', bullets('☐')],
    ['Numbers', numbers],
  ]
    .map(([name, inside]) => `<text:list-style style:name="${name}">${inside}</text:list-style>`)
    .join('');
}

/** Where the logo lies in the file. */
export const logoPath = ({ format }: PaperLogo) => `Pictures/logo.${format}`;

/** The room for the logo at the head of a page, in millimetres. */
const headRoom = { width: 60, height: 7 };

function logoFrame(logo: PaperLogo): string {
  const { width, height } = fitted(logo, headRoom);
  const size = `svg:width="${width.toFixed(2)}mm" svg:height="${height.toFixed(2)}mm"`;
  return `<draw:frame draw:name="Logo" text:anchor-type="as-char" ${size}><draw:image xlink:href="${logoPath(logo)}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/><svg:title>${escapeXml(logo.alternative)}</svg:title></draw:frame><text:tab/>`;
}

function master({ title, imprint, words }: Document, { logo }: OfficeLook): string {
  const above = [imprint.organisation, imprint.programme].filter(part => part !== undefined).join(' · ');
  const below = [title, imprint.version, imprint.licence].filter(part => part !== undefined).join(' · ');
  const page = escapeXml(words.pageOf)
    .replace('{page}', '<text:page-number text:select-page="current">1</text:page-number>')
    .replace('{pages}', '<text:page-count>1</text:page-count>');
  const line = (content: string) => `<text:p text:style-name="Margin">${content}</text:p>`;
  return `<style:master-page style:name="Standard" style:page-layout-name="Page"><style:header>${line(`${logo ? logoFrame(logo) : ''}${escapeXml(above)}`)}</style:header><style:footer>${line(`${escapeXml(below)}<text:tab/>${page}`)}</style:footer></style:master-page>`;
}
