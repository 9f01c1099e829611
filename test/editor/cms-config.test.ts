import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkContent } from '../../src/check-content.ts';
import { type EditorConfig, editorConfig } from '../../src/editor/cms-config.ts';
import { defineKind } from '../../src/kinds/define-kind.ts';
import { kindList } from '../../src/kinds/index.ts';
import { jsonSchemas } from '../../src/kinds/json-schemas.ts';
import { siteWith, smallFile } from '../support/run.ts';

interface Field {
  readonly name: string;
  readonly label: string;
  readonly widget: string;
  readonly hint?: string;
  readonly required: boolean;
  readonly pattern?: readonly [string, string];
  readonly options?: readonly (string | { readonly label: string; readonly value: string })[];
  readonly fields?: readonly Field[];
}

interface List {
  readonly name: string;
  readonly label: string;
  readonly folder?: string;
  readonly fields: readonly Field[];
  readonly files?: readonly { readonly file: string; readonly fields: readonly Field[] }[];
}

const editor = 'editor:\n  host: github\n  repository: alder/handbook\n';
let local: EditorConfig;
let published: EditorConfig;

beforeAll(async () => {
  const folder = await siteWith({
    'site.yaml': `${await smallFile('site.yaml')}${editor}`,
    'programmes/pairs/checklists/meeting.md': '---\ntitle: Our own meeting\nitems:\n  - text: Meet\n---\n',
  });
  const { graph } = await checkContent(folder);
  local = editorConfig({ graph, pathPrefix: '/', local: true });
  published = editorConfig({ graph, pathPrefix: '/x/', local: false });
});

const lists = ({ cms }: EditorConfig) => (cms.collections as List[]).filter(({ name }) => name !== undefined);
const list = (config: EditorConfig, name: string) => lists(config).find(each => each.name === name) as List;
const field = (config: EditorConfig, name: string, key: string) =>
  list(config, name).fields.find(each => each.name === key) as Field;

