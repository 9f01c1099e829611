import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { pathsIn } from '../../plugins/written-files.ts';
import { emptyFolder, root, siteWith, smallFile } from '../support/run.ts';

const backwards = pathToFileURL(path.join(root, 'test/support/backwards.mjs')).href;

function run(program: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}) {
  return new Promise<void>((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', data => {
      stderr += data;
    });
    child.on('error', reject);
    child.on('close', code =>
      code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}:\n${stderr}`)),
    );
  });
}

const session = (title: string, purpose: string) =>
  `---\ntitle: ${title}\npurpose: ${title}.\nfunction: ${purpose}\nlength: 45 minutes\nduring:\n  - text: Nói chuyện.\n---\n`;

/** A repository with the small site in two languages, whose history was written far away. */
async function repository(): Promise<string> {
  const programme = await smallFile('programmes/pairs/programme.md');
  const content = await siteWith({
    'site.yaml': (await smallFile('site.yaml')).replace('  - pairs\n', '  - pairs\n  - doi\n'),
    'programmes/doi/programme.md': programme
      .replace('title: Pairs', 'title: Đôi bạn\nlanguage: vi\ntranslationOf: pairs')
      .replace(/requiredActivities:\n.*\n.*\n/, '')
      .replace('Help people learn.', 'Giúp nhau học.')
      .replace('[the guide](guide/start.md)', 'sổ tay'),
    'programmes/doi/sessions/first.md': session('Gặp đầu', 'opening'),
    'programmes/doi/sessions/last.md': session('Chia tay', 'closing'),
    'media/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9H0z"/></svg>\n',
  });
  const folder = path.dirname(content);
  const git = (...args: string[]) =>
    run('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@small.example', ...args], folder, {
      GIT_AUTHOR_DATE: '2026-03-01T23:30:00-1100',
      GIT_COMMITTER_DATE: '2026-03-01T23:30:00-1100',
    });
  await git('init', '--quiet');
  await git('add', '.');
  await git('commit', '--quiet', '--message', 'Begin');
  return folder;
}

/** A clone of a repository, built where it stands, with nothing kept of another build. */
async function builtClone(repository: string, name: string, env: Readonly<Record<string, string>>): Promise<string> {
  const clone = path.join(await emptyFolder(), name);
  await run('git', ['clone', '--quiet', repository, clone], root);
  await run(process.execPath, [path.join(root, 'src/cli/mentorbook.js'), 'build'], clone, env);
  return path.join(clone, '_site');
}

async function sumsOf(site: string): Promise<Readonly<Record<string, string>>> {
  const sums: Record<string, string> = {};
  for (const file of await pathsIn(site)) {
    sums[file] = createHash('sha256')
      .update(await fs.readFile(path.join(site, file)))
      .digest('hex');
  }
  return sums;
}

it('builds the same bytes from two clones, in another time zone and language, whatever the order of the files', async () => {
  const from = await repository();
  const east = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  const west = { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C', NODE_OPTIONS: `--import ${backwards}` };
  const one = await sumsOf(await builtClone(from, 'one', east));
  const other = await sumsOf(await builtClone(from, path.join('another', 'place'), west));
  expect(Object.keys(one)).toEqual(
    expect.arrayContaining(['feed.xml', 'offline.zip', 'sw.js', 'doi/handbook.epub', 'media/media/dot.svg']),
  );
  expect(other).toEqual(one);
});
