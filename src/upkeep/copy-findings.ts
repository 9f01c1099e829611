import type { Translate } from '../strings/index.ts';
import { changesBetween } from './compare.ts';
import type { Copy } from './copies.ts';
import type { UpkeepFinding } from './finding.ts';

/** What became of the originals of a fork's copies. */
export async function copyFindings(copies: readonly Copy[], t: Translate): Promise<UpkeepFinding[]> {
  const found = await Promise.all(copies.map(copy => copyFinding(copy, t)));
  return found.flatMap(finding => finding ?? []);
}

async function copyFinding(
  { own, note, original, base, state }: Copy,
  t: Translate,
): Promise<UpkeepFinding | undefined> {
  const file = own.shown;
  if (state === 'current') return undefined;
  if (!original) {
    const { sort = '', name = '' } = note ?? {};
    return { id: 'missing-original', toDo: true, file, message: t('status.gone', { sort, name }) };
  }
  const { source } = original;
  if (state === 'unknown') {
    return { id: 'unknown-original', toDo: false, file, message: t('status.unknownBase', { source }) };
  }
  if (base === undefined) {
    const message = t('status.changedUnseen', { source, version: note?.version ?? '' });
    return { id: 'changed-original', toDo: true, file, message };
  }
  const isChoice = original.sort === 'strings' || original.sort === 'style';
  const [before, after] = isChoice
    ? [chosenLines(base, own.text), chosenLines(original.text, own.text)]
    : [base, original.text];
  const diff = await changesBetween(before, after);
  // Of words and tokens, only those matter that the fork has replaced.
  if (diff === undefined) return undefined;
  if (isChoice) return { id: 'changed-words', toDo: true, file, message: t('status.changedWords'), diff };
  const message = note ? t('status.changed', { version: note.version }) : t('status.changedByHand', { source });
  return { id: 'changed-original', toDo: true, file, message, diff, mendable: true };
}

/** The lines of an original whose keys are in use in a copy: written there without the sign of a comment. */
function chosenLines(original: string, own: string): string {
  const plain = own.replace(/\/\*[\s\S]*?\*\//g, '');
  const keys = new Set([...plain.matchAll(/^\s*["']?((?:--)?[\w.-]+)["']?:/gm)].map(([, key]) => key));
  return original
    .split('\n')
    .filter(line => keys.has(/^\s*(?:# |\/\* )((?:--)?[\w.-]+):/.exec(line)?.[1]))
    .map(line =>
      line
        .trim()
        .replace(/^(?:# |\/\* )/, '')
        .replace(/ \*\/$/, ''),
    )
    .join('\n');
}
