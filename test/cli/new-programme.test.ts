import fs from 'node:fs/promises';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/check-content.ts';
import { Answers } from '../../src/cli/answers.ts';
import type { OptionName } from '../../src/cli/arguments.ts';
import { askLines } from '../../src/cli/ask.ts';
import { newProgramme } from '../../src/cli/new-programme.ts';
import { planProgramme, writeProgramme } from '../../src/cli/plan-programme.ts';
import { translator } from '../../src/strings/index.ts';
import { emptyFolder } from '../support/run.ts';

const t = translator('en');
type Given = Readonly<Partial<Record<OptionName, string>>>;

const people: Given = {
  'coordinator-name': 'Ana Reyes',
  'coordinator-email': 'mentoring@alder.example',
  'safeguarding-name': 'Ben Osei',
  'safeguarding-phone': '01632 960 201',
};

const siteText = (language: string) =>
  `# Ours\ntitle: Alder\ndescription: What we do.\nlanguage: ${language}\norganisation:\n  name: Alder Society\nprogrammes:\n  - first\n`;

const made = new Map<string, string>();

/** A content folder with one programme in it. */
async function freshContent(language = 'en-GB'): Promise<string> {
  const first = made.get(language) ?? (await makeContent(language));
  made.set(language, first);
  const content = path.join(await emptyFolder(), 'content');
  await fs.cp(first, content, { recursive: true });
  return content;
}

async function makeContent(language: string): Promise<string> {
  const content = path.join(await emptyFolder(), 'content');
  await fs.mkdir(content);
  await fs.writeFile(path.join(content, 'site.yaml'), siteText(language));
  await write(content, 'first', people);
  return content;
}

async function write(content: string, id: string, given: Given): Promise<void> {
  await writeProgramme(await planProgramme(id, content, false, new Answers(given, undefined, t), t));
}

/** Runs the command in this process. */
async function run(content: string, id: string, given: Given, isDry = false, only = false) {
  const lines: string[] = [];
  const answers = new Answers(given, undefined, t);
  const code = await newProgramme(id, { content, only, isDry }, answers, t, line => lines.push(line));
  return { code, said: lines.join('\n') };
}

