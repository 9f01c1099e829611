import type { Document } from '../../document/document.ts';
import { escapeXml } from '../xml.ts';
import type { BookFile } from './files.ts';
import { nameUuid } from './name-uuid.ts';
import type { BookPicture } from './pictures.ts';

interface BookParts {
  readonly files: readonly BookFile[];
  readonly pictures: readonly BookPicture[];
  /** Whether the list of contents is read in its turn, after the title page. */
  readonly contentsInTurn: boolean;
  /** When the book was last changed, e.g. `2027-01-11T00:00:00Z`. */
  readonly modified: string;
}

/** The package document (EPUB 3.3, section 5): what the book is, what is in it, and in which order it is read. */
export function packageDocument(document: Document, parts: BookParts): string {
  const { language, direction } = document;
  const items = [
    '<item id="navigation" href="navigation.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="style" href="book.css" media-type="text/css"/>',
    ...parts.files.map(({ name }) => `<item id="${idOf(name)}" href="${name}" media-type="application/xhtml+xml"/>`),
    ...parts.pictures.map(
      ({ name, mediaType }) => `<item id="${idOf(name)}" href="${name}" media-type="${mediaType}"/>`,
    ),
  ];
  const [title, ...others] = parts.files.map(({ name }) => `<itemref idref="${idOf(name)}"/>`);
  const turns = [title, ...(parts.contentsInTurn ? ['<itemref idref="navigation"/>'] : []), ...others];
  const lang = escapeXml(language);
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book" xml:lang="${lang}" dir="${direction}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${[...about(document, parts.modified), ...accessibility(parts)].join('\n')}
</metadata>
<manifest>
${items.join('\n')}
</manifest>
<spine page-progression-direction="${direction}">
${turns.join('\n')}
</spine>
</package>
`;
}

const idOf = (name: string) => name.replace(/\.xhtml$/, '').replace(/[^a-z0-9]+/g, '-');

function about({ title, language, description, imprint }: Document, modified: string): string[] {
  const optional = (tag: string, value: string | undefined) =>
    value === undefined ? [] : [`<dc:${tag}>${escapeXml(value)}</dc:${tag}>`];
  return [
    `<dc:identifier id="book">urn:uuid:${nameUuid(`${title}\n${imprint.url}`)}</dc:identifier>`,
    `<dc:title>${escapeXml(title)}</dc:title>`,
    `<dc:language>${escapeXml(language)}</dc:language>`,
    `<dc:creator>${escapeXml(imprint.organisation)}</dc:creator>`,
    `<dc:publisher>${escapeXml(imprint.organisation)}</dc:publisher>`,
    ...optional('description', description),
    ...optional('rights', imprint.licence),
    `<meta property="dcterms:modified">${escapeXml(modified)}</meta>`,
  ];
}

/** What readers with disabilities are told before they choose a book (EPUB Accessibility 1.1, section 2). */
function accessibility({ pictures, contentsInTurn }: BookParts): string[] {
  const modes = pictures.length > 0 ? ['textual', 'visual'] : ['textual'];
  const features = [
    'structuralNavigation',
    'readingOrder',
    'displayTransformability',
    ...(contentsInTurn ? ['tableOfContents'] : []),
    ...(pictures.length > 0 ? ['alternativeText'] : []),
  ];
  const meta = (property: string, value: string) => `<meta property="schema:${property}">${value}</meta>`;
  return [
    ...modes.map(mode => meta('accessMode', mode)),
    meta('accessModeSufficient', 'textual'),
    ...features.map(feature => meta('accessibilityFeature', feature)),
    meta('accessibilityHazard', 'none'),
  ];
}
