import { execFileSync } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { checkContent } from '../../src/check-content.ts';
import { translator } from '../../src/strings/index.ts';
import { type Status, statusOf } from '../../src/upkeep/status.ts';
import { emptyFolder, root } from './run.ts';

/** Changes to files: their text, what becomes of it, or null to remove them. */
export type Changes = Readonly<Record<string, string | null | ((text: string) => string)>>;

/** What a pretend copy of the project needs to be checked, looked through and merged. */
const parts = [
  'layouts',
  'content/site.yaml',
  'content/overrides',
  'content/library',
  'content/programmes/two-session',
  'src/index.ts',
  'src/rules',
  'src/kinds',
  'src/formats',
  'CHANGELOG.md',
  'README.md',
  'package.json',
  '.gitignore',
];

/** A git repository in a folder of its own. */
export class Repository {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  git(...args: string[]): string {
    const who = ['-c', 'user.name=Test', '-c', 'user.email=test@test.example', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', [...who, ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  path(file: string): string {
    return path.join(this.folder, file);
  }

  read(file: string): Promise<string> {
    return fs.readFile(this.path(file), 'utf8');
  }

  async change(changes: Changes): Promise<void> {
    for (const [file, change] of Object.entries(changes)) {
      const target = this.path(file);
      const text = typeof change === 'function' ? change(await fs.readFile(target, 'utf8')) : change;
      await fs.rm(target, { force: true });
      if (text === null) continue;
      await fs.mkdir(path.dirname(target), { recursive: true });
      await fs.writeFile(target, text);
    }
  }

  async commit(message: string, changes: Changes = {}): Promise<void> {
    await this.change(changes);
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', message);
  }

  /** A fork: a clone that calls this one `upstream`. */
  async fork(): Promise<Repository> {
    const folder = path.join(await emptyFolder(), 'fork');
    this.git('clone', '--quiet', '--origin', 'upstream', this.folder, folder);
    return new Repository(folder);
  }

  /** What the check finds in its content, and how it stands towards its version of Mentorbook. */
  async status(): Promise<Status & { readonly errors: number; readonly warnings: number }> {
    const content = this.path('content');
    const { graph, problems, summary } = await checkContent(content);
    const status = await statusOf({ content, project: this.folder, graph, problems }, translator('en'));
    return { ...status, errors: summary.errors, warnings: summary.warnings };
  }
}

/** A repository with what there is of the project today. */
export async function pretendUpstream(): Promise<Repository> {
  const upstream = new Repository(path.join(await emptyFolder(), 'upstream'));
  for (const part of parts) await fs.cp(path.join(root, part), upstream.path(part), { recursive: true });
  upstream.git('init', '--quiet', '--initial-branch', 'main');
  await upstream.commit('First version', { 'content/manual/start.md': '---\ntitle: Start\norder: 1\n---\nBegin.\n' });
  return upstream;
}
