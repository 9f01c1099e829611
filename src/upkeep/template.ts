/** A Nunjucks file as far as upkeep needs to know it: what it defines, and what it asks others for. Offsets count from 0. */
export interface Template {
  /** The file that it extends. */
  readonly parent: Mention | undefined;
  readonly blocks: readonly TemplateBlock[];
  /** Other files that it asks for, with the macros it wants of them. */
  readonly imports: readonly (Mention & { readonly macros: readonly string[] })[];
  readonly macros: readonly string[];
  /** The keys of the interface's words that it prints. */
  readonly words: readonly Mention[];
}

/** A name in a text, and where it stands. */
export interface Mention {
  readonly name: string;
  readonly start: number;
}

/** A block with its tags. */
export interface TemplateBlock extends Mention {
  /** Where its first tag begins, and its last one ends. */
  readonly from: number;
  readonly to: number;
}

/** Reads what a Nunjucks file defines and asks for. */
export function readTemplate(source: string): Template {
  // Comments are no code; blanks in their place keep every offset.
  const text = source.replace(/\{#[\s\S]*?#\}/g, comment => comment.replace(/[^\n]/g, ' '));
  const [parent] = mentions(text, /\{%-?\s*extends\s+["']([^"']+)["']/g);
  const imports = [
    ...text.matchAll(/\{%-?\s*(?:from|import|include)\s+["']([^"']+)["'](?:\s+import\s+([^%]*?))?\s*-?%\}/dg),
  ].map(match => ({
    name: match[1] ?? '',
    start: match.indices?.[1]?.[0] ?? 0,
    macros: (match[2] ?? '')
      .replace(/\s+with(?:out)?\s+context/, '')
      .split(',')
      .map(name => name.trim().split(/\s+/)[0] ?? '')
      .filter(name => name !== ''),
  }));
  const macros = mentions(text, /\{%-?\s*macro\s+(\w+)/g).map(({ name }) => name);
  const words = mentions(text, /(?<![\w.])t\(\s*["']([^"']+)["']\s*[,)]/g);
  return { parent, blocks: blocksOf(text), imports, macros, words };
}

function blocksOf(text: string): TemplateBlock[] {
  const open: { name: string; start: number; from: number }[] = [];
  const blocks: TemplateBlock[] = [];
  for (const match of text.matchAll(/\{%-?\s*(block\s+(\w+)|endblock(?:\s+\w+)?)\s*-?%\}/dg)) {
    const [from = 0, to = 0] = match.indices?.[0] ?? [];
    const name = match[2];
    if (name !== undefined) {
      open.push({ name, start: match.indices?.[2]?.[0] ?? from, from });
      continue;
    }
    const begun = open.pop();
    if (begun) blocks.push({ ...begun, to });
  }
  return blocks.sort((a, b) => a.from - b.from);
}

/** The names that a pattern finds. */
export function mentions(text: string, pattern: RegExp): Mention[] {
  return [...text.matchAll(new RegExp(pattern, 'dg'))].map(match => ({
    name: match[1] ?? '',
    start: match.indices?.[1]?.[0] ?? 0,
  }));
}
