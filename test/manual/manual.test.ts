import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Problem } from '../../src/problems/problem.ts';
import { rules } from '../../src/rules/index.ts';
import { en } from '../../src/strings/en.ts';
import { emptyFolder, type Result, root } from '../support/run.ts';
import { scratchProject, shell, standIns } from '../support/scratch-project.ts';
import { problemsAfter } from '../support/shipped.ts';
import { commandsIn, faultOf, hasPlaceholder, oursIn, scriptOf, type Typed } from './commands.ts';
import { contentAfter, runningProgramme, withSlips } from './content-examples.ts';
import { pages, placeOf, readPages, useOf } from './examples.ts';
import { isElsewhere, manualProject, writeFiles } from './manual-project.ts';
import { wordsChecker } from './words.ts';

const { examples, mentions } = readPages(pages);
const of = (use: string) => examples.filter(example => useOf(example) === use);
const commands = commandsIn(examples, mentions);

const programOf = ({ words: [program, verb] }: Typed) => `${program} ${verb}`;

/** Commands that go on until they are stopped. */
const lasting = new Set(['start', 'edit']);

/** Has all that the manual shows. */
let project: string;
/** Has the programme of the manual and nothing of one's own: there, commands start in half the time. */
let plain: string;
let bin: string;
let built: Result;

beforeAll(async () => {
  project = await manualProject(examples);
  const content = path.join(await emptyFolder(), 'content');
  const site = of('content').find(({ name }) => name === 'content/site.yaml');
  await writeFiles(content, { 'site.yaml': site?.text ?? '', ...runningProgramme(examples) });
  plain = await scratchProject(content);
  bin = await standIns();
  built = await shell('npm run build -- --release', project, bin);
});

