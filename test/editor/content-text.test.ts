import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ChangedTwice, closeForm, mergeTexts, openForm } from '../../src/editor/content-text.ts';
import { type Form, formOf } from '../../src/editor/form.ts';
import { kindList } from '../../src/kinds/index.ts';
import { siteSchema } from '../../src/kinds/site.ts';
import { readContent } from '../../src/read/read-content.ts';
import { translator } from '../../src/strings/index.ts';
import { root } from '../support/run.ts';

const t = translator('en');
const forms = new Map<string, Form>([
  ...kindList.map((kind): [string, Form] => [kind.id, formOf(kind, t)]),
  ['site', formOf({ id: 'site', body: 'none', schema: siteSchema }, t)],
]);
const formFor = (kind: string) => forms.get(kind) as Form;

/** What a browser gives back: plain data, with nothing where nothing was filled in. */
const throughBrowser = (value: unknown) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

/** Opens a form, fills something in, and gives the text that is saved. */
function fillIn(kind: string, text: string, change: (filled: Record<string, unknown>) => object): string {
  const filled = throughBrowser(openForm(formFor(kind), text));
  return closeForm(formFor(kind), { ...filled, ...change(filled) });
}

const session = `---
title: First meeting # for now
# Ask Ada before changing this.
purpose: 'To begin.'
function: opening
x-owner: ada
during:
  - text: Say hello
    minutes: 5
    x-slide: 3
  - text: Set goals
    required: false
checklists: [meeting]
---

Be **on time**.

- One
* Two
`;

describe('a file opened in its form', () => {
  it('comes back letter by letter when nothing is changed, whichever file it is', async () => {
    const folder = path.join(root, 'content');
    const { files } = await readContent(folder, kindList);
    const changed: string[] = [];
    let seen = 0;
    for (const { source, kind, scope } of files) {
      const id = scope.place === 'site' ? 'site' : kind?.id;
      if (id === undefined) continue;
      seen += 1;
      const text = await fs.readFile(path.join(folder, source.path), 'utf8');
      if (fillIn(id, text, () => ({})) !== text) changed.push(source.path);
      const edited = fillIn(id, text, () => ({ title: 'Another title' })).split('\n');
      const lines = text.split('\n');
      if (edited.length !== lines.length || edited.filter((line, index) => line !== lines[index]).length !== 1) {
        changed.push(`${source.path} (title)`);
      }
    }
    expect(changed).toEqual([]);
    expect(seen).toBeGreaterThan(200);
  });

  it('changes one line for one field', () => {
    const saved = fillIn('session', session, () => ({ purpose: 'To start well.' }));
    expect(saved).toBe(session.replace("'To begin.'", "'To start well.'"));
    expect(fillIn('session', session, () => ({ body: 'Be early.' }))).toBe(
      `${session.slice(0, session.indexOf('Be **'))}Be early.\n`,
    );
  });

  it('shows what holds by default, and does not write it', () => {
    const shown = openForm(formFor('session'), session);
    expect(shown).toMatchObject({
      audience: 'both',
      repeatable: false,
      during: [{ required: true }, { required: false }],
    });
    expect(fillIn('session', session, () => ({ repeatable: true }))).toContain('\nrepeatable: true\n');
    expect(fillIn('session', session, () => ({ summary: '', length: null, homework: [], agreement: '' }))).toBe(
      session,
    );
  });

  it('keeps keys that no form knows when entries move', () => {
    const saved = fillIn('session', session, ({ during }) => ({ during: (during as object[]).toReversed() }));
    expect(saved).toContain(
      '  - text: Set goals\n    required: false\n  - text: Say hello\n    minutes: 5\n    x-slide: 3\n',
    );
    expect(saved).toContain('x-owner: ada');
  });

  it('writes new entries without what is empty or holds anyway', () => {
    const entry = { text: 'Plan', label: '', required: true, covers: [], count: null, minutes: null };
    const saved = fillIn('session', session, ({ during }) => ({ during: [...(during as object[]), entry] }));
    expect(saved).toBe(session.replace('required: false\n', 'required: false\n  - text: Plan\n'));
  });

  it('keeps a value that it has no place for until somebody fills in another', () => {
    const odd = session.replace('checklists: [meeting]', 'checklists: meeting').replace('minutes: 5', 'minutes: five');
    const emptied = fillIn('session', odd, ({ during }) => ({
      checklists: [],
      during: (during as object[]).map(each => ({ ...each, minutes: Number.NaN })),
    }));
    expect(emptied).toBe(odd);
    expect(fillIn('session', odd, () => ({ checklists: ['meeting'] }))).toContain('checklists:\n  - meeting\n');
  });

  it('keeps the line ends of Windows', () => {
    const windows = session.replaceAll('\n', '\r\n');
    expect(fillIn('session', windows, () => ({ purpose: 'To go on.' }))).toBe(
      windows.replace('To begin.', 'To go on.'),
    );
  });

  it('writes a number, yes or no, or a list where a field of a form takes any', () => {
    const clause = '---\ntitle: A\nfields:\n  - name: a\n    label: A\n    default: [one, two]\n---\n\n{{ a }}\n';
    const withDefault = (value: string) =>
      fillIn('clause', clause, ({ fields }) => ({
        fields: (fields as object[]).map(each => ({ ...each, default: value })),
      }));
    expect(withDefault('one, two')).toBe(clause);
    expect(withDefault('one, three')).toContain('default: [one, three]');
    const plain = clause.replace('[one, two]', 'no');
    const filled = fillIn('clause', plain, ({ fields }) => ({
      fields: (fields as object[]).map(each => ({ ...each, default: '3' })),
    }));
    expect(filled).toContain('default: 3\n');
  });

  it('makes a new file in the form of the others', () => {
    const made = closeForm(formFor('session'), {
      title: 'A talk',
      function: 'working',
      purpose: 'To talk.',
      audience: 'both',
      repeatable: false,
      during: [{ text: 'Talk', required: true }],
      body: 'Sit down.\n',
      'x-source': '',
    });
    expect(made).toBe(
      '---\ntitle: A talk\npurpose: To talk.\nfunction: working\nduring:\n  - text: Talk\n---\n\nSit down.\n',
    );
  });

  it('says that front matter is broken instead of losing it', () => {
    expect(() => openForm(formFor('session'), '---\ntitle: "A\n---\n')).toThrow(SyntaxError);
    expect(() => openForm(formFor('session'), 'No front matter')).toThrow(SyntaxError);
  });
});

describe('two changes of one file', () => {
  const mine = session.replace("'To begin.'", "'Mine'");

  it('are both kept where they touch different places', () => {
    const theirs = session.replace('First meeting', 'Theirs').replace('Be **on time**.', 'Be early.');
    const merged = mergeTexts(session, mine, theirs, false);
    expect(merged).toBe(theirs.replace("'To begin.'", "'Mine'"));
  });

  it('are left to people where they touch the same', () => {
    const theirs = session.replace("'To begin.'", "'Theirs'").replace('Be **', 'Come **');
    const both = mine.replace('Be **', 'Go **');
    expect(() => mergeTexts(session, both, theirs, false)).toThrow(ChangedTwice);
    expect(() => mergeTexts(session, both, theirs, false)).toThrow('purpose, body');
    expect(mergeTexts(session, mine, mine, false)).toBe(mine);
  });
});
