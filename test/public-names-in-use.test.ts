import fs from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../src/rules/index.ts';
import { english, type StringKey } from '../src/strings/index.ts';
import { inDoubleQuotes } from '../src/text/in-double-quotes.ts';
import { assetsOf } from './support/assets.ts';
import { htmlOf } from './support/pages.ts';
import { recordedNames } from './support/public-names.ts';
import { emptyFolder, mentorbook, root } from './support/run.ts';

// Inside the project, where a rule finds Mentorbook by name as it does in a real fork.
const content = path.join(root, 'test', 'sites', 'fork-of-every-name');
let site: string;

/** A page of the small site for each layout that it uses. */
const pageOf: Readonly<Record<string, string>> = {
  agreement: '/pairs/agreements/working/',
  checklist: '/pairs/checklists/meeting/',
  'for-role': '/pairs/mentors/',
  glossary: '/pairs/glossary/',
  guide: '/pairs/guide/start/',
  handbook: '/pairs/handbook/',
  home: '/',
  manual: '/manual/',
  offline: '/offline/',
  privacy: '/privacy/',
  programme: '/pairs/',
  questions: '/pairs/sessions/first/questions/',
  rule: '/manual/rules/broken-link/',
  search: '/search/',
  session: '/pairs/sessions/first/',
  sheet: '/pairs/sheets/goal/',
  worksheet: '/pairs/sessions/first/worksheet/',
};

/** Layouts that replace `main`, and with it the blocks inside. */
const withoutMain = ['agreement', 'checklist', 'document', 'handbook', 'home', 'questions', 'sheet', 'worksheet'];
const insideMain = ['body', 'contents', 'eyebrow', 'lede'];

const blocksOf = (layout: string) =>
  recordedNames('block').flatMap(name => (name.startsWith(`${layout}.`) ? [name.slice(layout.length + 1)] : []));

/** Every block filled with what it had and a word of its own; the outermost layout asks for every part. */
function layoutText(layout: string): string {
  const imports = recordedNames('part').flatMap(name => {
    const [part, macro] = name.split('.');
    return macro === undefined ? [] : [`{%- from "parts/${part}.njk" import ${macro} -%}\n`];
  });
  const blocks = blocksOf(layout).map(
    block => `{% block ${block} %}{{ super() }} own-${layout}-${block}{% endblock %}\n`,
  );
  return [`{% extends "layouts/${layout}.njk" %}\n`, ...(layout === 'base' ? imports : []), ...blocks].join('');
}

const values = () => recordedNames('export').filter(name => !name.startsWith('type '));

const rule = () => `import * as mentorbook from 'mentorbook';

const missing = ${JSON.stringify(values())}.filter(name => !(name in mentorbook));

export default mentorbook.defineRule({
  id: 'missing-export',
  severity: 'error',
  docs: { what: '', why: '', bad: { path: '', text: '' }, good: { path: '', text: '' } },
  check({ graph, report }) {
    const [file] = graph.content.files;
    const place = { file: file.source.file, line: 1, column: 1, endLine: 1, endColumn: 2 };
    for (const name of missing) report(place, \`Unexpected gap, expected \${name}.\`);
  },
});
`;

beforeAll(async () => {
  await fs.rm(content, { recursive: true, force: true });
  await fs.cp(path.join(root, 'test', 'sites', 'small'), content, { recursive: true });
  const words = recordedNames('word').filter((key): key is StringKey => Object.hasOwn(english, key));
  const weights = recordedNames('rule').filter(id => !rules.some(other => other.id === id && other.essential));
  const files: Record<string, string> = {
    'overrides/strings/en.yaml': words.map(key => `${key}: ${inDoubleQuotes(english[key])}\n`).join(''),
    'overrides/theme.css': `:root {\n${recordedNames('token')
      .map(token => `  ${token}: initial;\n`)
      .join('')}}\n`,
    'overrides/rules/missing-export.ts': rule(),
    'site.yaml': `${await fs.readFile(path.join(content, 'site.yaml'), 'utf8')}check:\n${weights.map(id => `  ${id}: warning\n`).join('')}`,
  };
  for (const layout of recordedNames('layout')) files[`overrides/layouts/${layout}.njk`] = layoutText(layout);
  for (const [file, text] of Object.entries(files)) {
    await fs.mkdir(path.dirname(path.join(content, file)), { recursive: true });
    await fs.writeFile(path.join(content, file), text);
  }
  site = path.join(await emptyFolder(), 'site');
});

afterAll(() => fs.rm(content, { recursive: true, force: true }));

/** What `public-names.txt` records is used by a fork here, so that a change that breaks one of those names breaks this. */
describe('a fork that uses every name that it may rely on', () => {
  it('builds', async () => {
    const { code, stderr, stdout } = await mentorbook('build', '--content', content, '--output', site);
    expect({ code, stderr }, stdout).toEqual({ code: 0, stderr: '' });
  });

  it('has nothing to do after an update', async () => {
    const { code, stdout } = await mentorbook('status', '--content', content);
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('Nothing to do.') });
  });

  it.each(Object.entries(pageOf))('fills every block of the layout %s', async (layout, address) => {
    const html = await htmlOf(site, address);
    const shown = blocksOf(layout).filter(block => !(withoutMain.includes(layout) && insideMain.includes(block)));
    expect(shown.filter(block => !html.includes(`own-${layout}-${block}`))).toEqual([]);
    expect(shown.length).toBeGreaterThan(0);
  });

  it('sets every token that the styles read', async () => {
    const styles = await fs.readFile(path.join(await assetsOf(site), 'mentorbook.css'), 'utf8');
    expect(recordedNames('token').filter(token => !styles.includes(`${token}: initial`))).toEqual([]);
  });
});
