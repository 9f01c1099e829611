import path from 'node:path';
import { type Translate, translator } from '../strings/index.ts';
import { nearestName } from '../text/nearest.ts';
import { wrap } from '../text/wrap.ts';
import {
  blocksOf,
  type NoOriginal,
  namesOf,
  type Original,
  originalOf,
  type Sort,
  sorts,
} from '../upkeep/originals.ts';
import { shownPath } from '../upkeep/own-files.ts';
import { versionOf } from '../upkeep/status.ts';
import { writeCopy } from '../upkeep/write-copy.ts';
import { defineCommand, UsageError } from './arguments.ts';
import { projectFolder, requireFolder } from './folders.ts';

/** `eject`: copies one built-in thing into the overrides, where it is the fork's to change. */
export const eject = defineCommand({
  name: 'eject',
  summary: 'copy a layout, words or a rule of Mentorbook to change it',
  positionals: [
    { name: 'SORT', help: `${sorts.join(', ')} (all, as a list)`, optional: true },
    { name: 'NAME', help: 'which of them, such as `session`', optional: true },
  ],
  options: ['content', 'block'],
  async run({ content, block }, [sort, name]) {
    const t = translator('en');
    if (sort === undefined) {
      process.stdout.write(listOf(t));
      return 0;
    }
    await requireFolder(content);
    const original = requireOriginal(sort, name, block === '' ? undefined : block, t);
    process.stdout.write(write(original, content, t));
    return 0;
  },
});

/** What can be copied, in plain words. */
function listOf(t: Translate): string {
  const lines = sorts.flatMap(sort => {
    const names = namesOf(sort, projectFolder).filter(
      name => 'text' in originalOf(sort, name, undefined, projectFolder),
    );
    if (names.length === 0) return [];
    const more = sort === 'strings' ? t('eject.any') : '';
    const list = wrap(`${names.join(', ')}${more === '' ? '' : `, ${more}`}`, 90, 'en');
    return [
      `  npm run eject -- ${sort} NAME`,
      `    ${t(`eject.sort.${sort}`)}`,
      ...list.map(line => `      ${line}`),
      '',
    ];
  });
  return `${[t('eject.title'), '', ...lines, t('eject.others')].join('\n')}\n`;
}

/** @throws UsageError when there is nothing of that name to copy */
function requireOriginal(sort: string, name: string | undefined, block: string | undefined, t: Translate): Original {
  const known = sorts.find(other => other === sort);
  if (!known) {
    throw new UsageError(t('eject.unknownSort', { found: sort, expected: near(sort, sorts) }));
  }
  if (name === undefined) {
    throw new UsageError(t('eject.noName', { sort, expected: quoted(namesOf(known, projectFolder)) }));
  }
  if (block !== undefined && known !== 'layout') throw new UsageError(t('eject.blockOfOther', { sort }));
  const found = originalOf(known, name, block, projectFolder);
  if ('text' in found) return found;
  throw new UsageError(refusal(found, known, name, block, t));
}

function refusal(found: NoOriginal, sort: Sort, name: string, block: string | undefined, t: Translate): string {
  if (found.reason === 'unknown-name') {
    return t('eject.unknownName', { sort, found: name, expected: near(name, found.names) });
  }
  if (found.reason === 'unknown-block') {
    return t('eject.unknownBlock', { found: block ?? '', name, expected: near(block ?? '', found.names) });
  }
  const { source } = found;
  return t('eject.notPublic', { sort, name, source, missing: quoted(found.missing.slice(0, 4)) });
}

function write(original: Original, content: string, t: Translate): string {
  const { block, sort, source } = original;
  const file = path.join(content, 'overrides', original.target);
  if (!writeCopy(original, content, projectFolder)) {
    throw new UsageError(t('eject.exists', { file: shownPath(file) }));
  }
  const version = versionOf(projectFolder);
  const wrote = { file: shownPath(file), source, version, block: block ?? '' };
  const next = block === undefined ? t(`eject.next.${sort}`, nextValues(original)) : t('eject.next.block');
  return `${[t(block === undefined ? 'eject.wrote' : 'eject.wroteBlock', wrote), next, t('eject.updates')].join('\n')}\n`;
}

function nextValues({ sort, name }: Original): Record<string, string> {
  if (sort !== 'layout') return {};
  const blocks = new Set(blocksOf(name, projectFolder).map(block => block.name));
  return { name, blocks: quoted([...blocks]) };
}

/** The nearest name, or all there are. */
function near(found: string, names: readonly string[]): string {
  const nearest = nearestName(found, names);
  return nearest === undefined ? quoted(names) : quoted([nearest]);
}

const quoted = (names: readonly string[]) => names.map(name => `\`${name}\``).join(', ');
