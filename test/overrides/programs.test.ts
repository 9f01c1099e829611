import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { editorFiles } from '../../src/cli/editor.ts';
import { checkContent, checklistPage, programmeDownloads, sessionPage } from '../../src/index.ts';
import { capabilities, publish } from '../../src/views/publication.ts';
import { problemsWith } from '../support/problems.ts';
import { siteWith, smallFile } from '../support/run.ts';

const story = (changes = '') => `import { commonKeys, defineKind, pageLimit, plainWords, z } from 'mentorbook';
export default defineKind({
  id: 'story',
  folder: 'stories',
  places: ['programme', 'library'],
  description: 'What a pair tells.',
  body: 'required',
  layout: 'guide',
  schema: z.strictObject({ ...commonKeys, pages: pageLimit('it').optional(), tellers: plainWords('Who tells it.') }),
  ${changes}
});
`;
const told = '---\ntitle: Two hours a month\ntellers: Ana and Ben\n---\nWe met.\n';
const kind = { 'overrides/kinds/story.ts': story() };
const file = { 'programmes/pairs/stories/ana.md': told };

/** Where each problem is, and what it says. */
async function said(changes: Readonly<Record<string, string | null>>): Promise<string[]> {
  return (await problemsWith(changes)).map(({ at, message }) => `${at}: ${message}`);
}

describe('a kind of one’s own', () => {
  it('is read and checked like ours', async () => {
    expect(await said({ ...kind, ...file })).toEqual([]);
    expect(await said({ ...kind, 'programmes/pairs/stories/ana.md': told.replace('tellers', 'telers') })).toEqual([
      'programmes/pairs/stories/ana.md:3:1 unknown-key: Unexpected key `telers`, expected `tellers`. Write `tellers`.',
    ]);
    expect(await said({ ...kind, 'programmes/pairs/storys/ana.md': told })).toEqual([
      expect.stringContaining('expected `programmes/pairs/stories/ana.md`'),
    ]);
  });

  it('is linked to, and named by what is there already', async () => {
    const session = (await smallFile('programmes/pairs/sessions/first.md')).replace('---\n', '---\nreads: ana\n');
    const extension = `import { extendKind, reference } from 'mentorbook';
export default extendKind('session', { reads: reference('story', 'A story. Default: none.').optional() });`;
    const folder = await siteWith({
      ...kind,
      'overrides/kinds/session.ts': extension,
      'programmes/pairs/sessions/first.md': session,
      'library/stories/ana.md': told,
      'library/stories/unused.md': told,
      'programmes/pairs/guide/end.md':
        '---\ntitle: End\norder: 2\n---\nRead [how it was](../../../library/stories/ana.md).\n',
    });
    const { graph, problems, own } = await checkContent(folder);
    expect(problems.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      expect.stringMatching(/^unused-entry: Unexpected story `unused`, which no programme uses/),
    ]);
    const [context] = publish(graph, new Set(capabilities), [], new Map(), own).programmes;
    const [first] = context?.programme.sessions ?? [];
    if (!context || !first) throw new Error('Unexpected site without a session');
    const page = sessionPage(first, context);
    expect(page.ownPapers).toEqual([
      { title: 'Stories', links: [{ title: 'Two hours a month', url: '/pairs/stories/ana/' }] },
    ]);
    expect(page.own?.reads).toEqual({ title: 'Two hours a month', url: '/pairs/stories/ana/' });
    const [guide] = context.programme.guides.filter(({ id }) => id === 'end');
    expect(guide && JSON.stringify(context.blocks(guide))).toContain('"/pairs/stories/ana/"');
    const wrong = await said({
      ...kind,
      'overrides/kinds/session.ts': extension,
      'programmes/pairs/sessions/first.md': session,
    });
    expect(wrong).toEqual([expect.stringContaining('Unexpected story `ana`, expected')]);
  });

  it('has its page limit measured', async () => {
    const document = `import { defineDocument, lines } from 'mentorbook';
import story from '../kinds/story.ts';
export default defineDocument({ kind: story, formats: ['txt'], blocks: () => [lines(200)] });`;
    const long = { 'programmes/pairs/stories/ana.md': told.replace('tellers', 'pages: 1\ntellers') };
    const problems = await problemsWith({ ...kind, ...long, 'overrides/documents/story.ts': document });
    expect(problems.map(({ at }) => at)).toEqual(['programmes/pairs/stories/ana.md:3:8 too-many-pages']);
  });

  it('has snippets in the editor', async () => {
    const { graph } = await checkContent(await siteWith(kind));
    const snippets = JSON.parse(editorFiles(graph.content.kinds).get('.vscode/mentorbook.code-snippets') ?? '');
    expect(snippets['new story'].body).toEqual(['---', 'title: $1', 'tellers: $2', '---', '$0']);
  });

  it('may take the place of ours, as long as it keeps what pages show', async () => {
    const strict = `import { defineKind, inlineText, kinds } from 'mentorbook';
export default defineKind({
  ...kinds.guide,
  schema: kinds.guide.schema.extend({ summary: inlineText('What it is about, on every page.') }),
});`;
    const problems = await problemsWith({ 'overrides/kinds/guide.ts': strict });
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(['missing-key']));
    const poor = `import { commonKeys, defineKind, kinds, z } from 'mentorbook';
export default defineKind({ ...kinds.guide, schema: z.strictObject(commonKeys) });`;
    expect(await said({ 'overrides/kinds/guide.ts': poor })).toEqual([
      'overrides/kinds/guide.ts:1:1 broken-override: Unexpected kind `guide` without `order`, `section`, `audience`, expected all keys that ours has, since pages show them. To add keys, use `extendKind`.',
    ]);
  });
});

