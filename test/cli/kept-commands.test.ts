import fs from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyFolder, fromSources, root, runProgram, siteWith } from '../support/run.ts';
import { scratchProject } from '../support/scratch-project.ts';

/** A copy of the project with a cache of its own. */
let project: string;

beforeAll(async () => {
  project = await scratchProject(path.join(root, 'test', 'sites', 'small'));
});

const cache = () => path.join(project, 'node_modules', '.cache', 'mentorbook', 'programs');

beforeEach(() => fs.rm(cache(), { recursive: true, force: true }));

const run = (...args: string[]) =>
  runProgram(process.execPath, [path.join(project, 'src', 'cli', 'mentorbook.js'), ...args], { cwd: project });

const wrong = ['build', '--path-prefix', 'nowhere'];

describe('the commands as npm runs them', () => {
  it('say what their sources say, at first and ever after', async () => {
    const expected = await fromSources(...wrong);
    expect(expected.code).toBe(2);
    expect(await run(...wrong)).toEqual(expected);
    expect((await fs.readdir(cache())).map(name => path.extname(name)).sort()).toEqual(['.cjs', '.v8']);
    expect(await run(...wrong)).toEqual(expected);
  });

  it('build with the plugins as they are now', async () => {
    const content = await siteWith({});
    const output = path.join(await emptyFolder(), 'site');
    await run(...wrong);
    const plugin = path.join(project, 'plugins', 'sitemap.ts');
    const text = await fs.readFile(plugin, 'utf8');
    await fs.writeFile(plugin, text.replaceAll('sitemap.xml', 'map-of-the-site.xml'));
    const { code, stderr } = await run('build', '--content', content, '--output', output);
    await fs.writeFile(plugin, text);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    await fs.access(path.join(output, 'map-of-the-site.xml'));
    await fs.access(path.join(output, 'assets'));
  });

  it('do not use what is kept when that is damaged', async () => {
    const sound = await run(...wrong);
    for (const name of await fs.readdir(cache())) {
      const file = path.join(cache(), name);
      const whole = await fs.readFile(file);
      for (const damage of ['', 'throw new Error("Damaged");', whole.subarray(0, -1), whole.fill('x', 5000, 6000)]) {
        await fs.writeFile(file, damage);
        expect(await run(...wrong)).toEqual(sound);
      }
    }
  });

  it('work where nothing can be kept', async () => {
    const sound = await run(...wrong);
    await fs.rm(cache(), { recursive: true });
    await fs.writeFile(cache(), 'A file in the place of the folder.');
    expect(await run(...wrong)).toEqual(sound);
  });
});