describe('an example in the manual', () => {
  it('says what it is, so that a test can run it', () => {
    const untested = examples.filter(example => useOf(example) === undefined);
    const advice =
      'This example is not run by any test. Say what it is after its three backquotes: see CONTRIBUTING.md.';
    expect(untested.map(example => `${placeOf(example)}: ${advice}`)).toEqual([]);
  });

  /** Where a page adds to what content may be, only a whole project can tell: that is checked below. */
  const addsPrograms = (page: string) =>
    of('source').some(each => each.page === page && /^content\/overrides\/.*\.ts$/.test(each.name));
  const ofContent = [...new Set([...of('content'), ...of('keys')].map(({ page }) => page))];

  it.each(ofContent.filter(page => !addsPrograms(page)))('of content in %s passes the check', page => {
    const { files, touched } = contentAfter(examples, page);
    const problems = problemsAfter(files)
      .filter(({ file, severity }) => touched.has(file) && severity !== 'info')
      // What a library holds is for those who use it.
      .filter(({ rule }) => rule !== 'unused-entry')
      // Pictures and fonts are for the reader to bring.
      .filter(({ rule }) => rule !== 'theme-file')
      // Some rules are run apart, for speed, and do not know of each other.
      .filter(
        ({ rule, message }) => rule !== 'unknown-rule' || !rules.some(({ id }) => message.includes(`rule \`${id}\``)),
      );
    expect(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([]);
  });

  it('passes the check in a project with all the others', async () => {
    const { stdout } = await shell('node --single-threaded src/cli/quick-check.js --format json', project, bin);
    const { problems }: { problems: Problem[] } = JSON.parse(stdout);
    expect(problems.filter(({ severity }) => severity !== 'info').map(each => `${each.file}: ${each.message}`)).toEqual(
      [],
    );
  });

  it('of layouts, styles, words and sources makes a site that can be published', async () => {
    expect({ code: built.code, stderr: built.stderr }).toEqual({ code: 0, stderr: '' });
    const files = await fs.readdir(path.join(project, '_site'), { recursive: true });
    const styles = files.find(file => file.endsWith('mentorbook.css')) ?? '';
    const css = await fs.readFile(path.join(project, '_site', styles), 'utf8');
    for (const { name, text } of of('source').filter(each => each.language === 'css')) {
      expect(css, name).toContain(text.trimEnd());
    }
  });

  it('of TypeScript has the right types', async () => {
    const config = JSON.parse(await fs.readFile(path.join(project, 'tsconfig.json'), 'utf8'));
    const sources = of('source').filter(each => each.language === 'ts' && !isElsewhere(each));
    const include = ['eleventy.config.ts', 'plugins', ...sources.map(({ name }) => name)];
    const types = { ...config, include: [...include, 'src/cli/eleventy.d.ts'] };
    await fs.writeFile(path.join(project, 'tsconfig.json'), JSON.stringify(types));
    expect(await shell('npx tsc', project, bin)).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('of a site of one’s own builds with the command beside it', async () => {
    const site = path.join(await emptyFolder(), 'my-site');
    const mine = of('source').filter(isElsewhere);
    await writeFiles(path.dirname(site), Object.fromEntries(mine.map(({ name, text }) => [name, text])));
    await writeFiles(site, { 'pages/index.md': '# Mine\n', 'package.json': '{}\n' });
    await fs.cp(path.join(root, 'test', 'sites', 'small'), path.join(site, 'handbook'), { recursive: true });
    await fs.symlink(path.join(project, 'node_modules'), path.join(site, 'node_modules'));
    await fs.symlink(root, path.join(project, 'node_modules', 'mentorbook'));
    const page = mine[0]?.page;
    // What is to be installed is there already.
    const typed = commands.filter(
      command => command.page === page && /^(?:node|npm pkg) /.test(`${programOf(command)} `),
    );
    for (const { text } of typed) {
      const { code, stdout, stderr } = await shell(text, site, bin);
      expect(code, `${text}\n${stdout}${stderr}`).toBe(0);
    }
    expect(await fs.readdir(path.join(site, '_site'))).toEqual(
      expect.arrayContaining(['assets', 'index.html', 'pairs']),
    );
  });

  it('that quotes a file of the project has its very words', async () => {
    for (const example of of('quotation')) {
      const file = await fs.readFile(path.join(root, example.name), 'utf8');
      expect(file, placeOf(example)).toContain(example.text.trimEnd());
    }
  });

  it('of the manifest is an entry of it', async () => {
    const manifest = JSON.parse(await fs.readFile(path.join(inject('shippedSite'), 'manifest.json'), 'utf8'));
    for (const example of of('manifest')) {
      const { bytes, sha256, ...shown } = JSON.parse(example.text);
      const [entry] = manifest.programmes
        .flatMap(({ artefacts }: { artefacts: { url: string }[] }) => artefacts)
        .filter(({ url }: { url: string }) => url === shown.url);
      expect(entry, placeOf(example)).toEqual({ ...shown, bytes: expect.any(Number), sha256: expect.any(String) });
      expect([typeof bytes, sha256.length]).toEqual(['number', 64]);
    }
  });

  it('of a report is what the check prints for the slips that it shows', async () => {
    for (const example of of('from').filter(({ name }) => name === 'from npm run check')) {
      const content = path.join(await emptyFolder(), 'content');
      await fs.cp(path.join(plain, 'content'), content, { recursive: true });
      await writeFiles(content, withSlips(runningProgramme(examples), example.text));
      const check = path.join(plain, 'src', 'cli', 'quick-check.js');
      const { code, stdout } = await shell(`node --single-threaded "${check}"`, path.dirname(content), bin);
      expect({ code, stdout }, placeOf(example)).toEqual({ code: 1, stdout: example.text });
    }
  });
});

describe('the report of an import in the manual', () => {
  it('is what the command above it prints', async () => {
    for (const example of of('from').filter(({ name }) => name === 'from npm run import')) {
      const [typed] = commands.filter(({ page, text }) => page === example.page && text.startsWith('npm run import'));
      const { stdout } = await shell(`${typed?.text} --dry-run`, project, bin);
      expect(stdout, placeOf(example)).toContain(example.text);
    }
  });
});

describe('a command in the manual', () => {
  const once = [
    ...new Map(commands.map(command => [command.text.replace(/ (?:-s|--silent)\b/, ''), command])).values(),
  ];

  it('has the right form', async () => {
    const faults = await Promise.all(
      once.map(async command => {
        const fault = await faultOf(command).catch((error: Error) => error.message.split('\n')[0]);
        return fault === undefined ? [] : [`${command.page}:${command.line}: \`${command.text}\`: ${fault}`];
      }),
    );
    expect(faults.flat()).toEqual([]);
  });

  it('does what it is for, one after the other, in a project made from the manual', async () => {
    // A programme of ours to start from, which the site does not publish, with the library that it uses.
    for (const ours of ['programmes/six-month', 'library'].map(place => path.join('content', place)))
      await fs.cp(path.join(root, ours), path.join(plain, ours), { recursive: true, force: false });
    // The handbook that the page on bringing what one has speaks of.
    await writeFiles(plain, { 'old-handbook/mentors.md': '# For mentors\n\nListen first.\n' });
    for (const command of await runnable(once)) {
      const result = await shell(await scriptText(command), plain, bin);
      expect(result.code, `${command.page}:${command.line}: ${command.text}\n${result.stdout}${result.stderr}`).toBe(0);
    }
  });

  it('that goes on says where the site is, and can be stopped', async () => {
    const options = ['start', '--port', '8570'];
    const child = spawn(process.execPath, ['src/cli/mentorbook.js', ...options], { cwd: plain });
    let printed = '';
    await new Promise<void>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', () => reject(new Error(`\`npm start\` ended too soon:\n${printed}`)));
      child.stdout.on('data', data => {
        printed += data;
        if (printed.includes('Press Ctrl and C to stop.\n')) resolve();
      });
    });
    child.removeAllListeners('close');
    const ended = new Promise(resolve => child.on('close', resolve));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    const port = /localhost:(\d+)/.exec(printed)?.[1] ?? '';
    for (const example of of('from').filter(({ name }) => name === 'from npm start')) {
      expect(printed.endsWith(example.text.replace('8080', port)), placeOf(example)).toBe(true);
    }
  });

  /** A word as a shell reads it as one. */
  const quoted = (word: string) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);

  /** What npm would start: npm itself takes half of the time. */
  async function scriptText({ words }: Typed): Promise<string> {
    const { name = '', args = [] } = scriptOf(words) ?? {};
    const { scripts } = JSON.parse(await fs.readFile(path.join(root, 'package.json'), 'utf8'));
    // An import writes what is still to be filled in, which would fail a check before publishing.
    return [scripts[name], ...args.map(quoted), ...(name === 'import' ? ['--dry-run'] : [])].join(' ');
  }

  /** Those of Mentorbook that end by themselves and leave nothing to be filled in; `build` has been run before. */
  async function runnable(typed: readonly Typed[]): Promise<Typed[]> {
    const checked = await Promise.all(
      typed.map(async command => {
        const name = (await oursIn(command.words))?.command.name;
        return name !== undefined && name !== 'build' && !lasting.has(name) && !hasPlaceholder(command)
          ? [command]
          : [];
      }),
    );
    return checked.flat();
  }
});

