import fs from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { licencesText, publishedPackages } from '../plugins/licences.ts';
import { root } from './support/run.ts';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

/** Licences that a project under MIT may build on, and hand on. */
const freely = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
];

/** Those that only tools have, which are not handed on. */
const toolsAlone = ['MPL-2.0'];

/** What packages call their licence in words of their own, as their files have it. */
const asWritten: Readonly<Record<string, string>> = { BSD: 'BSD-3-Clause', 'Python-2.0': '0BSD', Zlib: '0BSD' };

let manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> };
let locked: [name: string, Locked][];

beforeAll(async () => {
  manifest = JSON.parse(await fs.readFile(path.join(root, 'package.json'), 'utf8'));
  const lock = JSON.parse(await fs.readFile(path.join(root, 'package-lock.json'), 'utf8'));
  locked = Object.entries<Locked>(lock.packages).filter(([name]) => name !== '');
});

/** Whether one of the licences to choose from, or all that hold together, are on a list. */
function isOn(list: readonly string[], licence: string): boolean {
  const plain = licence.replace(/[()]/g, '');
  if (plain.includes(' OR ')) return plain.split(' OR ').some(each => isOn(list, each));
  return plain.split(' AND ').every(each => list.includes(asWritten[each] ?? each));
}

describe('the packages that Mentorbook is built on', () => {
  it('are asked for by one version each', () => {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
  });

  it('are few', () => {
    expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(35);
  });

  it('are known by their contents, those for other systems aside', () => {
    for (const [name, { integrity, optional }] of locked) if (!optional) expect(integrity, name).toMatch(/^sha512-/);
  });

  it('have a licence that fits that of Mentorbook', () => {
    for (const [name, { license = 'none', dev }] of locked)
      expect(isOn(dev ? [...freely, ...toolsAlone] : freely, license), `${name}: ${license}`).toBe(true);
  });

  it('are named with their licences beside the scripts of a published site, where the site hands them on', async () => {
    const text = await licencesText();
    for (const name of publishedPackages) expect(text).toContain(`\n${name} `.trimStart());
    const parts = text.split(`\n${'-'.repeat(72)}\n`);
    expect(parts.length).toBeGreaterThan(publishedPackages.length);
    for (const part of parts) {
      expect(part.trim().split('\n')[0]).toMatch(/^(?:@[\w-]+\/)?[\w-]+ \d+\.\d+\.\d+: [\w.-]+$/);
      expect(part, part.slice(0, 60)).toMatch(/copyright|permission/i);
    }
  });
});