describe('a format of one’s own', () => {
  const outline = (id: string) => `import { defineFormat, plainText } from 'mentorbook';
export default defineFormat({
  id: '${id}',
  artefacts: ['checklist'],
  render: ({ blocks }) => blocks.map(block => (block.type === 'heading' ? plainText(block.content) : '')).join(''),
});`;

  async function downloads(id: string, strings: Record<string, string> = {}) {
    const folder = await siteWith({ [`overrides/formats/${id}.ts`]: outline(id), ...strings });
    const { graph, problems, own } = await checkContent(folder);
    expect(problems).toEqual([]);
    const publication = publish(graph, new Set(capabilities), [], new Map(), own);
    const [context] = publication.programmes;
    const [list] = context?.programme.used('checklist') ?? [];
    if (!context || !list) throw new Error('Unexpected site without a checklist');
    const files = programmeDownloads(context).filter(file => file.kind === 'checklist' && file.id === list.id);
    return { labels: checklistPage(list, context).downloads.map(({ label }) => label), files, own };
  }

  it('is offered beside ours, under its name or a word for it', async () => {
    expect((await downloads('outline')).labels).toEqual([
      'PDF (A4)',
      'PDF (US Letter)',
      'Word',
      'OpenDocument',
      'OUTLINE',
    ]);
    const named = { 'overrides/strings/en.yaml': 'format.outline: Headings\n' };
    const { labels, files, own } = await downloads('outline', named);
    expect(labels.at(-1)).toBe('Headings');
    const file = files.at(-1);
    const bytes = file && own.formats[0]?.render(file.document());
    expect(new TextDecoder().decode(bytes)).toBe(file?.title);
  });

  it('takes the place of ours with its name, on any paper', async () => {
    const { labels, files } = await downloads('pdf');
    expect(labels).toEqual(['PDF', 'Word', 'OpenDocument']);
    expect(files[0]?.url).toMatch(/^\/pairs\/checklists\/\w+\/\w+\.pdf$/);
  });
});

