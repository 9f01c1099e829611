import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formerStringKeys } from '../src/strings/former-keys.ts';
import { worksUntil } from '../src/text/versions.ts';
import { forForks } from '../src/upkeep/changelog.ts';
import { formerNames, renamedIn } from '../src/upkeep/former-names.ts';
import { namesKeptWorking, publicNames } from './support/public-names.ts';
import { root } from './support/run.ts';

const record = path.join(root, 'test', 'public-names.txt');
const read = (file: string) => fs.readFile(path.join(root, file), 'utf8');
const names = await publicNames();
const recorded = (await fs.readFile(record, 'utf8').catch(() => '')).split('\n').filter(line => line !== '');
const { version } = JSON.parse(await read('package.json')) as { version: string };
const major = Number.parseInt(version, 10);
const told = forForks(await read('CHANGELOG.md'))
  .flatMap(({ entries }) => entries)
  .filter(entry => /\b(?:gone|removed|no longer)\b/.test(entry))
  .join('\n');

/** Whether the changelog says below its heading for forks, with the name in backticks, that something is gone. */
const isTold = (name: string) => [name, name.split('.').at(-1)].some(word => told.includes(`\`${word}\``));

/** What is gone without a word, in sentences. */
const gone = recorded
  .filter(line => !line.startsWith('owned ') && !names.includes(line) && !namesKeptWorking().has(line))
  .map(line => /^(\w+) (.*)$/.exec(line) ?? [])
  .filter(([, , name = '']) => !isTold(name))
  .map(
    ([, sort, name]) =>
      `The ${sort} \`${name}\` is gone. Forks may use it: keep it, give the new one its earlier name (\`formerly\`, src/upkeep/former-names.ts, src/strings/former-keys.ts), or say in CHANGELOG.md under “For forks” that it is gone.`,
  );

/**
 * What forks rely on by name is recorded. What is new is taken up with `npx vitest run test/public-names.test.ts -u`. What is
 * gone is a mistake, unless it goes on working under its earlier name or the changelog says to forks that it is gone.
 */
describe('what forks rely on by name', () => {
  it('stays, or goes on working by its earlier name, or is told of in the changelog', () => {
    expect(gone).toEqual([]);
  });

  it('leaves alone, from version 1.0 on, what belongs to forks: a change there would meet theirs', () => {
    const changed = recorded.filter(line => line.startsWith('owned ') && !names.includes(line));
    expect(major < 1 ? [] : changed).toEqual([]);
  });

  it('is recorded: what is new is taken up with `-u`', async () => {
    // Not even then is a name dropped from the record without a word.
    expect(gone).toEqual([]);
    await expect(`${names.join('\n')}\n`).toMatchFileSnapshot(record);
  });

  it('keeps no earlier name longer than was promised', () => {
    const former = [...Object.values(formerNames), formerStringKeys].flatMap(group => renamedIn(group));
    expect(former.filter(({ since }) => Number.parseInt(worksUntil(since), 10) <= major)).toEqual([]);
  });
});
