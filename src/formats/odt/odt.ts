import type { Document } from '../../document/document.ts';
import { defineFormat } from '../define-format.ts';
import { type OfficeLook, officeLook } from '../office-look.ts';
import { escapeXml, xmlDeclaration } from '../xml.ts';
import { zip } from '../zip.ts';
import { contentPart } from './content.ts';
import { namespaces } from './namespaces.ts';
import { logoPath, pageOf, stylesPart } from './styles.ts';

/**
 * OpenDocument Text (ODF 1.3), for LibreOffice and other free word processors. Gaps to fill in are placeholders
 * and input fields, each with the label and the hint of its field. Paragraph for paragraph it is what the Word file is.
 */
export const odt = defineFormat({
  id: 'odt',
  // The type comes first and uncompressed, so that programs can tell the file by its first bytes.
  render: (document, paper, { theme } = {}) => {
    const page = pageOf(document, paper);
    const look = officeLook(theme, document.language);
    const { logo } = look;
    return zip(
      {
        mimetype: mediaType,
        'META-INF/manifest.xml': manifest(look),
        'content.xml': contentPart(document, page),
        'styles.xml': stylesPart(document, page, look),
        'meta.xml': meta(document),
        ...(logo ? { [logoPath(logo)]: logo.bytes } : {}),
      },
      ['mimetype'],
    );
  },
});

const mediaType = 'application/vnd.oasis.opendocument.text';

function manifest({ logo }: OfficeLook): string {
  const parts = [
    ['/', mediaType],
    ...['content.xml', 'styles.xml', 'meta.xml'].map(name => [name, 'text/xml']),
    ...(logo ? [[logoPath(logo), `image/${logo.format.replace('jpg', 'jpeg')}`]] : []),
  ];
  const entries = parts.map(
    ([name, type]) => `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="${type}"/>`,
  );
  return `${xmlDeclaration}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${entries.join('')}</manifest:manifest>`;
}

/** No dates: they would differ from build to build. */
function meta({ title, description, language, imprint }: Document): string {
  const about = description === undefined ? '' : `<dc:description>${escapeXml(description)}</dc:description>`;
  return `${xmlDeclaration}<office:document-meta ${namespaces} office:version="1.3"><office:meta><dc:title>${escapeXml(title)}</dc:title>${about}<meta:initial-creator>${escapeXml(imprint.organisation)}</meta:initial-creator><dc:language>${escapeXml(language)}</dc:language></office:meta></office:document-meta>`;
}
