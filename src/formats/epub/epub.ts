import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Document } from '../../document/document.ts';
import type { PaperLogo } from '../../document/paper-theme.ts';
import { defineFormat, type Format } from '../define-format.ts';
import { bookAddresses, bookFiles } from './files.ts';
import { packageDocument } from './package-document.ts';
import { bookPage, navigationPage } from './pages.ts';
import { BookPictures } from './pictures.ts';
import { bookStyle } from './style.ts';

export interface EpubOptions {
  /**
   * When the book was last changed, as `2027-01-11T00:00:00Z`. EPUB asks for such a time, and content carries none. The clock
   * would make each build another book, so without this option the time is that of the entries of the zip file.
   */
  readonly modified?: string;
}

/** Makes the format EPUB 3.3 with options. */
export function epubWith({ modified = '1980-01-01T00:00:00Z' }: EpubOptions = {}): Format {
  return defineFormat({
    id: 'epub',
    render: (document, _paper, { picture = () => undefined, theme } = {}) => {
      const logo = theme?.logo;
      const pictures = new BookPictures(source => (source === logo?.source ? logo.bytes : picture(source)));
      return zipBook(bookParts(document, modified, pictures, logo));
    },
  });
}

/** Books for e-readers and telephones. */
export const epub = epubWith();

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="book/book.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

function bookParts(
  document: Document,
  modified: string,
  pictures: BookPictures,
  logo: PaperLogo | undefined,
): Record<string, Uint8Array> {
  const files = bookFiles(document, logo).map(file => ({ ...file, blocks: pictures.place(file.blocks) }));
  const addresses = bookAddresses(files);
  const begins = files[1]?.name ?? files[0]?.name ?? '';
  const contentsInTurn = document.blocks.some(block => block.type === 'contents');
  const texts = {
    'META-INF/container.xml': container,
    'book/book.opf': packageDocument(document, { files, pictures: pictures.all, contentsInTurn, modified }),
    'book/navigation.xhtml': navigationPage(document, addresses, begins),
    'book/book.css': bookStyle(document.language),
    ...Object.fromEntries(files.map(file => [`book/${file.name}`, bookPage(file, document, addresses)])),
  };
  return {
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])),
    ...Object.fromEntries(pictures.all.map(({ name, bytes }) => [`book/${name}`, bytes])),
  };
}

/** Zips a book: its kind comes first and as it is (OCF 3.3, section 4.3), and all times are fixed. */
function zipBook(parts: Record<string, Uint8Array>): Uint8Array {
  const files: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }], ...parts };
  // Zip times have no zone and fflate reads them with local getters: this is 1 January 1980 everywhere.
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}
