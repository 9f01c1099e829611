import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { type Manifest, manifestSchema } from '../../src/views/manifest.ts';

const site = inject('shippedSite');

const manifest = async (): Promise<Manifest> =>
  manifestSchema.parse(JSON.parse(await fs.readFile(path.join(site, 'manifest.json'), 'utf8')));

const fileOf = (url: string) => path.join(site, url, url.endsWith('/') ? 'index.html' : '');

describe('the manifest', () => {
  it('lists every programme with its sessions', async () => {
    const { programmes } = await manifest();
    expect(programmes.map(programme => programme.id)).toEqual([
      'six-month',
      'two-session',
      'dos-sesiones',
      'open-ended',
    ]);
    for (const { sessions } of programmes) {
      const functions = new Set(sessions.map(session => session.function));
      for (const needed of ['preparing', 'opening', 'closing', 'after']) expect(functions).toContain(needed);
    }
  });

  it('gives the true size and hash of each file', async () => {
    for (const { artefacts } of (await manifest()).programmes) {
      for (const { url, bytes, sha256 } of artefacts) {
        const file = await fs.readFile(fileOf(url));
        expect({ url, bytes: file.length, sha256: createHash('sha256').update(file).digest('hex') }).toEqual({
          url,
          bytes,
          sha256,
        });
      }
    }
  });

  it('has for every session its worksheet, its question sheet and, where it settles something, its agreement', async () => {
    for (const { id, sessions, artefacts } of (await manifest()).programmes) {
      for (const session of sessions) {
        const kinds = artefacts.filter(artefact => artefact.session === session.id).map(artefact => artefact.kind);
        expect(kinds, `${id}/${session.id}`).toEqual(expect.arrayContaining(['worksheet', 'questions']));
      }
      const settling = sessions.filter(session => !['introductory', 'after'].includes(session.function));
      for (const session of settling) {
        const page = await fs.readFile(fileOf(session.url), 'utf8');
        expect(page, `${id}/${session.id}`).toMatch(new RegExp(`href="/${id}/agreements/[a-z-]+/[a-z-]+\\.docx"`));
      }
    }
  });

  it('tells the versions of a sheet apart by whom they are for', async () => {
    const [sixMonth] = (await manifest()).programmes;
    const sheets = sixMonth?.artefacts.filter(
      ({ session, kind }) => session === 'first-meeting' && kind === 'worksheet',
    );
    expect(sheets?.filter(({ format }) => format === 'html').map(({ role, url }) => [role, url])).toEqual([
      ['both', '/six-month/sessions/first-meeting/worksheet/'],
      ['mentor', '/six-month/sessions/first-meeting/worksheet/mentor/'],
      ['mentee', '/six-month/sessions/first-meeting/worksheet/mentee/'],
    ]);
  });

  it('offers each agreement as PDF, Word, Markdown and plain text beside its page', async () => {
    for (const { artefacts } of (await manifest()).programmes) {
      const agreements = artefacts.filter(artefact => artefact.kind === 'agreement');
      const ids = new Set(agreements.map(artefact => artefact.id));
      for (const id of ids) {
        const formats = agreements.filter(artefact => artefact.id === id).map(artefact => artefact.format);
        expect(formats.sort(), id).toEqual(['docx', 'html', 'md', 'pdf', 'pdf', 'txt']);
      }
    }
  });

  it('leaves out files in formats that its list does not have, though pages link to them', async () => {
    const { programmes } = await manifest();
    const [agreement] = programmes.flatMap(({ artefacts }) => artefacts.filter(({ kind }) => kind === 'agreement'));
    const page = await fs.readFile(fileOf(agreement?.url ?? ''), 'utf8');
    const [, odt = ''] = /href="([^"]+\.odt)"/.exec(page) ?? [];
    await expect(fs.access(fileOf(odt))).resolves.toBeUndefined();
    expect(programmes.flatMap(({ artefacts }) => artefacts.map(({ url }) => url))).not.toContain(odt);
  });

  it('names a content file for each artefact', async () => {
    for (const { artefacts } of (await manifest()).programmes) {
      for (const { source } of artefacts)
        await expect(fs.access(path.join('content', source))).resolves.toBeUndefined();
    }
  });

  it('has its JSON Schema published beside it', async () => {
    const schema = JSON.parse(await fs.readFile(path.join(site, 'manifest.schema.json'), 'utf8'));
    expect(schema).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(manifestSchema))));
  });
});
