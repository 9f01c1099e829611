import fs from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ColourName, colourNames } from '../../src/kinds/theme.ts';
import { colourPairs } from '../../src/model/theme/colour-pairs.ts';
import { ownPalettes, themeColours } from '../../src/model/theme/palette.ts';
import { root } from '../support/run.ts';

const weak = (palettes: ReturnType<typeof themeColours>) =>
  (['light', 'dark'] as const).flatMap(scheme =>
    colourPairs(palettes[scheme], scheme)
      .filter(({ found, needed }) => found < needed)
      .map(({ name, ground }) => `${scheme}: ${name} on ${ground}`),
  );

const hyphened = (name: string) => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
const anyColour = fc.integer({ min: 0, max: 0xffffff }).map(number => `#${number.toString(16).padStart(6, '0')}`);

describe('the colours of a theme', () => {
  it('begin as those of the design tokens', async () => {
    const styles = await fs.readFile(path.join(root, 'layouts', 'styles', 'tokens.css'), 'utf8');
    const tokens = [...styles.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\);/g)].map(([, name, light, dark]) => [
      name,
      light,
      dark,
    ]);
    const ours = colourNames.map(name => [hyphened(name), ownPalettes.light[name], ownPalettes.dark[name]]);
    expect(tokens.sort()).toEqual(ours.sort());
  });

  it('know every pair of colours that one rule of the styles puts on each other', async () => {
    const folder = path.join(root, 'layouts', 'styles');
    const names = (await fs.readdir(folder)).filter(name => name.endsWith('.css') && name !== 'print.css');
    const texts = await Promise.all(names.map(name => fs.readFile(path.join(folder, name), 'utf8')));
    const known = new Set(
      colourPairs(ownPalettes.light, 'light').map(({ name, ground }) => `${hyphened(name)} on ${hyphened(ground)}`),
    );
    const pairs = [...texts.join('\n').matchAll(/\{([^{}]*)\}/g)].flatMap(([, rule = '']) => {
      const colour = /(?:^|[\s;])color: var\(--([\w-]+)\)/.exec(rule)?.[1];
      const ground = /background: var\(--([\w-]+)\)/.exec(rule)?.[1];
      return colour && ground ? [`${colour} on ${ground}`] : [];
    });
    expect(pairs.length).toBeGreaterThan(4);
    expect(pairs.filter(pair => !known.has(pair))).toEqual([]);
  });

  it('can all be read when nothing is changed', () => {
    const palettes = themeColours({ colours: {}, darkColours: {} });
    expect(weak(palettes)).toEqual([]);
    expect(palettes.changed).toEqual([]);
  });

  it('have a partner for dark screens that can be read, whatever the colour', () => {
    const name = fc.constantFrom<ColourName>('accent', 'mentor', 'mentee', 'focus', 'ink', 'inkSoft', 'lineStrong');
    fc.assert(
      fc.property(name, anyColour, (key, colour) => {
        const dark = weak(themeColours({ colours: { [key]: colour }, darkColours: {} })).filter(each =>
          each.startsWith('dark'),
        );
        expect(dark).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('keep a colour that is given for dark screens', () => {
    const { dark } = themeColours({ colours: { mentor: '#1d4f91' }, darkColours: { mentor: '#ABC' } });
    expect(dark.mentor).toBe('#aabbcc');
  });

  it('fit the words on a button and the ground of what is chosen to the accent', () => {
    const { light, changed } = themeColours({ colours: { accent: '#7a1f5c' }, darkColours: {} });
    expect(changed).toEqual(['accent', 'accentInk', 'accentSoft']);
    expect(light.accentInk).toBe('#ffffff');
    expect(light.accentSoft).not.toBe(ownPalettes.light.accentSoft);
    expect(themeColours({ colours: { accent: '#ffd500' }, darkColours: {} }).light.accentInk).toBe('#0d1112');
  });
});
