import fs from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bringChanges } from '../../src/upkeep/fix.ts';
import { markAll } from '../../src/upkeep/mark.ts';
import { type Original, originalOf } from '../../src/upkeep/originals.ts';
import { writeCopy } from '../../src/upkeep/write-copy.ts';
import { pretendUpstream, type Repository } from '../support/pretend-upstream.ts';
import { root } from '../support/run.ts';

let upstream: Repository;
let fork: Repository;

/** The text of the pretend fork's own programme, by its path in the content folder. */
async function ownProgramme(): Promise<Record<string, string>> {
  const from = path.join(root, 'test', 'sites', 'fork', 'programmes', 'ours');
  const files = (await fs.readdir(from, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile());
  const texts = files.map(async entry => {
    const file = path.join(entry.parentPath, entry.name);
    return [`content/programmes/ours/${path.relative(from, file)}`, await fs.readFile(file, 'utf8')] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}

const updated = (text: string) =>
  text.replace('## [Unreleased]', '## [Unreleased]\n\n### For forks\n\n- The page of a session\n  has a `div` less.\n');

beforeAll(async () => {
  upstream = await pretendUpstream();
  fork = await upstream.fork();
  const original = originalOf('layout', 'session', undefined, fork.folder) as Original;
  writeCopy(original, fork.path('content'), fork.folder);
  await fork.change(await ownProgramme());
  await fork.commit('Our own programme', {
    'content/programmes/ours/checklists/every-meeting.md':
      '---\ntitle: Each time we meet\nitems:\n  - text: Say hello.\n---\n',
    'content/programmes/ours/sessions/talk.md': text => text.replace('---\n', '---\nchecklists:\n  - every-meeting\n'),
    'content/site.yaml': text =>
      text.replace(/^title: .*/m, 'title: Ours').replace(/^programmes:\n( {2}- .*\n)+/m, 'programmes:\n  - ours\n'),
    'content/overrides/layouts/session.njk': text => text.replace('class="eyebrow"', 'class="eyebrow ours"'),
    'content/overrides/layouts/guide.njk': '{% extends "layouts/guide.njk" %}\n{% block lede %}Ours.{% endblock %}\n',
    'content/overrides/strings/en.yaml': 'session.worksheet: The sheet\n',
    'content/overrides/theme.css': '@media screen { :root { --accent: #5b2a86; } }\n',
  });
});

describe('an update from upstream', () => {
  it('begins with a fork that has nothing to do', async () => {
    const { errors, warnings, findings } = await fork.status();
    expect({ errors, warnings, findings }).toEqual({ errors: 0, warnings: 0, findings: [] });
  });

  it('merges without a conflict, version after version', async () => {
    const versions: Parameters<Repository['commit']>[] = [
      [
        'Change what everyone sees',
        {
          'layouts/session.njk': text => text.replace('{% block body %}', '{% block body %}\n<p class="new">New.</p>'),
          'layouts/base.njk': text => text.replace('<body', '<body data-new'),
          'src/index.ts': text => `${text}\n// More.\n`,
          'package.json': text => text.replace('"version": "0.1.0"', '"version": "0.2.0"'),
          'CHANGELOG.md': updated,
        },
      ],
      [
        'Change the texts that are shipped',
        {
          'content/library/checklists/every-meeting.md': text => text.replace(/^title: .*/m, 'title: At every meeting'),
          'content/library/terms/ours.md': '---\ntitle: Ours\n---\nWhat belongs to us.\n',
          'content/programmes/two-session/programme.md': text => text.replace(/^title: .*/m, 'title: Two talks'),
          'content/programmes/two-session/guide/one-more.md': '---\ntitle: One more\norder: 99\n---\nText.\n',
          'content/manual/start.md': text => `${text}\nOne more sentence.\n`,
        },
      ],
      [
        'Move a file of the project',
        { 'layouts/home.njk': text => `${text}\n{# moved #}\n`, 'README.md': '# Mentorbook\n' },
      ],
    ];
    for (const [message, changes] of versions) {
      await upstream.commit(message, changes);
      fork.git('fetch', '--quiet', 'upstream');
      expect(() => fork.git('merge', '--quiet', '--no-edit', 'upstream/main'), message).not.toThrow();
      expect(fork.git('status', '--porcelain'), message).toBe('');
    }
    expect(await fork.read('layouts/base.njk')).toContain('<body data-new');
    expect(await fork.read('content/site.yaml')).toContain('title: Ours');
  });

  it('leaves what the fork publishes without a problem, and says what changed for it', async () => {
    const { errors, warnings, version, noted, news } = await fork.status();
    expect({ errors, warnings }).toEqual({ errors: 0, warnings: 0 });
    expect({ version, noted: noted?.version }).toEqual({ version: '0.2.0', noted: '0.1.0' });
    expect(news).toEqual([{ version: 'Unreleased', entries: ['The page of a session has a `div` less.'] }]);
  });

  it('shows what changed in the originals of what the fork has replaced', async () => {
    const { findings } = await fork.status();
    const files = findings.map(({ id, toDo, file }) => [id, toDo, file?.replace(/^.*content\//, '')]);
    expect(files).toEqual([
      ['changed-original', true, 'overrides/layouts/session.njk'],
      ['changed-original', true, 'programmes/ours/checklists/every-meeting.md'],
    ]);
    expect(findings[0]?.diff?.split('\n').filter(line => /^[+-]/.test(line))).toEqual(['+<p class="new">New.</p>']);
    expect(findings[1]?.diff).toMatch(/^-title: .*\n\+title: At every meeting$/m);
  });

  it('is brought into a copy where it meets no change of its own, and is noted for the rest', async () => {
    const content = fork.path('content');
    const { copies, version } = await fork.status();
    expect(await bringChanges(copies, content, version)).toBe(1);
    const copy = await fork.read('content/overrides/layouts/session.njk');
    expect(copy).toContain('class="eyebrow ours"');
    expect(copy).toContain('<p class="new">New.</p>');
    expect(copy).toContain('from Mentorbook 0.2.0 (');
    expect((await fork.status()).findings).toHaveLength(1);
    expect(markAll(await fork.status(), content)).toBe(1);
    const { findings, news, noted } = await fork.status();
    expect({ findings, news, noted: noted?.version }).toEqual({ findings: [], news: [], noted: '0.2.0' });
    await fork.commit('Update');
  });

  it('leaves a copy alone where it meets a change of its own, and goes on telling of it', async () => {
    await upstream.commit('Change the same line', {
      'layouts/session.njk': text => text.replace('class="eyebrow"', 'class="eyebrow theirs"'),
    });
    fork.git('fetch', '--quiet', 'upstream');
    fork.git('merge', '--quiet', '--no-edit', 'upstream/main');
    const before = await fork.read('content/overrides/layouts/session.njk');
    const { copies, version, findings } = await fork.status();
    expect(findings).toMatchObject([{ id: 'changed-original', toDo: true }]);
    expect(await bringChanges(copies, fork.path('content'), version)).toBe(0);
    expect(await fork.read('content/overrides/layouts/session.njk')).toBe(before);
  });
});
