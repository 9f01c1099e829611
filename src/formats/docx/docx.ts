import type { Document } from '../../document/document.ts';
import { defineFormat } from '../define-format.ts';
import { type OfficeLook, officeLook } from '../office-look.ts';
import { escapeXml, xmlDeclaration } from '../xml.ts';
import { zip } from '../zip.ts';
import { documentBody } from './body.ts';
import { glossaryPart } from './glossary.ts';
import { headerPart } from './header.ts';
import { mainNamespaces } from './namespaces.ts';
import { numberingPart } from './numbering.ts';
import { type Page, pageOf, sectionProperties } from './page.ts';
import { paragraph } from './paragraph.ts';
import { run } from './run.ts';
import { stylesPart, usualFont } from './styles.ts';
import { Writing } from './writing.ts';

/**
 * Word documents, written as WordprocessingML (ECMA-376, transitional).
 *
 * The `docx` package was tried first (9.15.2). Headings, lists, repeated header rows, languages, right-to-left text and page
 * numbers can be had with it. Two points cannot. Of content controls it makes the check box alone, and that without a
 * tag; text, date and drop-down have to be written by hand against its XML classes. And two builds differ: the clock
 * stands in core.xml and the ids of links are random, so every file would have to be unpacked and mended. It also took
 * about ten times as long (58 ms against 5 ms a document). So the parts are written here and zipped by fflate.
 */
export const docx = defineFormat({
  id: 'docx',
  render: (document, paper, { theme } = {}) =>
    zip(partsOf(document, pageOf(document, paper), officeLook(theme, document.language))),
});

const relationshipBase = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordBase = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

function partsOf(document: Document, page: Page, look: OfficeLook): Record<string, string | Uint8Array> {
  const writing = new Writing(document, page);
  const body = documentBody(document.blocks, writing);
  const { logo } = look;
  const section = sectionProperties(page, document.direction, logo !== undefined);
  const styles = stylesPart(document.language, look);
  const header = headerPart(document, writing);
  const footer = footerPart(document, writing);
  return {
    '[Content_Types].xml': contentTypes(look),
    '_rels/.rels': relationships([
      ['document', 'officeDocument', 'word/document.xml'],
      [
        'core',
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'docProps/core.xml',
      ],
    ]),
    'docProps/core.xml': coreProperties(document),
    'word/document.xml': `${xmlDeclaration}<w:document ${mainNamespaces}><w:body>${body}${section}</w:body></w:document>`,
    'word/styles.xml': styles,
    'word/glossary/document.xml': glossaryPart(writing.placeholders),
    'word/glossary/styles.xml': styles,
    'word/glossary/_rels/document.xml.rels': relationships([['styles', 'styles', 'styles.xml']]),
    'word/numbering.xml': numberingPart(writing.numberedLists),
    'word/settings.xml': settings(document),
    'word/header.xml': header,
    'word/footer.xml': footer,
    ...(namedFonts(look).length > 0 ? { 'word/fontTable.xml': fontTable(look) } : {}),
    ...(logo
      ? {
          'word/header-first.xml': headerPart(document, writing, logo),
          'word/footer-first.xml': footer,
          'word/_rels/header-first.xml.rels': relationships([['logo', 'image', `media/logo.${logo.format}`]]),
          [`word/media/logo.${logo.format}`]: logo.bytes,
        }
      : {}),
    'word/_rels/document.xml.rels': relationships([
      ['styles', 'styles', 'styles.xml'],
      ['numbering', 'numbering', 'numbering.xml'],
      ['settings', 'settings', 'settings.xml'],
      ['glossary', 'glossaryDocument', 'glossary/document.xml'],
      ['header', 'header', 'header.xml'],
      ['footer', 'footer', 'footer.xml'],
      ...(namedFonts(look).length > 0 ? [['fonts', 'fontTable', 'fontTable.xml'] as const] : []),
      ...(logo
        ? ([
            ['header-first', 'header', 'header-first.xml'],
            ['footer-first', 'footer', 'footer-first.xml'],
          ] as const)
        : []),
      ...writing.links.map((href, index): [string, string, string, 'External'] => [
        `link${index}`,
        'hyperlink',
        href,
        'External',
      ]),
    ]),
  };
}

