import fs from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPreview } from '../../src/cli/preview.ts';
import { siteWith } from '../support/run.ts';
import { open, type StartedSite, startSite } from '../support/start.ts';

let content: string;
let site: StartedSite;
let root: string;

const at = (inside: string) => path.join(content, inside);

async function change(inside: string, edit: (text: string) => string): Promise<void> {
  await fs.writeFile(at(inside), edit(await fs.readFile(at(inside), 'utf8')));
}

/** Waits for what is served to be as expected. */
const soon = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 30_000 });

const guide = (name: string) => `programmes/pairs/guide/${name}.md`;

beforeAll(async () => {
  content = await siteWith({
    [guide('middle')]: '---\ntitle: The middle\norder: 3\n---\nGo on. See [the end](end.md).\n',
  });
  site = await startSite(content, 8230);
  root = await site.address();
});

afterAll(() => site.end());

/** All HTML files of the build, and the texts about the whole site. */
async function builtFiles(): Promise<string[]> {
  const files = await fs.readdir(site.output, { recursive: true });
  return files.filter(file => /\.html$|^(?:sitemap\.xml|llms\.txt)$/.test(file)).sort();
}

/** What is served at the address of a file, without what the server adds to a page. */
async function served(file: string): Promise<string> {
  const { text } = await open(
    root +
      file
        .split(path.sep)
        .join('/')
        .replace(/(^|\/)index\.html$/, '$1'),
  );
  return text.replace(/<script type="module" integrity="[^"]*" src="\/\.11ty\/reload-client\.js"><\/script>/, '');
}

const built = async (file: string) => {
  const text = await fs.readFile(path.join(site.output, file), 'utf8');
  return file.endsWith('.html') ? asPreview(text) : text;
};

/** Looks at every address while the build is still to come, then compares with the build. */
async function expectServedAsBuilt(files: readonly string[]): Promise<void> {
  const before = new Map<string, string>();
  for (const file of files) before.set(file, await served(file));
  await site.address();
  for (const file of files) expect(before.get(file), file).toBe(await built(file));
  expect(await builtFiles()).toEqual(files);
}

describe('what is served after a change', () => {
  it('equals a build in every page, though it is not built yet', async () => {
    const files = await builtFiles();
    await change(guide('start'), text => text.replace('How to start', 'How to begin well'));
    await change(guide('middle'), text => text.replace('order: 3', 'order: 2').replace('](end.md)', '](start.md)'));
    await change(guide('end'), text => text.replace('order: 2', 'order: 3'));
    await change('programmes/pairs/sessions/first.md', text => text.replace(/title: .*/, 'title: A first talk'));
    await change('library/terms/mentor.md', text => text.replace(/title: .*/, 'title: A mentor'));
    await soon(() => served('pairs/glossary/index.html')).toContain('A mentor');
    expect(await served('pairs/guide/end/index.html')).toContain('How to begin well');
    await expectServedAsBuilt(files);
  });

  it('equals a build after a layout, the theme and the title of the site were changed', async () => {
    const files = await builtFiles();
    await fs.mkdir(at('overrides/layouts'), { recursive: true });
    await fs.writeFile(
      at('overrides/layouts/guide.njk'),
      '{% extends "layouts/guide.njk" %}{% block body %}<p>Ours</p>{{ super() }}{% endblock %}',
    );
    await fs.writeFile(at('overrides/theme.css'), '.ours { color: inherit }\n');
    await change(
      'site.yaml',
      text => `${text.replace('Small handbook', 'Our handbook')}theme:\n  colours:\n    accent: "#0b5d52"\n`,
    );
    await soon(() => served('pairs/guide/end/index.html')).toContain('Our handbook');
    const page = await served('pairs/guide/end/index.html');
    expect(page).toContain('<p>Ours</p>');
    // The styles that the page names are there, though the last build has others.
    const [, style = ''] = /href="\/(assets\/\w+\/mentorbook\.css)"/.exec(page) ?? [];
    expect((await open(root + style)).text).toContain('.ours');
    await expectServedAsBuilt(files);
  });

  it('has a page under its new address only, once its file has another name, and none for a file that is gone', async () => {
    await fs.rename(at(guide('middle')), at(guide('half-way')));
    await fs.rm(at('library/sheets/goal.md'));
    await change(guide('start'), text => text.replace(' and [a goal](../../../library/sheets/goal.md)', ''));
    await change('programmes/pairs/sessions/first.md', text =>
      text.replace('sheets:\n  - goal\n', '').replace('    produces: goal\n', ''),
    );
    await soon(async () => (await open(`${root}pairs/guide/half-way/`)).status).toBe(200);
    const old = await open(`${root}pairs/guide/middle/`);
    expect(old.status).toBe(404);
    expect(old.text).toContain('Our handbook');
    await soon(async () => (await open(`${root}pairs/sheets/goal/`)).status).toBe(404);
    expect((await open(`${root}pairs/guide/end/`)).text).toContain('/pairs/guide/half-way/');
    await site.address();
    expect((await open(`${root}pairs/guide/middle/`)).status).toBe(404);
  });

  it('shows problems over the last good page, and the page alone when they are mended', async () => {
    await change(guide('end'), text => text.replace('Say thank you.', 'Say goodbye. Read [this](nowhere.md).'));
    const end = async () => (await open(`${root}pairs/guide/end/`)).text;
    await soon(end).toMatch(/role="alert".*nowhere\.md/);
    expect(await end()).toContain('Say thank you.');
    await change(guide('end'), text => text.replace('nowhere.md', 'start.md'));
    await soon(end).toContain('Say goodbye.');
    expect(await end()).not.toContain('role="alert"');
  });

  it('shows why a page cannot be made over that page as it was', async () => {
    const layout = await fs.readFile(at('overrides/layouts/guide.njk'), 'utf8');
    await fs.writeFile(at('overrides/layouts/guide.njk'), layout.replace('{% endblock %}', '{% endblok %}'));
    const end = async () => (await open(`${root}pairs/guide/end/`)).text;
    await soon(end).toMatch(/role="alert".*could not be made/);
    expect(await end()).toContain('Say goodbye.');
    await fs.writeFile(at('overrides/layouts/guide.njk'), layout.replace('Ours', 'Mine'));
    await soon(end).toContain('<p>Mine</p>');
    expect(await end()).not.toContain('role="alert"');
  });

  it('follows every way in which editors write a file', async () => {
    const file = at(guide('end'));
    const text = await fs.readFile(file, 'utf8');
    const end = async () => (await open(`${root}pairs/guide/end/`)).text;
    const say = (words: string) => text.replace('Say goodbye.', words);
    // Beside it and then in its place, with the old one kept.
    await fs.copyFile(file, `${file}~`);
    await fs.writeFile(at('programmes/pairs/guide/4913'), '');
    await fs.rm(at('programmes/pairs/guide/4913'));
    await fs.rename(file, `${file}.bak`);
    await fs.writeFile(file, say('Say one.'));
    await soon(end).toContain('Say one.');
    await fs.writeFile(`${file}.tmp`, say('Say two.'));
    await fs.rename(`${file}.tmp`, file);
    await soon(end).toContain('Say two.');
    // Emptied, and written in parts.
    const handle = await fs.open(file, 'w');
    const words = say('Say three.');
    await handle.write(words.slice(0, 30));
    await new Promise(resolve => setTimeout(resolve, 40));
    await handle.write(words.slice(30));
    await handle.close();
    await soon(end).toContain('Say three.');
    await soon(end).not.toContain('role="alert"');
  });
});
