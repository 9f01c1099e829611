import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Answers } from '../../src/cli/answers.ts';
import type { OptionName } from '../../src/cli/arguments.ts';
import { newSite } from '../../src/cli/new-site.ts';
import { translator } from '../../src/strings/index.ts';
import { emptyFolder, root } from '../support/run.ts';

const t = translator('en');
const execute = promisify(execFile);

type Given = Readonly<Partial<Record<OptionName, string>>>;
const ours: Given = {
  organisation: 'Alder "Society": #1',
  sessions: '3',
  'coordinator-name': 'Ana Reyes',
  'coordinator-email': 'mentoring@alder.example',
  'safeguarding-name': 'Ben Osei',
  'safeguarding-phone': '01632 960 201',
};

async function make(folder: string, given: Given = ours, isDry = false) {
  const lines: string[] = [];
  const code = await newSite(folder, 'first-year', isDry, new Answers(given, undefined, t), t, line =>
    lines.push(line),
  );
  return { code, said: lines.join('\n') };
}

/** What `npm install` does where the network is not to be used: the package as it is packed, beside those that it needs. */
async function install(folder: string): Promise<void> {
  const packages = path.join(folder, 'node_modules');
  await fs.mkdir(path.join(packages, 'mentorbook'), { recursive: true });
  const { stdout } = await execute('npm', ['pack', '--ignore-scripts', '--pack-destination', packages], { cwd: root });
  const packed = path.join(packages, stdout.trim().split('\n').at(-1) ?? '');
  await execute('tar', ['-xzf', packed, '-C', path.join(packages, 'mentorbook'), '--strip-components', '1']);
  for (const name of Object.keys(JSON.parse(await fs.readFile(path.join(root, 'package.json'), 'utf8')).dependencies)) {
    await fs.mkdir(path.dirname(path.join(packages, name)), { recursive: true });
    await fs.symlink(path.join(root, 'node_modules', name), path.join(packages, name), 'junction');
  }
}

describe('a repository of content alone', () => {
  let folder: string;

  /** Runs a script of its `package.json`, as `npm run` does. */
  async function run(script: string, ...args: string[]) {
    const { scripts } = JSON.parse(await fs.readFile(path.join(folder, 'package.json'), 'utf8'));
    const [program, command] = scripts[script].split(' ');
    const { bin } = JSON.parse(await fs.readFile(path.join(folder, 'node_modules', program, 'package.json'), 'utf8'));
    const file = path.join(folder, 'node_modules', program, bin[program]);
    return execute(process.execPath, [file, command, ...args], { cwd: folder });
  }

  beforeAll(async () => {
    folder = path.join(await emptyFolder(), 'our-handbook');
    expect(await make(folder)).toMatchObject({ code: 0 });
    await install(folder);
  });

  it('holds content, the version of Mentorbook that it uses, and what git and the editor need', async () => {
    const files = await fs.readdir(folder, { recursive: true });
    for (const file of [
      'README.md',
      '.gitignore',
      '.gitattributes',
      '.github/workflows/check.yml',
      '.vscode/mentorbook.code-snippets',
      'content/site.yaml',
      'content/programmes/first-year/programme.md',
    ]) {
      expect(files.map(each => each.split(path.sep).join('/'))).toContain(file);
    }
    const site = parse(await fs.readFile(path.join(folder, 'content', 'site.yaml'), 'utf8'));
    expect(site).toMatchObject({
      organisation: { name: ours.organisation },
      programmes: ['first-year'],
      manual: false,
    });
    const { dependencies } = JSON.parse(await fs.readFile(path.join(folder, 'package.json'), 'utf8'));
    expect(dependencies.mentorbook).toMatch(/^(?:git\+.+#|file:)/);
    const readme = await fs.readFile(path.join(folder, 'README.md'), 'utf8');
    expect(readme).toContain(`# ${ours.organisation}`);
    expect(readme).not.toContain('{{');
  });

  it('is checked and built with nothing but the package', async () => {
    expect((await run('check', '--release')).stdout).toContain('No problems in 6 files.');
    expect((await run('build')).stdout).toMatch(/Wrote \d+ files to _site/);
    const page = await fs.readFile(path.join(folder, '_site', 'first-year', 'index.html'), 'utf8');
    expect(page).toContain('First year');
    expect(await fs.readdir(path.join(folder, '_site', 'first-year'))).toContain('handbook.a4.pdf');
  });

  it('takes what comes with Mentorbook into its own library when a programme starts from it', async () => {
    const { stdout } = await run('new', 'programme', 'six', '--from', 'six-month');
    expect(stdout).toContain('that it uses to content/library');
    expect((await run('check')).stdout).toMatch(/2 warnings in \d+ files/);
    await expect(run('new', 'programme', 'six')).rejects.toMatchObject({ code: 2 });
    expect((await run('new', 'checklist', 'our-start', '--programme', 'six')).stdout).toContain('our-start.md');
  });

  it('has a workflow that runs the commands of its package.json', async () => {
    const workflow = parse(await fs.readFile(path.join(folder, '.github', 'workflows', 'check.yml'), 'utf8'));
    const { scripts } = JSON.parse(await fs.readFile(path.join(folder, 'package.json'), 'utf8'));
    const lines = workflow.jobs.check.steps.flatMap(({ run: line }: { run?: string }) => line ?? []);
    expect(lines[0]).toBe('npm ci');
    for (const line of lines.slice(1))
      expect(Object.keys(scripts)).toContain(/npm run (?:--silent )?(\w+)/.exec(line)?.[1]);
  });
});

describe('the command for a repository of content alone', () => {
  it('writes into no folder that holds anything, and nothing at all when it runs dry', async () => {
    const parent = await emptyFolder();
    await fs.mkdir(path.join(parent, 'full'));
    await fs.writeFile(path.join(parent, 'full', 'a.txt'), 'Ours');
    await expect(make(path.join(parent, 'full'))).rejects.toThrow('expected one that is new or empty');
    expect((await make(path.join(parent, 'new'), ours, true)).said).toContain(path.join('content', 'site.yaml'));
    await expect(make(path.join(parent, 'new'), { ...ours, from: 'nothing' })).rejects.toThrow('to start from');
    expect(await fs.readdir(parent)).toEqual(['full']);
    await fs.mkdir(path.join(parent, 'empty'));
    expect((await make(path.join(parent, 'empty'), { language: 'ar' })).said).toContain('site.yaml');
  });

  it('gives the editor the same tasks as here', async () => {
    const read = (file: string) => fs.readFile(path.join(root, file), 'utf8');
    for (const file of ['settings.json', 'tasks.json']) {
      expect(await read(`templates/site/vscode/${file}`)).toBe(await read(`.vscode/${file}`));
    }
  });
});
