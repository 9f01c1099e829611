import type { Kind } from '../kinds/define-kind.ts';
import { type Graph, unlistedProgrammes } from '../model/graph.ts';
import type { ContentFile } from '../read/content-file.ts';
import type { Source } from '../read/source.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';
import { addToList } from './add-to-list.ts';
import { textOf } from './draft.ts';
import { marked } from './mark.ts';
import { sampleOf } from './sample-of.ts';
import type { Use } from './uses-of.ts';

/** Where a new file goes: into a programme, or into the library when there is none. */
export type Place = string | undefined;

/** The path of a file in the content folder. */
export function pathOf(kind: Kind, id: string, programme: Place): string {
  const folder = programme === undefined ? 'library' : `programmes/${programme}`;
  return `${folder}/${kind.folder}/${id}.md`;
}

/**
 * The text of a new file, right as it is written: what it needs is there, and the words to write are marked.
 * @param title plain words
 * @throws NothingToName when it must name a file of a kind that there is none of
 */
export function newEntry(kind: Kind, id: string, title: string, programme: Place, graph: Graph): string {
  const yaml = sampleOf(kind, {
    id,
    title: escapeMarkdown(title),
    nextNumber: key => nextNumber(filesOf(kind, programme, graph), key),
    idsOf: other => idsFor(other, programme, graph),
  });
  const body = kind.body === 'required' ? `\n${marked('Write the text here.')}\n` : '';
  return textOf({ yaml, body });
}

function filesOf(kind: Kind, programme: Place, { content }: Graph): ContentFile[] {
  return content.files.filter(
    ({ kind: own, scope }) =>
      own?.id === kind.id && (scope.place === 'programme' ? scope.programme : undefined) === programme,
  );
}

/** The number after the greatest: the next ten where all count in tens. */
function nextNumber(files: readonly ContentFile[], key: string): number {
  const numbers = files.map(({ source }) => Number(source.values?.[key])).filter(Number.isFinite);
  if (numbers.length === 0) return 1;
  const step = numbers.every(number => number % 10 === 0) ? 10 : 1;
  return Math.floor(Math.max(...numbers)) + step;
}

/** What may be named: where some must not be left out, those; else the first. */
function idsFor(kind: string, programme: Place, graph: Graph): string[] {
  const seen = graph.content.files.filter(
    ({ kind: own, scope, data }) =>
      own?.id === kind &&
      data !== undefined &&
      (scope.place === 'library' || (scope.place === 'programme' && scope.programme === programme)),
  );
  const ids = [...new Set(seen.map(({ id }) => id))];
  const required = seen.filter(({ data }) => Reflect.get(data as object, 'required') === true).map(({ id }) => id);
  return required.length > 0 ? [...new Set(required)] : ids.slice(0, 1);
}

/** The ids of the programmes of a folder, published or not. */
export function programmesIn(graph: Graph): string[] {
  return [...graph.programmes, ...unlistedProgrammes(graph)].map(({ id }) => id);
}

/**
 * Names a file in another.
 * @returns the whole text of the other; undefined when the key names something else already, or cannot be read
 */
export function nameIn(
  { text, yamlStart, bodyStart, values }: Source,
  { key, form }: Use,
  id: string,
): string | undefined {
  const closing = text.slice(0, bodyStart).trimEnd().lastIndexOf('\n---') + 1;
  // The line of `---` itself is no part of the front matter.
  const start = text.indexOf('\n', yamlStart - 1) + 1;
  const yaml = text.slice(start, closing);
  if (form === 'single' && values?.[key] !== undefined) return values[key] === id ? text : undefined;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const named = form === 'single' ? `${yaml}${key}: ${id}${end}` : addToList(yaml, key, id);
  return named === undefined ? undefined : text.slice(0, start) + named + text.slice(closing);
}