describe('a word set as code in the manual', () => {
  it('is an option, an address, a file, a key or a word that there is', () => {
    const faultOfWord = wordsChecker({
      // The pretend fork has what an organisation may put beside its content.
      folders: [project, path.join(root, 'test', 'sites', 'fork')],
      sites: [path.join(project, '_site'), inject('shippedSite')],
      examples,
    });
    const isCommand = new Set(commandsIn([], mentions).map(({ line, page }) => `${page}:${line}`));
    const faults = mentions.flatMap(mention => {
      if (isCommand.has(placeOf(mention)) && /^(?:npm|npx|node|git|docker|bash|sudo) /.test(mention.text)) return [];
      const fault = faultOfWord(mention);
      return fault === undefined ? [] : [`${placeOf(mention)}: \`${mention.text}\`: ${fault}`];
    });
    expect(faults).toEqual([]);
  });

  it('or drawn with lines and arrows is a word of the sources', () => {
    const faultOfWord = wordsChecker({ folders: [], sites: [], examples: [] });
    const drawn = of('drawing').flatMap(({ page, line, text }) =>
      text.split(/[\s─▶→,]+/).flatMap(word => (word === '' ? [] : [{ page, line, text: word }])),
    );
    expect(drawn.map(faultOfWord).filter(fault => fault !== undefined)).toEqual([]);
    expect(drawn.length).toBeGreaterThan(10);
  });

  it('in double braces is a fact that texts may use', () => {
    const facts = new Set(mentions.flatMap(({ text }) => text.match(/\{\{ [\w.]+ \}\}/g) ?? []));
    facts.delete('{{ name }}');
    // What a layout is given.
    for (const fact of facts) if (/ (?:page|site)\./.test(fact)) facts.delete(fact);
    const guide = `---\ntitle: Facts\norder: 90\n---\n${[...facts].join(', ')}.\n`;
    const problems = problemsAfter({ 'programmes/six-month/guide/facts.md': guide });
    expect(problems.filter(({ rule }) => rule === 'unknown-placeholder').map(({ message }) => message)).toEqual([]);
    expect(facts.size).toBeGreaterThan(15);
  });
});

describe('the pages for mentors and mentees', () => {
  it('call buttons, boxes and headings what they are called on the site', async () => {
    const readers = ['find-your-way', 'print-and-fill-in', 'read-offline', 'what-stays-with-you'];
    const words = Object.values(en)
      .flatMap(each => (typeof each === 'string' ? [each] : []))
      .map(text => text.replace(/ ?\(?\{[^}]*\}\)?/g, ''));
    for (const page of readers) {
      const text = await fs.readFile(path.join(root, 'content', 'manual', `${page}.md`), 'utf8');
      // A name of something on the page begins with a capital letter; what people write or search for does not.
      for (const [, name = ''] of text.matchAll(/"([A-Z][^"]+)"/g)) {
        expect(
          words.some(known => known === name || known.startsWith(`${name}.`)),
          `${page}: ${name}`,
        ).toBe(true);
      }
    }
  });
});
