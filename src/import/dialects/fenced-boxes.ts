import { type Line, MappedText } from '../mapped-text.ts';
import { box, type Dialect, type DialectContext, markdownPicture } from './dialect.ts';

const boxKinds =
  /^(?:note|tip|hint|important|warning|caution|danger|error|attention|seealso|admonition|sidebar|margin|epigraph|pull-quote)$/;

/** What MyST, of Jupyter Book and Sphinx, writes as a block of code with a name in braces: ```` ```{note} ````. */
export const fencedBoxes: Dialect = (text, context) => new MappedText(read(text.lines, context));

function read(lines: readonly Line[], context: DialectContext): Line[] {
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) continue;
    const [, indent = '', fence = '', name = '', rest = ''] =
      /^(\s*)(`{3,}|~{3,})\{([\w:-]+)\}\s*(.*)$/.exec(line.text) ?? [];
    const end =
      name === ''
        ? -1
        : lines.findIndex(
            (other, at) => at > index && other.text.trim().startsWith(fence) && /^[`~]+$/.test(other.text.trim()),
          );
    if (name === '' || end < 0) {
      result.push(line);
      continue;
    }
    const inside = lines.slice(index + 1, end);
    const options = inside.filter(one => /^\s*:[\w-]+:/.test(one.text));
    const words = inside.filter(one => !options.includes(one));
    result.push(...shown({ indent, name, rest, options, words, line }, context), {
      text: '',
      at: lines[end]?.at ?? line.at,
    });
    index = end;
  }
  return result;
}

interface Block {
  readonly indent: string;
  readonly name: string;
  readonly rest: string;
  readonly options: readonly Line[];
  readonly words: readonly Line[];
  readonly line: Line;
}

function shown({ indent, name, rest, options, words, line }: Block, context: DialectContext): Line[] {
  const at = (text: string): Line => ({ text: indent + text, at: line.at });
  if (boxKinds.test(name) || name === 'dropdown') {
    context.tell(
      name === 'dropdown' ? 'fold' : 'box',
      line.at,
      [line, ...options].map(one => one.text.trim()).join(' '),
    );
    const inner = read(words, context);
    // A remark has its words behind its name, an admonition its title.
    const isTitle = /^(?:admonition|dropdown|sidebar)$/.test(name) || inner.some(one => one.text.trim() !== '');
    const lines = isTitle ? inner.map(one => one.text) : [rest];
    const texts = box(name === 'admonition' ? 'note' : name, isTitle && rest !== '' ? rest : undefined, lines);
    const offset = texts.length - inner.length;
    return [at(''), ...texts.map((text, place) => ({ text: indent + text, at: inner[place - offset]?.at ?? line.at }))];
  }
  if (name === 'figure' || name === 'image') {
    const alt = options.map(one => /:alt:\s*(.+)/.exec(one.text)?.[1]).find(Boolean);
    const caption = words.filter(one => one.text.trim() !== '');
    return [
      at(''),
      at(markdownPicture(alt ?? caption[0]?.text.trim() ?? '', rest)),
      at(''),
      ...(alt === undefined ? caption.slice(1) : caption),
    ];
  }
  const whole = [line, ...options, ...words].map(one => one.text.trim()).join('\n');
  context.tell(name === 'toctree' || name === 'contents' ? 'contents' : 'command', line.at, whole);
  return [];
}