describe('words of one’s own', () => {
  const words = { 'overrides/plugins/notes/strings/en.yaml': 'own.note: Read by {who}\n' };

  it('are the organisation’s before a plugin’s, and English where a language has none', async () => {
    const folder = await siteWith({
      ...words,
      'overrides/plugins/notes/strings/es.yaml': 'own.note: Leído por {who}\nsite.home: Portada\n',
      'overrides/strings/es.yaml': 'site.home: Casa\n',
    });
    const { graph, problems } = await checkContent(folder);
    expect(problems).toEqual([]);
    const { translatorFor } = await import('../../src/model/own-words.ts');
    expect(translatorFor(graph, 'es')('own.note', { who: 'Ana' })).toBe('Leído por Ana');
    expect(translatorFor(graph, 'es')('site.home')).toBe('Casa');
    expect(translatorFor(graph, 'de')('own.note', { who: 'Ana' })).toBe('Read by Ana');
    expect(() => translatorFor(graph, 'de')('own.nota')).toThrow('Unexpected key `own.nota`');
  });

  it('are checked against those in English: keys and gaps', async () => {
    expect(await said({ ...words, 'overrides/plugins/notes/strings/de.yaml': 'own.nota: Von {wem}\n' })).toEqual([
      'overrides/plugins/notes/strings/de.yaml:1:1 unknown-key: Unexpected key `own.nota`, expected `own.note`. Write `own.note`.',
    ]);
    expect(await said({ ...words, 'overrides/plugins/notes/strings/de.yaml': 'own.note: Von {wem}\n' })).toEqual([
      expect.stringContaining('wrong-gap'),
    ]);
    expect(await said({ 'overrides/strings/vi.yaml': 'own.note: Xin chào\n' })).toEqual([]);
  });
});

