import fs from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colourNames } from '../../src/kinds/theme.ts';
import { asVariable, asWoff2, fontWith, sampleFont } from '../support/fonts.ts';
import { mentorbook, root } from '../support/run.ts';
import { logo, png, problemsOfTheme, themedSite } from '../support/themed.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

describe('the check of a theme', () => {
  it('names the ratio that it found, the one that is needed, and the nearest colour that reaches it', async () => {
    expect(await problemsOfTheme('colours:\n  mentor: "#e07b00"')).toEqual([
      {
        at: 'site.yaml:12:13 error low-contrast',
        message:
          'Unexpected contrast of 2.54 to 1 between `mentor` (#e07b00) and `accentSoft` (#e2efec) on light screens, expected 4.5 to 1 or more so that words can be read. The nearest that will do: `mentor: "#a35800"` under `colours`.',
        suggestion: '"#a35800"',
      },
    ]);
  });

  it('is said as the manual says it', async () => {
    const page = await fs.readFile(path.join(root, 'content', 'manual', 'colours-logo-and-fonts.md'), 'utf8');
    const [{ message } = { message: '' }] = await problemsOfTheme('colours:\n  accent: "#e07b00"');
    expect(page.split('\n')).toContain(`> ${message}`);
    const examples = [...page.matchAll(/```yaml[^\n]*\n([\s\S]*?)```/g)].map(([, text = '']) =>
      text.replace(/^theme:\n/, ''),
    );
    expect(examples.length).toBeGreaterThan(4);
    for (const example of examples) {
      const found = await problemsOfTheme(example.replace(/^ {2}/gm, ''));
      // The files of the examples are not there; the rest of them is right.
      expect(
        found.filter(({ at }) => !at.endsWith('theme-file')),
        example,
      ).toEqual([]);
    }
  });

  it('is satisfied with the colour that it suggests, light or dark', async () => {
    const colour = fc.integer({ min: 0, max: 0xffffff }).map(number => `#${number.toString(16).padStart(6, '0')}`);
    const name = fc.constantFrom(...colourNames);
    const group = fc.constantFrom('colours', 'darkColours');
    await fc.assert(
      fc.asyncProperty(group, name, colour, async (where, key, value) => {
        const found = await problemsOfTheme(`${where}:\n  ${key}: "${value}"`);
        const [first] = found.filter(({ message }) => message.includes(`under \`${where}\``));
        if (first?.suggestion === undefined) return;
        const after = await problemsOfTheme(`${where}:\n  ${key}: ${first.suggestion}`);
        expect(after.filter(({ message }) => message.includes(`under \`${where}\``))).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });

  it('asks 3 to 1 of the frame of what the keyboard is on, and weighs dark screens too', async () => {
    const [light, dark, ...others] = await problemsOfTheme(
      'colours:\n  focus: "#c9a24b"\ndarkColours:\n  focus: "#3a3a3a"',
    );
    expect(light?.message).toMatch(/`focus` \(#c9a24b\) .* on light screens, expected 3 to 1/);
    expect(dark?.at).toBe('site.yaml:14:12 error low-contrast');
    expect(dark?.message).toMatch(/on dark screens, expected 3 to 1 .* under `darkColours`\.$/);
    expect(others).toEqual([]);
  });

  it('says of a ground on which the other colours are lost that it is the ground', async () => {
    const [only, ...others] = await problemsOfTheme('colours:\n  paper: "#8a8a8a"');
    expect(only?.at).toBe('site.yaml:12:12 error low-contrast');
    expect(only?.message).toMatch(/between `\w+` .* and `paper` \(#8a8a8a\)/);
    expect(only?.suggestion).toMatch(/^"#[c-f]/);
    expect(others).toEqual([]);
  });

  it('can be told to weigh contrast less', async () => {
    const site = await themedSite('colours:\n  accent: "#e07b00"');
    await fs.appendFile(path.join(site, 'site.yaml'), 'check:\n  low-contrast: warning\n');
    const { code, stdout } = await mentorbook('check', '--content', site);
    expect({ code, last: stdout.trim().split('\n').at(-1) }).toEqual({ code: 0, last: '1 warning in 15 files.' });
  });

  it('puts a colour that YAML takes for a remark, or that has another form, into quotes', async () => {
    const site = await themedSite(
      'colours:\n  accent: #7a1f5c\n  mentor: 1d4f91\n  mentee: rgb(138, 61, 12)\n  ink: 000000 # black\n  focus: plum',
    );
    const { stdout } = await mentorbook('check', '--fix', '--content', site);
    expect(await fs.readFile(path.join(site, 'site.yaml'), 'utf8')).toContain(
      '  colours:\n    accent: "#7a1f5c"\n    mentor: "#1d4f91"\n    mentee: "#8a3d0c"\n    ink: "#000000" # black\n    focus: plum\n',
    );
    expect(stdout).toContain(
      'Unexpected value `plum` for `focus`, expected a colour in double quotes, `#` and six digits, such as `"#0f5a55"`.',
    );
  });

  it('finds a file under the name that it nearly has', async () => {
    const files = { 'overrides/logo.svg': logo, 'overrides/print.png': png };
    const theme = 'logo:\n  file: overrides/Logo.svg\n  print: overrides/print.png\n  alternative: Small Society';
    expect(await problemsOfTheme(theme, files)).toEqual([
      {
        at: 'site.yaml:12:11 error theme-file',
        message:
          'Unexpected path `overrides/Logo.svg`, expected a file that is in the content folder. Put the file there, or correct the path, with small and capital letters as they are. Did you mean `overrides/logo.svg`?',
        suggestion: 'overrides/logo.svg',
      },
    ]);
  });

  it('takes no file from outside the content folder, of another format, or behind a link', async () => {
    for (const file of [
      '../secret.svg',
      '/etc/logo.svg',
      'https://x.example/logo.svg',
      'overrides/logo.webp',
      '.git/a.svg',
    ]) {
      const [first] = await problemsOfTheme(`logo:\n  file: ${file}\n  alternative: Small`);
      expect(first?.at).toBe('site.yaml:12:11 error wrong-value');
      expect(first?.message).toContain('expected the path of a picture inside the content folder');
    }
    const site = await themedSite('icon: overrides/icon.svg', { 'overrides/real.svg': logo });
    await fs.symlink('real.svg', path.join(site, 'overrides', 'icon.svg'));
    const { code, stdout } = await mentorbook('check', '--content', site);
    expect(code).toBe(1);
    expect(stdout).toContain('Unexpected path `overrides/icon.svg`, expected a file that is in the content folder.');
  });

  it('tells a picture that is damaged, large, or not what it is called', async () => {
    const theme =
      'logo:\n  file: overrides/logo.png\n  dark: overrides/dark.jpg\n  print: overrides/print.svg\n  alternative: Small Society';
    const large = logo.replace('/>', `/><desc>${'x'.repeat(120_000)}</desc>`);
    const files = {
      'overrides/logo.png': png.subarray(0, 60),
      'overrides/dark.jpg': png,
      'overrides/print.svg': large,
    };
    expect((await problemsOfTheme(theme, files)).map(({ at, message }) => `${at}: ${message.split('.')[0]}`)).toEqual([
      'site.yaml:12:11 error theme-file: Unexpected contents of `overrides/logo',
      'site.yaml:13:11 error theme-file: Unexpected contents of `overrides/dark',
      'site.yaml:14:12 info theme-file: Unexpected SVG `overrides/print',
      'site.yaml:14:12 warning theme-file: Unexpected size of 121 kB, expected 100 kB at most: every page waits for this picture',
    ]);
  });

  it('says what PDFs lack of a font', async () => {
    const font = fontWith(letters);
    const regular = (ending: string) => `fonts:\n  text:\n    name: Ours\n    regular: fonts/ours.${ending}`;
    const said = async (theme: string, files: Record<string, Buffer>) =>
      (await problemsOfTheme(theme, files)).map(({ at, message }) => `${at} ${message}`);
    expect(await said(regular('ttf'), { 'fonts/ours.ttf': font })).toEqual([
      'site.yaml:13:13 warning theme-file Unexpected font `Ours` without a file for `bold`, expected one, since PDFs cannot make it up. They are set in Noto Sans until you add it.',
    ]);
    expect(await said(regular('ttf'), { 'fonts/ours.ttf': asVariable(font) })).toEqual([
      'site.yaml:14:16 warning theme-file Unexpected variable font `fonts/ours.ttf`, expected a file for each weight, since PDFs cannot use it. They are set in Noto Sans. Fonts often come with such files in a folder called `static`.',
    ]);
    expect(await said(regular('woff2'), { 'fonts/ours.woff2': asWoff2(font) })).toEqual([
      'site.yaml:14:16 warning theme-file Unexpected web font `fonts/ours.woff2` alone, expected the same font as `fonts/ours.ttf` or `fonts/ours.otf` beside it for PDFs. They are set in Noto Sans until then.',
    ]);
    expect(await said(regular('ttf'), { 'fonts/ours.ttf': font.subarray(0, 900) })).toEqual([
      'site.yaml:14:16 error theme-file Unexpected contents of `fonts/ours.ttf`, expected a whole font of the format ttf. Get the file anew, or name it as what it is.',
    ]);
    const headings = 'fonts:\n  headings:\n    name: Ours\n    regular: fonts/ours.ttf';
    expect(await said(headings, { 'fonts/ours.ttf': font })).toEqual([]);
  });

  it('advises a smaller file for browsers, and is silent when it stands there', async () => {
    const theme = 'fonts:\n  headings:\n    name: Ours\n    bold: fonts/ours.ttf';
    const font = sampleFont('bold');
    const [large, ...others] = await problemsOfTheme(theme, { 'fonts/ours.ttf': font });
    expect(large?.message).toMatch(/^Unexpected size of \d+ kB for a font, expected 250 kB at most/);
    expect(large?.message).toContain('Put the same font as `fonts/ours.woff2` beside it');
    expect(others).toEqual([]);
    const files = { 'fonts/ours.ttf': font, 'fonts/ours.woff2': asWoff2(fontWith(letters, 'bold')) };
    expect(await problemsOfTheme(theme, files)).toEqual([]);
  });

  it('names the letters of a programme that a font lacks, and the languages that it knows nothing of', async () => {
    const theme = 'fonts:\n  headings:\n    name: Ours\n    bold: fonts/ours.ttf';
    const few = { 'fonts/ours.ttf': fontWith('abcdefghijklmnoprstuvwyABCEFGHILMNOPRSTUVWY') };
    const [lacking, ...others] = await problemsOfTheme(theme, few);
    expect(lacking?.at).toBe('site.yaml:13:13 warning missing-font');
    expect(lacking?.message).toMatch(
      /^Unexpected letters .*\bq\b.* in the programme `pairs`, expected only those that the font `Ours` has\./,
    );
    expect(others).toEqual([]);
    const [strange] = await problemsOfTheme(theme, { 'fonts/ours.ttf': fontWith(letters) }, 'arabic');
    expect(strange).toMatchObject({ at: expect.stringMatching(/info missing-font$/) });
    expect(strange?.message).toContain('`ar` (Arabic)');
  });

  it('leaves alone a font that the theme names, wherever it stands, and reports one that nobody names', async () => {
    const theme = 'fonts:\n  headings:\n    name: Ours\n    bold: fonts/ours.ttf';
    const files = { 'fonts/ours.ttf': fontWith(letters), 'fonts/other.ttf': fontWith('abc') };
    expect((await problemsOfTheme(theme, files)).map(({ at }) => at)).toEqual([
      'fonts/other.ttf:1:1 error unplaced-file',
    ]);
  });
});
