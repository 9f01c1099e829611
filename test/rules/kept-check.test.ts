import fs from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContent, KeptCheck } from '../../src/check-content.ts';
import { siteWith } from '../support/run.ts';

const places = [
  'site.yaml',
  'programmes/pairs/programme.md',
  'programmes/pairs/guide/start.md',
  'programmes/pairs/guide/end.md',
  'programmes/pairs/guide/new.md',
  'programmes/pairs/sessions/first.md',
  'library/terms/mentor.md',
  'library/sheets/goal.md',
  'library/questions/ask.md',
  'overrides/strings/en.yaml',
];

const long = `${'A mentor listens and then asks about it and waits for the answer and '.repeat(5)}goes.`;

/** What writers do to a file: mend, break, add what a rule looks for, change what other files are seen by. */
const edits: readonly ((text: string) => string | null)[] = [
  text => text,
  () => null,
  text => `${text}\nTODO: write [on](nowhere.md).\n`,
  text => `${text}\n${long}\n`,
  text => `${text}\n:::note\nSee ![](picture.png) at https://bit.ly/x biweekly.\n`,
  text => text.replace(/title:/, 'titel:'),
  text => text.replace(/title: .*/, 'title: For mentees # and more'),
  text => text.replace(/order: \d+/, 'order: 7'),
  text => text.replace(/language: .*/, 'language: vi'),
  text => text.replace(/^---\n/, '---\ndraft: true\n'),
  text => text.replace(/^---\n/, '---\ncheck:\n  long-sentence: error\n  placeholder-left: off\n'),
  text => text.replace('  - pairs', '  - others'),
  text => `${text}html: true\n`,
  text => `${text}\nSome <b>bold</b> and <script>x</script> words.\n`,
  text => text.replaceAll('Ada', 'xyz').replace(/## .*/, '## Another heading'),
];

const edit = fc.record({
  place: fc.constantFrom(...places),
  change: fc.constantFrom(...edits),
  fromOriginal: fc.boolean(),
});

describe('a check that keeps what it knows', () => {
  it('says the same as one from nothing after any edits, in the same order', async () => {
    const folder = await siteWith({});
    const kept = new KeptCheck();
    const original = new Map<string, string>();
    for (const place of places) original.set(place, await read(path.join(folder, place)));
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async changes => {
        for (const { place, change, fromOriginal } of changes) {
          const file = path.join(folder, place);
          const before = fromOriginal ? '' : await read(file);
          await write(file, change(before || (original.get(place) ?? '') || '---\ntitle: New\norder: 3\n---\nText.\n'));
        }
        const { problems, graph } = await checkContent(folder, { kept });
        const fresh = await checkContent(folder);
        expect(problems).toEqual(fresh.problems);
        expect(graph.content.files.map(({ data }) => data)).toEqual(fresh.graph.content.files.map(({ data }) => data));
      }),
      { numRuns: 40, seed: 8 },
    );
  });

  it('keeps what it read of a file that is as it was, and reads a changed one anew', async () => {
    const folder = await siteWith({});
    const kept = new KeptCheck();
    const first = await checkContent(folder, { kept });
    const end = path.join(folder, 'programmes/pairs/guide/end.md');
    await write(end, (await read(end)).replace('Say thank you.', 'Say goodbye.'));
    const second = await checkContent(folder, { kept });
    const changed = second.graph.content.files.filter((file, index) => file !== first.graph.content.files[index]);
    expect(changed.map(({ source }) => source.path)).toEqual(['programmes/pairs/guide/end.md']);
  });
});

const read = (file: string) => fs.readFile(file, 'utf8').catch(() => '');

async function write(file: string, text: string | null): Promise<void> {
  if (text === null) return fs.rm(file, { force: true });
  await fs.mkdir(path.dirname(file), { recursive: true });
  await fs.writeFile(file, text);
}
