import { contentsOfDocument } from '../../document/contents.ts';
import type { Block, Document } from '../../document/document.ts';
import { rewriteBlocks } from '../../document/rewrite.ts';
import { blocksToHtml, contentsToHtml, type HtmlContext } from '../html.ts';
import { escapeXml, withoutControls } from '../xml.ts';
import { type BookFile, xmlId } from './files.ts';

type Head = Pick<Document, 'language' | 'direction' | 'title' | 'words'>;

/** A text file of the book as XHTML. */
export function bookPage(file: BookFile, document: Head, addresses: ReadonlyMap<string, string>): string {
  const [first] = file.blocks;
  const blocks = rewriteBlocks(file.blocks, {
    id: xmlId,
    link: href => {
      if (href.startsWith('#')) return addresses.get(href.slice(1));
      // An address on the site means nothing in a book, so only full addresses stay links.
      return /^(?:https?|mailto|tel):/.test(href) ? href : undefined;
    },
  });
  const isPart = first?.type === 'heading' && first.level === 2;
  const open = isPart
    ? `<section epub:type="part" role="doc-part" aria-labelledby="${escapeXml(xmlId(first.id))}">`
    : '<section epub:type="titlepage" class="title-page">';
  return xhtml(document, `${open}\n${bodyOf(blocks, document)}\n</section>`);
}

function bodyOf(blocks: readonly Block[], { words }: Head): string {
  const context: HtmlContext = { url: href => href, words, xml: true };
  return withoutControls(blocksToHtml(blocks, context));
}

/** The list of contents, which every reading program shows, and the marks of where the book begins. */
export function navigationPage(document: Document, addresses: ReadonlyMap<string, string>, begins: string): string {
  const entries = contentsOfDocument(document.blocks);
  const listed = document.blocks.find(block => block.type === 'contents');
  const title = escapeXml(listed?.title ?? document.title);
  const list = entries.length > 0 ? entries : [{ id: '', title: document.title, entries: [] }];
  const toc = withoutControls(contentsToHtml(list, id => addresses.get(id) ?? begins));
  // Only what is read in its turn may be pointed to.
  const tocMark = listed ? `<li><a epub:type="toc" href="#toc">${title}</a></li>` : '';
  const landmarks = `<ol>${tocMark}<li><a epub:type="bodymatter" href="${begins}">${escapeXml(document.title)}</a></li></ol>`;
  return xhtml(
    document,
    `<nav epub:type="toc" id="toc" role="doc-toc" aria-labelledby="toc-title">\n<h1 id="toc-title">${title}</h1>\n${toc}\n</nav>\n<nav epub:type="landmarks" hidden="hidden" aria-label="${title}">\n${landmarks}\n</nav>`,
  );
}

function xhtml({ language, direction, title }: Head, body: string): string {
  const lang = escapeXml(language);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}" dir="${direction}">
<head>
<title>${escapeXml(title)}</title>
<link rel="stylesheet" type="text/css" href="book.css"/>
</head>
<body>
${body}
</body>
</html>
`;
}