describe('the forms of the editor', () => {
  it('stand in a list for each kind of each programme, of the library, and for the site', () => {
    expect(lists(local).map(({ name }) => name)).toEqual([
      'site_settings',
      'pairs_programme',
      ...['guide', 'sessions', 'checklists', 'questions', 'clauses', 'agreements', 'sheets', 'terms'].map(
        kind => `pairs_${kind}`,
      ),
      ...['checklists', 'questions', 'clauses', 'sheets', 'terms'].map(kind => `library_${kind}`),
    ]);
    expect(list(local, 'pairs_sessions').folder).toBe('content/programmes/pairs/sessions');
    expect(list(local, 'pairs_programme').files?.[0]?.file).toBe('content/programmes/pairs/programme.md');
    expect(list(local, 'site_settings').files?.[0]?.file).toBe('content/site.yaml');
  });

  it('have a field for each key that people write, with what its schema says of it', () => {
    const schemas = new Map(
      jsonSchemas().map(({ id, schema }) => [id, schema.properties as Record<string, { description?: string }>]),
    );
    for (const { id, folder, places } of kindList) {
      const where = places.includes('programme') ? 'pairs' : 'library';
      const fields =
        folder === '' ? list(local, 'pairs_programme').files?.[0]?.fields : list(local, `${where}_${folder}`).fields;
      const named = (fields ?? []).map(({ name }) => name);
      const keys = Object.keys(schemas.get(id) ?? {}).filter(key => key !== 'translatedFrom');
      expect(named.filter(name => name !== 'body' && name !== 'x-source').toSorted(), id).toEqual(keys.toSorted());
      for (const { name, hint, widget } of fields ?? []) {
        if (widget === 'boolean' || widget === 'hidden' || name === 'body') continue;
        expect(hint, `${id}.${name}`).toContain(schemas.get(id)?.[name]?.description);
      }
    }
  });

  it('offer what a reference may name: of the programme first, then of the library, each once', () => {
    expect(field(local, 'pairs_sessions', 'checklists').options).toEqual([
      { label: 'Our own meeting', value: 'meeting' },
      { label: expect.any(String), value: 'own' },
    ]);
    expect(
      field(local, 'library_checklists', 'items').fields?.find(({ name }) => name === 'produces')?.options,
    ).toEqual([{ label: expect.stringMatching(/ \(library\)$/), value: 'goal' }]);
  });

  it('keep nothing back on one’s own device, where the check stands beside them', () => {
    const required = (fields: readonly Field[]): Field[] =>
      fields.flatMap(each => [...(each.required ? [each] : []), ...required(each.fields ?? [])]);
    expect(lists(local).flatMap(each => required(each.fields ?? each.files?.[0]?.fields ?? []))).toEqual([]);
    expect(field(local, 'pairs_sessions', 'purpose').hint).toMatch(/^Needed\. /);
    expect(local.cms.backend).toEqual({ name: 'test-repo' });
  });

  it('ask for what is needed where they are published, and in its form', () => {
    expect(field(published, 'pairs_sessions', 'purpose').required).toBe(true);
    expect(field(published, 'pairs_sessions', 'summary').required).toBe(false);
    const [form, words] = field(published, 'pairs_sessions', 'translatedFrom')?.pattern ?? ['', ''];
    expect([form, words]).toEqual(['', '']);
    const items = list(published, 'pairs_checklists').fields.find(({ name }) => name === 'items');
    const id = items?.fields?.find(({ name }) => name === 'id');
    expect(new RegExp(id?.pattern?.[0] ?? '').test('first-steps')).toBe(true);
    expect(new RegExp(id?.pattern?.[0] ?? '').test('First steps')).toBe(false);
    expect(new RegExp(id?.pattern?.[0] ?? '').test('')).toBe(true);
    expect(id?.pattern?.[1]).toMatch(/^Expected an id in small letters/);
  });

  it('say of switches what is on', () => {
    expect(field(local, 'pairs_sessions', 'repeatable').hint).toBe(
      'On when a programme may hold it many times. Default: off.',
    );
  });

  it('are there for kinds of one’s own', async () => {
    const { graph } = await checkContent(await siteWith({}));
    const badge = defineKind({
      id: 'badge',
      folder: 'badges',
      places: ['programme'],
      description: 'A badge.',
      body: 'none',
      schema: z.strictObject({ title: z.string().meta({ description: 'What it is called.' }) }),
    });
    const content = { ...graph.content, kinds: [...kindList, badge] };
    const config = editorConfig({ graph: { ...graph, content }, pathPrefix: '/', local: true });
    expect(list(config, 'pairs_badges').fields.map(({ name }) => name)).toEqual(['title', 'x-source']);
    expect(config.formats['mentorbook-badge-frontmatter']?.kind).toBe('badge');
  });

  it.each([
    ['host: github', { name: 'github', auth_methods: ['token'] }],
    [
      'host: github\n  signIn: https://in.example/',
      { base_url: 'https://in.example', auth_methods: ['oauth', 'token'] },
    ],
    ['host: github\n  address: https://git.example/', { api_root: 'https://git.example/api/v3' }],
    ['host: gitlab\n  appId: abc', { name: 'gitlab', app_id: 'abc', auth_type: 'pkce' }],
    ['host: gitea', { name: 'gitea', base_url: 'https://codeberg.org', api_root: 'https://codeberg.org/api/v1' }],
  ])('know the repository: %s', async (lines, expected) => {
    const settings = `${await smallFile('site.yaml')}editor:\n  ${lines}\n  repository: a/b\n  branch: live\n  folder: docs/content\n`;
    const { graph, problems } = await checkContent(await siteWith({ 'site.yaml': settings }));
    expect(problems).toEqual([]);
    const { cms, folder } = editorConfig({ graph, pathPrefix: '/', local: false });
    expect(cms.backend).toMatchObject({ repo: 'a/b', branch: 'live', ...expected });
    expect(folder).toBe('docs/content');
  });

  it('need to be told where the repository is', async () => {
    const { graph } = await checkContent(await siteWith({}));
    expect(() => editorConfig({ graph, pathPrefix: '/', local: false })).toThrow(TypeError);
  });
});
