import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { installedFonts } from '../../text/paper-fonts.ts';

const require = createRequire(import.meta.url);

/** The code that a PDF comes from: this format, and what it makes of a document. */
const folders = ['./', '../../document/', '../../text/'];
const libraries = [
  '@myriaddreamin/typst-ts-node-compiler',
  '@expo-google-fonts/noto-sans',
  '@expo-google-fonts/noto-sans-arabic',
  'fflate',
];

let known: string | undefined;

/** Changes whenever the same document may get another PDF: with the code of the format, its fonts and its libraries. */
export function pdfVersion(): string {
  known ??= readVersion();
  return known;
}

function readVersion(): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const place = new URL(folder, import.meta.url);
    for (const name of fs.readdirSync(place).sort()) {
      if (/\.(?:ts|typ)$/.test(name)) hash.update(name).update(fs.readFileSync(fileURLToPath(new URL(name, place))));
    }
  }
  for (const library of [...libraries, ...installedFonts().map(font => font.package)])
    hash.update(`${library}@${require(`${library}/package.json`).version}`);
  return hash.digest('hex');
}
