import type { Document } from '../../document/document.ts';
import { fitted, type PaperLogo } from '../../document/paper-theme.ts';
import { escapeXml, xmlDeclaration } from '../xml.ts';
import { mainNamespaces } from './namespaces.ts';
import { paragraph } from './paragraph.ts';
import { run } from './run.ts';
import type { Writing } from './writing.ts';

/** The names of publisher and programme at the head of a page, on the first page beside the logo. */
export function headerPart({ imprint }: Document, writing: Writing, logo?: PaperLogo): string {
  const words = [imprint.organisation, imprint.programme].filter(part => part !== undefined).join(' · ');
  const runs = logo ? `${logoRun(logo)}<w:r><w:tab/></w:r>${run(words, writing)}` : run(words, writing);
  const place = { style: 'Header', ...(logo ? { tabAtEnd: writing.page.textWidth } : {}) };
  return `${xmlDeclaration}<w:hdr ${mainNamespaces}${logo ? drawing : ''}>${paragraph(runs, writing, place)}</w:hdr>`;
}

const drawing = ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';
const shapes = 'http://schemas.openxmlformats.org/drawingml/2006';

/** The room above the text, in millimetres. */
const headRoom = { width: 60, height: 7 };

/** Word measures pictures in so many parts of a millimetre. */
const parts = 36_000;

function logoRun(logo: PaperLogo): string {
  const { width, height } = fitted(logo, headRoom);
  const [cx, cy] = [width, height].map(side => Math.round(side * parts));
  const words = escapeXml(logo.alternative);
  return [
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/>`,
    `<wp:docPr id="1" name="Logo" descr="${words}"/><a:graphic xmlns:a="${shapes}/main"><a:graphicData uri="${shapes}/picture">`,
    `<pic:pic xmlns:pic="${shapes}/picture"><pic:nvPicPr><pic:cNvPr id="1" name="Logo" descr="${words}"/><pic:cNvPicPr/></pic:nvPicPr>`,
    '<pic:blipFill><a:blip r:embed="logo"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>',
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
  ].join('');
}
