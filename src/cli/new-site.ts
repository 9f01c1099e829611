import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { marked } from '../scaffold/mark.ts';
import type { NewFile } from '../scaffold/new-file.ts';
import { Refusal } from '../scaffold/refusal.ts';
import { isThere, writeNewFolder } from '../scaffold/write-new.ts';
import type { Translate } from '../strings/index.ts';
import { inDoubleQuotes } from '../text/in-double-quotes.ts';
import { slugOf } from '../text/slug.ts';
import type { Answers } from './answers.ts';
import { editorFiles } from './editor.ts';
import { mentorbookSource } from './mentorbook-source.ts';
import { finishProgramme } from './new-programme.ts';
import { packageFolder } from './package-folder.ts';
import { type ProgrammePlan, planProgramme, writeProgramme } from './plan-programme.ts';
import { readAnswer } from './read-answer.ts';

/** The files of the template under the names that they get; npm leaves out files that begin with a dot. */
const templates: Readonly<Record<string, string>> = {
  'README.md': 'README.md',
  '.gitignore': 'gitignore',
  '.gitattributes': 'gitattributes',
  '.github/workflows/check.yml': 'check.yml',
  'content/site.yaml': 'site.yaml',
};

/** What needs no quotes in YAML. */
const plainKeys: ReadonlySet<string> = new Set(['language', 'programme']);

/**
 * Makes a folder for a repository of one's own: content with a first programme, and a `package.json` that says which Mentorbook
 * builds it.
 * @param folder where it is to be; it must not be there yet, or be empty
 * @param programme the id of its first programme
 * @param say prints a line
 * @returns the exit code: 1 when what was written had mistakes and was taken away again
 * @throws Refusal when it cannot be made as it was asked for; nothing is written then
 */
export async function newSite(
  folder: string,
  programme: string,
  isDry: boolean,
  answers: Answers,
  t: Translate,
  say: (line: string) => void,
): Promise<number> {
  const target = path.resolve(folder);
  if (await isTaken(target)) throw new Refusal(t('new.site.there', { folder }));
  const organisation = await answers.get({ option: 'organisation', question: t('new.ask.organisation') });
  const siteLanguage = { option: 'language', question: t('new.ask.language'), usual: 'en-GB' } as const;
  const language =
    (await answers.get({ ...siteLanguage, read: answer => readAnswer('language', answer, t) })) ?? 'en-GB';
  const source = mentorbookSource(target);
  const values = {
    title: organisation ?? t('new.site.title'),
    organisation: organisation ?? marked(t('new.site.organisation')),
    description: language.startsWith('en') ? t('new.site.description') : marked(t('new.site.description')),
    language,
    programme,
  };
  // What is only listed is not written anywhere near.
  const stage = isDry ? path.join(os.tmpdir(), `mentorbook-site-${process.pid}`) : `${target}.new-${process.pid}`;
  try {
    await writeNewFolder(stage, await siteFiles(path.basename(target), source.wanted, values));
    const plan = await planProgramme(programme, path.join(stage, 'content'), false, answers.with({ language }), t);
    await writeProgramme(plan);
    if (isDry) {
      say(t('new.dryRun'));
      for (const file of await filesIn(stage)) say(`  ${path.join(folder, file)}`);
      return 0;
    }
    await fs.rmdir(target).catch(ignoreMissing);
    await fs.rename(stage, target);
    return await finish(plan);
  } finally {
    await fs.rm(stage, { recursive: true, force: true });
  }

  async function finish(plan: ProgrammePlan): Promise<number> {
    const here = (place: string) => path.join(folder, path.relative(stage, place));
    const moved = { ...plan, content: here(plan.content), target: here(plan.target), siteFile: here(plan.siteFile) };
    const next = [
      ...(source.isShared ? [] : [t('new.site.ownPath', { wanted: source.wanted })]),
      t('new.site.next', { folder }),
      t('new.next', { address: `http://localhost:8080/${programme}/` }),
    ];
    say(t('new.site.wrote', { folder }));
    if (await finishProgramme(moved, next, t, say)) return 0;
    await fs.rm(target, { recursive: true, force: true });
    return 1;
  }
}

/** The files of the folder but for its programme. */
async function siteFiles(
  name: string,
  wanted: string,
  values: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, NewFile>> {
  const files = new Map<string, NewFile>();
  for (const [place, template] of Object.entries(templates)) {
    const text = await fs.readFile(path.join(packageFolder, 'templates', 'site', template), 'utf8');
    const inYaml = (key: string) => (plainKeys.has(key) ? (values[key] ?? '') : inDoubleQuotes(values[key] ?? ''));
    const isPlain = place === 'README.md';
    const filled = text.replace(/\{\{ (\w+) \}\}/g, (_, key: string) => (isPlain ? (values[key] ?? '') : inYaml(key)));
    files.set(place, { text: filled });
  }
  for (const [place, text] of editorFiles()) files.set(place, { text });
  for (const file of ['extensions.json', 'settings.json', 'tasks.json']) {
    files.set(`.vscode/${file}`, { copyOf: path.join(packageFolder, 'templates', 'site', 'vscode', file) });
  }
  files.set('package.json', { text: `${JSON.stringify(packageOf(name, wanted), null, 2)}\n` });
  return files;
}

function packageOf(name: string, wanted: string): object {
  const commands = ['start', 'check', 'build', 'new', 'translations', 'eject', 'status', 'editor'];
  return {
    name: slugOf(name, 'our-handbook'),
    private: true,
    engines: { node: '>=20.19' },
    scripts: Object.fromEntries(commands.map(command => [command, `mentorbook ${command}`])),
    dependencies: { mentorbook: wanted },
  };
}

/** Whether something is there that is no empty folder. */
async function isTaken(place: string): Promise<boolean> {
  if (!(await isThere(place))) return false;
  const names = await fs.readdir(place).catch(() => ['a file']);
  return names.length > 0;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile());
  return files.map(entry => path.relative(folder, path.join(entry.parentPath, entry.name))).sort();
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
