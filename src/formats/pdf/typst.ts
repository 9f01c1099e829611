import fs from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { loadFonts } from './fonts.ts';

/** A PDF as Typst writes it. */
export interface Typeset {
  readonly bytes: Buffer;
  readonly pages: number;
}

interface TypesetOptions {
  /** Files by the path that the template calls them, without a stroke before it. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
  /** Whether to tag the PDF for PDF/UA-1; parts that go into another PDF are not tagged. */
  readonly tagged: boolean;
  /** Fonts beside those that come with Mentorbook. */
  readonly ownFonts?: OwnFonts | undefined;
}

/** The font files of an organisation, under a key that changes with them. */
export interface OwnFonts {
  readonly key: string;
  readonly files: readonly Buffer[];
}

/** Typst keeps what it has set, to set it again faster; after so many documents it forgets, or memory fills. */
const documentsKept = 10;

const workspace = fileURLToPath(new URL('.', import.meta.url));

let current: { readonly fonts: string; readonly compiler: NodeCompiler } | undefined;
let compiled = 0;
const templates = new Map<string, string>();

/**
 * Sets data in type with a template of this folder. Nothing is fetched, and no clock is read.
 * @throws Error when Typst cannot set it, or warns: a warning is a fault of the template, such as a font that is not there
 */
export function typeset(
  template: string,
  data: unknown,
  { files = new Map(), tagged, ownFonts }: TypesetOptions,
): Typeset {
  const compiler = compilerWith(ownFonts);
  for (const [path, bytes] of files) compiler.mapShadow(`${workspace}${path}`, Buffer.from(bytes));
  try {
    const compilation = compiler.compile({
      mainFileContent: templateText(template),
      inputs: { data: JSON.stringify(data) },
    });
    const diagnostics = compilation.takeDiagnostics();
    if (diagnostics) throw new Error(`Typst: ${describe(compiler.fetchDiagnostics(diagnostics))}`);
    if (!compilation.result) throw new Error('Typst gave neither a document nor a reason');
    const bytes = compiler.pdf(compilation.result, tagged ? { pdfStandard: 'ua-1' } : { pdfTags: false });
    return { bytes, pages: compilation.result.numOfPages };
  } finally {
    if (files.size > 0) compiler.resetShadow();
    compiled += 1;
    if (compiled % documentsKept === 0) compiler.evictCache(0);
  }
}

/** A compiler takes its fonts when it is made. All documents of a site have the same, so one is kept. */
function compilerWith(ownFonts: OwnFonts | undefined): NodeCompiler {
  const fonts = ownFonts === undefined || ownFonts.files.length === 0 ? '' : ownFonts.key;
  if (current?.fonts !== fonts) current = { fonts, compiler: newCompiler(ownFonts?.files ?? []) };
  return current.compiler;
}

/** Typst is a large binary: it is loaded when the first document is made, so that nothing else waits for it. */
function newCompiler(ownFonts: readonly Buffer[]): NodeCompiler {
  const require = createRequire(import.meta.url);
  const typst =
    require('@myriaddreamin/typst-ts-node-compiler') as typeof import('@myriaddreamin/typst-ts-node-compiler');
  return typst.NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...loadFonts().files, ...ownFonts] }] });
}

function templateText(name: string): string {
  const known = templates.get(name);
  if (known !== undefined) return known;
  const text = fs.readFileSync(new URL(name, import.meta.url), 'utf8');
  templates.set(name, text);
  return text;
}

const describe = (diagnostics: readonly { readonly message?: unknown }[]) =>
  diagnostics.map(({ message }) => String(message)).join('; ');
