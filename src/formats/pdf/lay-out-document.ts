import type { Document } from '../../document/document.ts';
import { isLandscape } from '../../document/orientation.ts';
import type { Paper } from '../../document/paper.ts';
import { leftToRight } from '../../text/direction.ts';
import type { Surroundings } from '../define-format.ts';
import { evenHeadings } from './even-headings.ts';
import { Form, type Placement } from './form.ts';
import { isPicture } from './is-picture.ts';
import { keepSignaturesInCompany } from './keep-signatures.ts';
import { layOutBlocks } from './lay-out-blocks.ts';
import { languageOf } from './lay-out-inlines.ts';
import { linkedAnchors } from './linked-anchors.ts';
import { type Look, lookFor } from './look.ts';
import type { Node, Sheet } from './nodes.ts';
import { printableText } from './printable-text.ts';

/** A document made ready to be set in type. */
export interface LaidOut {
  readonly sheet: Sheet;
  readonly placements: readonly Placement[];
  /** The pictures by the names that the sheet calls them. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly look: Look;
}

/** Makes a document ready to be set in type on a kind of paper. */
export function layOutDocument(document: Document, paper: Paper, options: Surroundings): LaidOut {
  const form = new Form();
  const files = new Map<string, string>();
  const pictures = new Map<string, Uint8Array>();
  const picture = (source: string) => {
    const known = files.get(source);
    if (known !== undefined) return known;
    const bytes = options.picture?.(source);
    if (bytes === undefined || !isPicture(bytes)) return undefined;
    const file = `pictures/${pictures.size}`;
    files.set(source, file);
    pictures.set(file, bytes);
    return file;
  };
  const addressOf = (href: string) =>
    /^(?:https?:|mailto:|tel:)/i.test(href)
      ? href
      : options.site === undefined
        ? undefined
        : fullAddress(href, options.site);
  const title = titleOf(document);
  const blocks = layOutBlocks(evenHeadings(document.blocks), {
    form,
    title,
    answers: false,
    words: document.words,
    anchors: linkedAnchors(document.blocks),
    addressOf,
    picture,
  });
  const look = lookFor(document, options.theme);
  if (look.logo) pictures.set(look.logo.file, look.logo.bytes);
  return {
    sheet: sheetOf(document, paper, keepSignaturesInCompany(blocks), addressOf, look),
    placements: form.placements,
    pictures,
    look,
  };
}

function sheetOf(
  document: Document,
  paper: Paper,
  blocks: readonly Node[],
  addressOf: (href: string) => string | undefined,
  { fonts, headingFonts, accent, logo, isSlanted }: Look,
): Sheet {
  const { imprint } = document;
  const address = addressOf(imprint.url) ?? imprint.url;
  const about = [
    imprint.organisation,
    imprint.programme,
    imprint.version,
    imprint.licence,
    leftToRight(address.replace(/^https?:\/\//, ''), document.direction),
  ];
  return {
    title: titleOf(document),
    description: document.description === undefined ? null : printableText(document.description),
    ...languageOf(document.language),
    direction: document.direction,
    paper: paper === 'letter' ? 'us-letter' : 'a4',
    landscape: isLandscape(document),
    fonts,
    headingFonts,
    accent,
    logo: logo
      ? { file: logo.file, width: logo.width, height: logo.height, alternative: printableText(logo.alternative) }
      : null,
    slanted: isSlanted,
    organisation: printableText(imprint.organisation),
    programme: imprint.programme === undefined ? null : printableText(imprint.programme),
    imprint: about.filter(part => part !== undefined && part !== '').map(part => printableText(part ?? '')),
    pageOf: pageWords(document.words.pageOf),
    blocks,
  };
}

/** A PDF must have a title. */
const titleOf = ({ title, id }: Document) => printableText(title).trim() || id;

function fullAddress(href: string, site: string): string | undefined {
  return href.startsWith('/') ? `${site.replace(/\/$/, '')}${href}` : undefined;
}

/** `Page {page} of {pages}` as words and numbers, in the order of the language. */
function pageWords(pageOf: string): Sheet['pageOf'] {
  return pageOf
    .split(/(\{pages?\})/)
    .filter(part => part !== '')
    .map(part => {
      if (part === '{page}') return { is: 'page', words: '' };
      return part === '{pages}' ? { is: 'pages', words: '' } : { is: 'words', words: printableText(part) };
    });
}
