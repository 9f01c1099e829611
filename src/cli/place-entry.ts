import type { Kind } from '../kinds/define-kind.ts';
import type { Graph } from '../model/graph.ts';
import { nameIn, newEntry, type Place, programmesIn } from '../scaffold/new-entry.ts';
import { Refusal } from '../scaffold/refusal.ts';
import { NothingToName } from '../scaffold/sample-of.ts';
import { shippedProgrammes } from '../scaffold/shipped.ts';
import { usesOf } from '../scaffold/uses-of.ts';
import type { Translate } from '../strings/index.ts';
import { sayKind } from '../strings/say-kind.ts';
import type { Answers } from './answers.ts';

/**
 * Where a file of a kind is to go.
 * @param isForLibrary whether the library was asked for
 * @throws Refusal when it cannot be there, or when it cannot be told which programme is meant
 */
export async function choosePlace(
  kind: Kind,
  isForLibrary: boolean,
  graph: Graph,
  answers: Answers,
  t: Translate,
): Promise<Place> {
  if (isForLibrary) {
    if (kind.places.includes('library')) return undefined;
    throw new Refusal(t('new.notInLibrary', { kind: sayKind(kind.id, t, 'with article') }));
  }
  const all = programmesIn(graph);
  const ours = all.filter(id => !shippedProgrammes.has(id));
  const own = ours.length > 0 ? ours : all;
  const programmes = all.join(', ');
  const read = (id: string) =>
    all.includes(id) ? { value: id } : { reason: t('new.programme', { id, expected: programmes }) };
  // With one programme of our own, that one is meant.
  const usual = own.length === 1 ? own[0] : undefined;
  const question = usual === undefined ? { question: t('new.ask.programme', { programmes }) } : {};
  const programme = await answers.get({ option: 'programme', usual, read, ...question });
  if (programme !== undefined) return programme;
  throw new Refusal(t('new.whichProgramme', { expected: own.join(', ') }));
}

/**
 * The text of the new file.
 * @throws Refusal when it must name a file of a kind that there is none of
 */
export function entryText(kind: Kind, id: string, title: string, place: Place, graph: Graph, t: Translate): string {
  try {
    return newEntry(kind, id, title, place, graph);
  } catch (error) {
    if (!(error instanceof NothingToName)) throw error;
    const needed = sayKind(error.kind, t, 'with article');
    throw new Refusal(t('new.nothingToName', { kind: sayKind(kind.id, t, 'with article'), needed, id: error.kind }));
  }
}

/** A file that is to name the new one, and its new text. */
export interface Naming {
  /** As problems name it. */
  readonly file: string;
  readonly text: string;
}

/**
 * Finds the file to name a new one in.
 * @param holder the id of a session or an agreement of the programme, or `programme` for `programme.md`
 * @throws Refusal when there is none, or it cannot name the new file
 */
export function namingIn(
  holder: string,
  kind: Kind,
  id: string,
  place: Place,
  graph: Graph,
  kinds: readonly Kind[],
  t: Translate,
): Naming {
  const uses = usesOf(kind.id, kinds).filter(({ form }) => form !== 'entries');
  const candidates = graph.content.files.filter(
    ({ scope, source }) =>
      scope.place === 'programme' && (place === undefined || scope.programme === place) && source.values !== undefined,
  );
  for (const use of uses) {
    const isHolder = ({ kind: own, id: other }: (typeof candidates)[number]) =>
      own?.id === use.holder.id && (own.id === 'programme' ? holder === 'programme' : other === holder);
    const [file, second] = candidates.filter(isHolder);
    if (!file) continue;
    if (second) throw new Refusal(t('new.holderTwice', { holder }));
    const text = nameIn(file.source, use, id);
    if (text === undefined) {
      throw new Refusal(t('new.holderFull', { file: file.source.file, key: use.key, id }));
    }
    return { file: file.source.file, text };
  }
  throw new Refusal(
    t('new.holder', {
      holder,
      kind: sayKind(kind.id, t, 'with article'),
      expected: uses.map(use => sayKind(use.holder.id, t, 'with article')).join(', ') || t('problem.nothing'),
    }),
  );
}

/** Says in which file which line names the new one. */
export function sayUses(
  kind: Kind,
  id: string,
  kinds: readonly Kind[],
  t: Translate,
  say: (line: string) => void,
): void {
  const uses = usesOf(kind.id, kinds);
  if (uses.length === 0) {
    say(t('new.showsItself'));
    return;
  }
  say(t('new.use'));
  for (const { holder, key, form, inner } of uses) {
    const line = form === 'single' ? `${key}: ${id}` : `- ${inner === undefined ? '' : `${inner}: `}${id}`;
    const where = holder.id === 'programme' ? '`programme.md`' : sayKind(holder.id, t, 'with article');
    say(`  ${t(form === 'single' ? 'new.useLine' : 'new.useEntry', { where, key, line })}`);
  }
}
