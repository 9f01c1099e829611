import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DocumentCache } from '../../plugins/document-cache.ts';
import { defineFormat } from '../../src/formats/define-format.ts';
import { smallDocuments } from '../support/small-documents.ts';

const { sheet } = await smallDocuments();

let folder: string;
let made: number;

const format = (version: string | undefined) =>
  defineFormat({
    id: 'txt',
    ...(version === undefined ? {} : { version }),
    render: ({ title }, paper) => {
      made += 1;
      return new TextEncoder().encode(`${title} ${paper}`);
    },
  });

async function keptFiles(): Promise<string[]> {
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name));
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('the document cache', () => {
  beforeEach(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'mentorbook-cache-'));
    made = 0;
  });
  afterEach(() => fs.rm(folder, { recursive: true }));

  it('makes a file once, and again when the document, the paper or the format’s version is another', async () => {
    const cache = new DocumentCache(folder);
    await cache.bytesOf(sheet, format('1'), 'a4');
    expect(text(await cache.bytesOf(sheet, format('1'), 'a4'))).toBe(`${sheet.title} a4`);
    expect(made).toBe(1);
    await cache.bytesOf({ ...sheet, title: 'Another' }, format('1'), 'a4');
    await cache.bytesOf(sheet, format('1'), 'letter');
    await cache.bytesOf(sheet, format('2'), 'a4');
    expect(made).toBe(4);
  });

  it('makes it again when the theme is another', async () => {
    const cache = new DocumentCache(folder);
    const nothing = { accent: undefined, text: undefined, headings: undefined, logo: undefined };
    const make = (key: string) => cache.bytesOf(sheet, format('1'), 'a4', { theme: { key, ...nothing } });
    for (const key of ['one', 'two', 'one', 'two']) await make(key);
    await cache.bytesOf(sheet, format('1'), 'a4');
    expect(made).toBe(3);
  });

  it('keeps nothing for a format without a version', async () => {
    const cache = new DocumentCache(folder);
    await cache.bytesOf(sheet, format(undefined), undefined);
    await cache.bytesOf(sheet, format(undefined), undefined);
    expect(made).toBe(2);
    expect(await keptFiles()).toEqual([]);
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, 40)],
    ['emptied', () => Buffer.alloc(0)],
    ['changed in one byte', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([0])])],
  ])('makes a kept file again that was %s', async (_, damage) => {
    const cache = new DocumentCache(folder);
    const whole = text(await cache.bytesOf(sheet, format('1'), 'a4'));
    for (const file of await keptFiles()) await fs.writeFile(file, damage(await fs.readFile(file)));
    expect(text(await cache.bytesOf(sheet, format('1'), 'a4'))).toBe(whole);
    expect(made).toBe(2);
  });

  it('goes on without keeping anything when its folder cannot be written', async () => {
    const file = path.join(folder, 'in-the-way');
    await fs.writeFile(file, '');
    const cache = new DocumentCache(path.join(file, 'below'));
    expect(text(await cache.bytesOf(sheet, format('1'), 'a4'))).toContain('a4');
  });

  it('throws away what was not asked for in a month', async () => {
    const cache = new DocumentCache(folder);
    await cache.bytesOf(sheet, format('1'), 'a4');
    await cache.tidy();
    expect(await keptFiles()).toHaveLength(1);
    await cache.tidy(Date.now() + 32 * 24 * 60 * 60 * 1000);
    expect(await keptFiles()).toEqual([]);
  });
});