async function valuesOf(content: string, id: string) {
  const text = await fs.readFile(path.join(content, 'programmes', id, 'programme.md'), 'utf8');
  return parse(text.split('---\n')[1] ?? '');
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

const problemsOf = async (content: string, release = false) =>
  (await checkContent(content, { release })).problems
    .filter(({ severity }) => severity !== 'info')
    .map(({ file, rule, message }) => `${path.relative(content, path.resolve(file))} ${rule} ${message}`);

describe('a new programme from nothing', () => {
  it('is right with any number of meetings, in any rhythm', async () => {
    const content = await freshContent();
    const rhythms = ['every week', 'fortnightly', 'every 10 days', 'monthly', 'every 3 months', 'every 5 years'];
    const lengths = ['60 minutes', '25 minutes', '1 hour 15 minutes', '3 minutes', '1 day'];
    for (let count = 1; count <= 24; count += 1) {
      const cadence = rhythms[count % rhythms.length] ?? '';
      const length = lengths[count % lengths.length] ?? '';
      await write(content, `p-${count}`, { ...people, sessions: String(count), cadence, 'session-length': length });
    }
    expect(await problemsOf(content, true)).toEqual([]);
    const { graph } = await checkContent(content);
    const counts = graph.programmes.slice(1).map(({ slots }) => slots.reduce((sum, { repeat }) => sum + repeat, 0));
    expect(counts).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
  });

  it('writes names with any sign or letter so that they come back as they were', async () => {
    const content = await freshContent();
    const names = ['Sarah: "the" #1, {x} & \'y\'', 'سارة العمري', '[*_`<b>', '- yes', '12', '  a   b '];
    for (const [index, name] of names.entries()) {
      await write(content, `p-${index}`, { ...people, title: name, 'coordinator-name': name, purpose: name });
    }
    expect((await problemsOf(content)).filter(problem => !problem.includes('foreign-markup'))).toEqual([]);
    for (const [index, name] of names.entries()) {
      const values = await valuesOf(content, `p-${index}`);
      const plain = name.replace(/\s+/g, ' ').trim();
      expect(values.contacts.coordinator.name).toBe(plain);
      expect(values.title.replace(/\\(.)/g, '$1')).toBe(plain);
    }
  });

  it('says what is left to be filled in before publishing, and names nobody meanwhile', async () => {
    const content = await freshContent();
    const { code, said } = await run(content, 'ours', {});
    expect(code).toBe(0);
    expect(said).toContain('6 meetings, every month, in 5 months, 60 minutes each.');
    expect(said).toMatch(/programme\.md:\d+ {2}Unexpected contact `The programme coordinator` without a way/);
    expect(said).toContain('See it: run `npm start` and open http://localhost:8080/ours/');
    expect((await problemsOf(content)).map(problem => problem.split(' ')[1])).toEqual([
      'empty-contact',
      'empty-contact',
    ]);
  });

  it('marks each text to write where its language is another', async () => {
    const content = await freshContent('ar');
    const { code, said } = await run(content, 'ours', { ...people, title: 'برنامجنا' });
    expect(code).toBe(0);
    expect(said).toContain('TODO');
    const values = await valuesOf(content, 'ours');
    expect(values).toMatchObject({ title: 'برنامجنا', contacts: { coordinator: { name: 'Ana Reyes' } } });
    expect(values.language).toBeUndefined();
    const problems = await problemsOf(content, true);
    const marked = new Set(problems.filter(each => each.includes('placeholder-left')).map(each => each.split(' ')[0]));
    expect([...marked].filter(file => file?.includes('ours')).sort()).toEqual(
      (await filesIn(content)).filter(file => file.startsWith('programmes/ours/')),
    );
  });
});

describe('a new programme from one that is there', () => {
  let content: string;

  beforeAll(async () => {
    content = await freshContent();
    const six = { ...people, from: 'six-month' };
    await write(content, 'as-it-is', six);
    await write(content, 'short', { ...six, sessions: '4' });
    await write(content, 'weekly', { ...six, sessions: '12', cadence: 'every week', 'session-length': '25 minutes' });
    await write(content, 'long', { ...six, sessions: '24', cadence: 'every 10 days', 'session-length': '2 hours' });
    await write(content, 'two', {
      ...people,
      from: 'two-session',
      duration: '3 months',
      'session-length': '45 minutes',
    });
    await write(content, 'open', { ...people, from: 'open-ended', sessions: '12' });
    await write(content, 'dos', { ...people, from: 'two-session', language: 'es' });
    await write(content, 'again', { from: 'weekly', title: 'The second round' });
  });

  it('passes the check without a problem, whatever its facts are', async () => {
    expect(await problemsOf(content, true)).toEqual([]);
  });

  it('has its schedule fitted, with a review in the middle', async () => {
    const { schedule, duration, events } = await valuesOf(content, 'weekly');
    const meetings = schedule.filter((slot: { at?: string }) => slot.at !== undefined);
    expect(meetings.map((slot: Record<string, unknown>) => [slot.session, slot.at, slot.repeat ?? 1])).toEqual([
      ['first-meeting', '0 weeks', 1],
      ['second-meeting', '1 week', 1],
      ['weekly-meeting', '2 weeks', 4],
      ['halfway-review', '6 weeks', 1],
      ['weekly-meeting', '7 weeks', 4],
      ['closing-meeting', '11 weeks', 1],
    ]);
    expect(duration).toBe('11 weeks');
    expect(events.map(({ at }: { at: string }) => at)).toEqual(['5 weeks', '11 weeks']);
    const short = await valuesOf(content, 'short');
    expect(short.schedule.map(({ session }: { session: string }) => session)).not.toContain('monthly-meeting');
  });

  it('has meetings that fill the new length, and no word of the old rhythm', async () => {
    const session = path.join(content, 'programmes', 'weekly', 'sessions', 'weekly-meeting.md');
    const text = await fs.readFile(session, 'utf8');
    const minutes = [...text.matchAll(/minutes: (\d+)/g)].reduce((sum, [, each]) => sum + Number(each), 0);
    expect(minutes).toBe(25);
    expect(text).toContain('title: "Weekly meeting"');
    for (const file of await filesIn(path.join(content, 'programmes', 'weekly'))) {
      const words = await fs.readFile(path.join(content, 'programmes', 'weekly', file), 'utf8');
      expect(words, file).not.toMatch(/monthly/i);
    }
  });

  it('brings along what it uses of the library, and leaves out what belonged to the original alone', async () => {
    expect(await filesIn(path.join(content, 'library'))).toContain('clauses/confidentiality.md');
    const values = await valuesOf(content, 'as-it-is');
    expect(values).not.toHaveProperty('version');
    expect(values.contacts.coordinator).toMatchObject({ name: 'Ana Reyes', email: 'mentoring@alder.example' });
    expect(values.adaptedFrom[0]).toMatchObject({ title: 'Six-month mentoring', publisher: 'Mentorbook' });
    expect(JSON.stringify(values)).not.toContain('harbour');
  });

  it('is made from a translation where there is one', async () => {
    const values = await valuesOf(content, 'dos');
    expect(values).toMatchObject({ language: 'es', audience: expect.stringContaining('Personas') });
    expect(values).not.toHaveProperty('translationOf');
    expect(await filesIn(path.join(content, 'programmes', 'dos'))).toContain('clauses/confidentiality.md');
  });

  it('keeps our own people in a copy of a programme of our own', async () => {
    const values = await valuesOf(content, 'again');
    expect(values).toMatchObject({ title: 'The second round', cadence: 'every week' });
    expect(values.contacts.safeguarding).toMatchObject({ name: 'Ben Osei', phone: '01632 960 201' });
  });

  it('has words of its own to translate, one mark a file, where there is no translation', async () => {
    const fresh = await freshContent();
    const { code, said } = await run(fresh, 'nous', { ...people, from: 'two-session', language: 'French' });
    expect(code).toBe(0);
    expect(said).toMatch(/still in en-GB.*TODO/);
    expect(said).toMatch(/and \d+ more/);
    const files = await filesIn(path.join(fresh, 'programmes', 'nous'));
    expect(files).toContain('clauses/confidentiality.md');
    expect(files).toContain('terms/mentor.md');
    const unmarked = [];
    for (const file of files) {
      const text = await fs.readFile(path.join(fresh, 'programmes', 'nous', file), 'utf8');
      if (!text.includes('TODO: ')) unmarked.push(file);
    }
    expect(unmarked).toEqual([]);
  });

  it.each<[Given, string]>([
    [{ from: 'six-moth' }, 'expected one of six-month, two-session'],
    [{ from: 'six-month', sessions: '3' }, 'expected a whole number from 4 to 108'],
    [{ from: 'two-session', sessions: '5' }, 'expected 2: its texts are written for that many'],
    [{ from: 'open-ended', cadence: 'every month' }, 'its texts leave that to the pair'],
    [{ sessions: 'six' }, 'expected a whole number from 1 to 54'],
    [{ sessions: '4', cadence: 'every month', duration: '2 years' }, 'expected facts that agree'],
    [
      { cadence: 'now and then' },
      '`--cadence`: Unexpected value `now and then`, expected `every` and a length of time',
    ],
    [{ cadence: 'every 0 weeks' }, 'Unexpected value `every 0 weeks`'],
    [{ 'session-length': '0 minutes' }, 'Unexpected value `0 minutes`'],
    [{ 'coordinator-email': 'ana at alder' }, 'expected an e-mail address'],
    [{ language: 'Klingonese' }, 'expected a language tag'],
  ])('%j is refused in plain words, and nothing is written', async (given, words) => {
    const before = await filesIn(content);
    await expect(run(content, 'refused', given)).rejects.toThrow(words);
    expect(await filesIn(content)).toEqual(before);
  });
});

describe('the command for a new programme', () => {
  it('lists it in site.yaml, alone when that is asked for', async () => {
    const content = await freshContent();
    expect((await run(content, 'ours', people)).said).toContain('Listed it in');
    expect(await fs.readFile(path.join(content, 'site.yaml'), 'utf8')).toBe(`${siteText('en-GB')}  - ours\n`);
    expect((await run(content, 'mine', people, false, true)).said).toContain('Listed it alone in');
    expect(await fs.readFile(path.join(content, 'site.yaml'), 'utf8')).toBe(siteText('en-GB').replace('first', 'mine'));
  });

  it('writes nothing over: a second run and a folder that is there are refused', async () => {
    const content = await freshContent();
    const before = await fs.readFile(path.join(content, 'site.yaml'), 'utf8');
    await expect(run(content, 'first', people)).rejects.toThrow('is there already, and nothing is written over');
    await fs.mkdir(path.join(content, 'programmes', 'empty'));
    await expect(run(content, 'empty', people)).rejects.toThrow('is there already');
    expect(await fs.readFile(path.join(content, 'site.yaml'), 'utf8')).toBe(before);
  });

  it('only lists the files when it runs dry', async () => {
    const content = await freshContent();
    const before = await filesIn(content);
    const { said } = await run(content, 'ours', { ...people, from: 'two-session' }, true);
    expect(said).toContain(path.join('programmes', 'ours', 'sessions', 'first-session.md'));
    expect(said).toContain(path.join('library', 'clauses', 'confidentiality.md'));
    expect(await filesIn(content)).toEqual(before);
  });

  it('takes everything away again when what it wrote has mistakes', async () => {
    const content = await freshContent();
    const before = await filesIn(content);
    const site = await fs.readFile(path.join(content, 'site.yaml'), 'utf8');
    // The language of the site has a home page at this address.
    const { code, said } = await run(content, 'en-gb', people);
    expect(code).toBe(1);
    expect(said).toContain('taken away again');
    expect(await filesIn(content)).toEqual(before);
    expect(await fs.readFile(path.join(content, 'site.yaml'), 'utf8')).toBe(site);
  });

  it('leaves nothing behind when a file cannot be written', async () => {
    const content = await freshContent();
    const before = await filesIn(content);
    const plan = await planProgramme('ours', content, false, new Answers({ from: 'two-session' }, undefined, t), t);
    const broken = { ...plan, own: new Map([...plan.own, ['sessions/gone.png', { copyOf: '/nowhere/gone.png' }]]) };
    await expect(writeProgramme(broken)).rejects.toThrow('nowhere');
    expect(await filesIn(content)).toEqual(before);
    await expect(writeProgramme({ ...plan, siteFile: path.join(content, 'nowhere.yaml') })).rejects.toThrow('nowhere');
    expect(await filesIn(content)).toEqual(before);
  });

  it('refuses a site.yaml that it cannot read', async () => {
    const content = await freshContent();
    await fs.writeFile(path.join(content, 'site.yaml'), 'title: [\n');
    await expect(run(content, 'ours', people)).rejects.toThrow('Run `npm run check`');
  });
});

describe('the questions of the command', () => {
  const asked = async (content: string, id: string, answers: readonly string[]) => {
    const input = new PassThrough();
    const output = new PassThrough();
    input.end(answers.map(answer => `${answer}\n`).join(''));
    const asker = askLines(input, output, 'Stopped.');
    const code = await newProgramme(id, { content, only: false, isDry: false }, new Answers({}, asker, t), t, () => {});
    return { code, shown: String(output.read() ?? '') };
  };

  it('are put one a line, with the usual answer in brackets, and again after an answer that cannot be', async () => {
    const content = await freshContent();
    const { code, shown } = await asked(content, 'ours', [
      'nothing',
      'six-month',
      'Our year',
      '',
      '3',
      '9',
      'weekly',
      '',
      'Ana Reyes',
      'nobody',
      'ana@alder.example',
      '',
      'Ben Osei',
      '',
      '01632 960 201',
    ]);
    expect(code).toBe(0);
    expect(shown).toContain('Unexpected programme `nothing` to start from');
    expect(shown).toContain('How many times does a pair meet [7]: Unexpected number of sessions `3`');
    expect(shown).toContain('How often [every month]: ');
    expect(shown).not.toContain('\u001b');
    expect(await valuesOf(content, 'ours')).toMatchObject({
      title: 'Our year',
      cadence: 'every week',
      duration: '8 weeks',
      sessionLength: '60 minutes',
      contacts: { coordinator: { email: 'ana@alder.example' }, safeguarding: { phone: '01632 960 201' } },
    });
    expect(await problemsOf(content)).toEqual([]);
  });

  it('write nothing when they are broken off', async () => {
    const content = await freshContent();
    const before = await filesIn(content);
    await expect(asked(content, 'ours', ['blank', 'Ours'])).rejects.toThrow('Stopped.');
    expect(await filesIn(content)).toEqual(before);
  });
});