describe('a program that cannot be used', () => {
  const at = 'broken-override: Unexpected';

  it.each([
    ['an id that stands for something else', "id: 'stage',", `${at} kind called \`stage\`, expected another name`],
    [
      'the folder of another kind',
      "folder: 'sheets',",
      `${at} folder \`sheets\`, expected one of its own: the kind \`sheet\``,
    ],
    ['a folder that has a page', "folder: 'glossary',", `${at} folder \`glossary\`, expected small letters`],
    ['no place', 'places: [],', `${at} places of the kind \`story\`, expected`],
    ['a place of ours', "places: ['manual'],", `${at} places of the kind \`story\`, expected`],
    [
      'keys without those of all files',
      'schema: z.strictObject({ tellers: z.string() }),',
      `${at} kind without \`title\`, `,
    ],
  ])('is a kind with %s', async (_, change, expected) => {
    expect(await said({ 'overrides/kinds/story.ts': story(change) })).toEqual([expect.stringContaining(expected)]);
  });

  it('is reported once, not again by all that names it', async () => {
    const broken = { ...kind, ...file, 'overrides/kinds/story.ts': `${story()}\nthrow new Error('Not yet.');\n` };
    const rest = {
      'overrides/strings/en.yaml': 'type.story: Story\n',
      'overrides/formats/csv.ts': `import { defineFormat } from 'mentorbook';
export default defineFormat({ id: 'csv', artefacts: ['story'], render: () => '' });`,
      'overrides/documents/story.ts': `import { defineDocument } from 'mentorbook';
import story from '../kinds/story.ts';
export default defineDocument({ kind: story, blocks: () => [] });`,
      'programmes/pairs/guide/end.md': '---\ntitle: End\norder: 2\n---\nRead [it](../stories/ana.md).\n',
    };
    expect(await said({ ...broken, ...rest })).toEqual([
      expect.stringMatching(
        /^overrides\/kinds\/story\.ts:\d+:\d+ broken-override: .*: Not yet\. Mend it at this place/,
      ),
    ]);
  });

  it.each([
    [
      'kinds/story.ts',
      'export const story = 1;',
      'file without a default export, expected `export default` before what `defineKind`',
    ],
    ['rules/shout.ts', "export default { id: 'shout' };", 'default export, expected what `defineRule`'],
    ['formats/csv.ts', "export default { id: 'c s v', render() {} };", 'default export, expected what `defineFormat`'],
    ['documents/story.ts', 'export default {};', 'default export, expected what `defineDocument`'],
    ['plugins/robots/plugin.ts', 'export default {};', 'default export, expected what `definePlugin`'],
    ['rules/shout.js', "import 'nowhere-to-be-found';", 'failure while this file was loaded'],
  ])('is %s with something else in it', async (name, text, expected) => {
    const [problem, ...others] = await said({ [`overrides/${name}`]: text });
    expect(problem).toContain(`overrides/${name}:1:1 broken-override: Unexpected ${expected}`);
    expect(problem).not.toMatch(/schema|undefined|regex|\bnode\b|\n|\s{4}at /);
    expect(others).toEqual([]);
  });

  const rule = (check: string) => `import { defineRule } from 'mentorbook';
const example = { path: 'a.md', text: '' };
export default defineRule({
  id: 'shout',
  severity: 'info',
  docs: { what: 'A.', why: 'B.', bad: example, good: example },
  ${check},
});
`;

  it.each([
    ['fails', "check() { throw new Error('Out of order.'); }"],
    ['answers too late', 'async check() {}'],
  ])('is a rule that %s: the others run all the same', async (_, check) => {
    const slip = { 'library/terms/one.md': '---\ntitel: One\n---\nText.\n' };
    const problems = await problemsWith({ 'overrides/rules/shout.ts': rule(check), ...slip });
    expect(problems.map(problem => problem.rule)).toEqual(['unknown-key', 'broken-override']);
    expect(problems.at(-1)?.message).toMatch(/Out of order\. Mend it|take the word `async` away\. Mend it/);
  });

  it('is a document that fails, which the check says as soon as it measures it', async () => {
    const document = `import { defineDocument } from 'mentorbook';
import story from '../kinds/story.ts';
export default defineDocument({
  kind: story,
  blocks: entry => entry.data.chapters.map(() => []),
});`;
    const changes = {
      ...kind,
      'overrides/documents/story.ts': document,
      'programmes/pairs/stories/ana.md': told.replace('tellers', 'pages: 2\ntellers'),
    };
    expect(await said(changes)).toEqual([
      expect.stringMatching(
        /^overrides\/documents\/story\.ts:\d+:\d+ broken-override: Unexpected failure .*'map'\)\. Mend it/,
      ),
    ]);
  });

  it('is the second of two with the same name, and names the first', async () => {
    const twice = { 'overrides/rules/a.ts': rule('check() {}'), 'overrides/plugins/b/rules/b.ts': rule('check() {}') };
    expect(await said(twice)).toEqual([
      expect.stringMatching(
        /^overrides\/plugins\/b\/rules\/b\.ts:4:8 .* second `shout`, .* The first is in .*overrides\/rules\/a\.ts\./,
      ),
    ]);
  });

  it('names what is not there: a kind, a format, something to download', async () => {
    const named = {
      ...kind,
      'overrides/kinds/more.ts': "import { extendKind } from 'mentorbook';\nexport default extendKind('sesion', {});\n",
      'overrides/formats/csv.ts': `import { defineFormat } from 'mentorbook';
export default defineFormat({ id: 'csv', artefacts: ['sheets'], render: () => '' });`,
    };
    expect(await said(named)).toEqual([
      'overrides/kinds/more.ts:2:28 broken-override: Unexpected kind `sesion` to extend, expected one that is there: `session`. Write its name.',
    ]);
    const { 'overrides/kinds/more.ts': _, ...rest } = named;
    const document = `import { defineDocument } from 'mentorbook';
import story from '../kinds/story.ts';
export default defineDocument({ kind: story, formats: ['pfd'], blocks: () => [] });`;
    expect(await said({ ...rest, 'overrides/documents/story.ts': document })).toEqual([
      expect.stringContaining('Unexpected format `pfd`, expected one that is there: `pdf`.'),
      expect.stringContaining('Unexpected `sheets` under `artefacts`, expected what there is to download: `sheet`.'),
    ]);
  });

  it('stands in a folder with a near name, which nothing reads', async () => {
    const problems = await problemsWith({ 'overrides/rule/shout.ts': rule('check() {}') });
    expect(problems).toMatchObject([{ rule: 'broken-override', severity: 'warning', suggestion: 'rules' }]);
  });

  it('may be a helper in a folder below, which is not one of them', async () => {
    const folder = await siteWith({ ...kind, 'overrides/kinds/parts/teller.ts': 'export const teller = 1;\n' });
    await fs.writeFile(path.join(folder, 'overrides', 'kinds', 'story.test.ts'), 'throw new Error();\n');
    expect((await checkContent(folder)).problems).toEqual([]);
  });
});
