import { type Document, isAlias, isCollection, isNode, type Node, visit } from 'yaml';
import type { FileFault } from './source.ts';

/** Errors with their offsets alone, and none of them printed. */
export const parseOptions = { prettyErrors: false, logLevel: 'error' } as const;

/** Signs at the start of a value that give names, repeat, or say what sort of value follows. */
const maySpeak = /(?:^|[:-][ \t]+|[,[{][ \t]*)(?:[&*]\S|!)/m;

/** How far a sort and a name reach before their value: far above any that somebody writes. */
const longestMark = 200;

/** Sorts of value that every value has anyway; to name them changes nothing. */
const plainSorts = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/;

/**
 * `&` gives a name to what follows, `*` repeats what has that name, `!` says what sort of value follows; none of them is
 * printed. Where one stands without need, a text was meant.
 */
export function straySigns(document: Document, text: string, start: number): FileFault[] {
  const odd = oddSpaceBeforeKey(text);
  if (odd) return [fault('yaml-odd-space', '', odd.from, odd.to, start)];
  if (!maySpeak.test(text)) return [];
  const given = new Map<string, FileFault>();
  const named = new Set<string>();
  const used: [string, FileFault][] = [];
  const others: FileFault[] = [];
  visit(document, (_, node, parents) => {
    if (!isNode(node) || !node.range) return;
    const [from, to] = node.range;
    if (isAlias(node)) {
      used.push([node.source, fault('yaml-start', '*', from, to, start)]);
      // A list that holds itself has no end.
      if (parents.some(parent => anchorOf(parent) === node.source)) {
        others.push(fault('yaml-alias', '', from, to, start));
      }
      return;
    }
    if (node.tag !== undefined && !plainSorts.test(node.tag)) {
      const [mark] = /!+[^!\s]*\s*(?:&\S+\s*)?$/.exec(text.slice(Math.max(0, from - longestMark), from)) ?? [''];
      others.push(fault('yaml-start', '!', from - mark.length, Math.max(lastOf(text, to), from), start));
    }
    const anchor = anchorOf(node);
    if (anchor === undefined) return;
    if (isCollection(node)) named.add(anchor);
    else {
      const at = text.lastIndexOf(`&${anchor}`, from);
      given.set(anchor, fault('yaml-start', '&', at, Math.max(to, at + 1), start));
    }
  });
  const namesUsed = new Set(used.map(([name]) => name));
  return [
    ...[...given].filter(([name]) => !namesUsed.has(name)).map(([, habit]) => habit),
    ...used.filter(([name]) => !given.has(name) && !named.has(name)).map(([, habit]) => habit),
    ...others,
  ];
}

const fault = (reason: string, detail: string, from: number, to: number, start: number): FileFault => ({
  reason,
  detail,
  start: start + from,
  end: start + to,
});

const anchorOf = (node: unknown) =>
  isNode(node) && 'anchor' in node ? (node as Node & { anchor?: string }).anchor : undefined;

/** The end of a value without the line ends that a list in lines of its own takes along. */
const lastOf = (text: string, to: number) => text.slice(0, to).trimEnd().length;

/** Spaces that look like the one of the space bar and that YAML takes for letters. */
const odd = /^([ ]*(?:-[ ]+)*|[ ]*(?:-[ ]+)*[\w-]+:[ ]*|[ ]*-)([\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+)/;

/** The first run of such spaces that sets in a line, or follows its hyphen or its colon. */
export function oddSpace(line: string): { from: number; to: number } | undefined {
  const [, before, found] = odd.exec(line) ?? [];
  return before === undefined || found === undefined
    ? undefined
    : { from: before.length, to: before.length + found.length };
}

/** Such spaces before what is read as a key, whose name would begin with them. */
function oddSpaceBeforeKey(text: string): { from: number; to: number } | undefined {
  const match = /((?:^|\n) *(?:- +)*)([\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+)[\w-]+:(?:\s|$)/.exec(text);
  if (!match) return undefined;
  const [, before = '', found = ''] = match;
  const from = match.index + before.length;
  return { from, to: from + found.length };
}