function contentTypes(look: OfficeLook): string {
  const { logo } = look;
  const picture = logo
    ? `<Default Extension="${logo.format}" ContentType="image/${logo.format.replace('jpg', 'jpeg')}"/>`
    : '';
  const named = [
    ['/word/document.xml', `${wordBase}.document.main+xml`],
    ['/word/styles.xml', `${wordBase}.styles+xml`],
    ['/word/glossary/document.xml', `${wordBase}.document.glossary+xml`],
    ['/word/glossary/styles.xml', `${wordBase}.styles+xml`],
    ['/word/numbering.xml', `${wordBase}.numbering+xml`],
    ['/word/settings.xml', `${wordBase}.settings+xml`],
    ['/word/header.xml', `${wordBase}.header+xml`],
    ['/word/footer.xml', `${wordBase}.footer+xml`],
    ...(namedFonts(look).length > 0 ? [['/word/fontTable.xml', `${wordBase}.fontTable+xml`]] : []),
    ...(logo
      ? [
          ['/word/header-first.xml', `${wordBase}.header+xml`],
          ['/word/footer-first.xml', `${wordBase}.footer+xml`],
        ]
      : []),
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ];
  const overrides = named.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return `${xmlDeclaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${picture}${overrides.join('')}</Types>`;
}

function relationships(
  list: readonly (readonly [id: string, type: string, target: string, mode?: 'External'])[],
): string {
  const entries = list.map(([id, type, target, mode]) => {
    const fullType = type.startsWith('http') ? type : `${relationshipBase}/${type}`;
    return `<Relationship Id="${id}" Type="${fullType}" Target="${escapeXml(target)}"${mode ? ` TargetMode="${mode}"` : ''}/>`;
  });
  return `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}

/** Title, author and language for screen readers and file lists. No dates: they would differ from build to build. */
function coreProperties({ title, description, language, imprint }: Document): string {
  const about = description === undefined ? '' : `<dc:description>${escapeXml(description)}</dc:description>`;
  return `${xmlDeclaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(imprint.organisation)}</dc:creator>${about}<dc:language>${escapeXml(language)}</dc:language></cp:coreProperties>`;
}

function settings({ language }: Document): string {
  const lang = escapeXml(language);
  return `${xmlDeclaration}<w:settings ${mainNamespaces}><w:defaultTabStop w:val="708"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${lang}"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`;
}

const namedFonts = ({ text, headings }: OfficeLook) =>
  [...new Set([text, headings])].filter(name => name !== undefined);

/** What Word sets in type with where the theme's fonts are not installed. */
function fontTable(look: OfficeLook): string {
  const fonts = namedFonts(look).map(
    name => `<w:font w:name="${escapeXml(name)}"><w:altName w:val="${usualFont}"/></w:font>`,
  );
  return `${xmlDeclaration}<w:fonts ${mainNamespaces}>${fonts.join('')}</w:fonts>`;
}

function footerPart({ title, imprint, words }: Document, writing: Writing): string {
  const about = [title, imprint.version, imprint.licence].filter(part => part !== undefined).join(' · ');
  const [before = '', between = '', after = ''] = words.pageOf.split(/\{pages?\}/);
  // Word counts when it sets the pages; the number here is only what programs see that do not.
  const field = (code: string) => `<w:fldSimple w:instr=" ${code} ">${run('1', writing)}</w:fldSimple>`;
  const page = [run(before, writing), field('PAGE'), run(between, writing), field('NUMPAGES'), run(after, writing)];
  const runs = `${run(about, writing)}<w:r><w:tab/></w:r>${page.join('')}`;
  const line = paragraph(runs, writing, { style: 'Footer', tabAtEnd: writing.page.textWidth });
  return `${xmlDeclaration}<w:ftr ${mainNamespaces}>${line}</w:ftr>`;
}
