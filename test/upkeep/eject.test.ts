import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check-content.ts';
import { eject } from '../../src/cli/eject.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import { languages, readerKeys } from '../../src/strings/index.ts';
import { publicCopy } from '../../src/upkeep/public-copy.ts';
import { printed } from '../support/printed.ts';
import { root, siteWith } from '../support/run.ts';

/** Copies something into a content folder. */
const ejected = (content: string, ...args: string[]) =>
  printed(() => runCommand(eject, [...args, '--content', content]));

const own = (content: string, file: string) => fs.readFile(path.join(content, 'overrides', file), 'utf8');
const builtIn = (file: string) => fs.readFile(path.join(root, file), 'utf8');

describe('eject', () => {
  it('lists in plain words what there is', async () => {
    const { stdout } = await printed(() => runCommand(eject, []));
    expect(stdout).toContain('npm run eject -- layout NAME\n    the frame of one sort of page\n');
    expect(stdout).toMatch(/strings NAME\n.*\n {6}en, es, .*zh-Hans, or any other language, such as `vi`/);
  });

  it('copies a layout letter by letter, below a note of where it comes from', async () => {
    const content = await siteWith({});
    const { stdout, code } = await ejected(content, 'layout', 'session');
    expect(code).toBe(0);
    expect(stdout).toContain('a copy of layouts/session.njk from Mentorbook');
    expect(stdout).toContain('`npm run eject -- layout session --block body`');
    const [note, ...lines] = (await own(content, 'layouts/session.njk')).split('\n');
    expect(note).toMatch(
      /^\{# Copied with `npm run eject -- layout session` from Mentorbook [\d.]+ \([0-9a-f]{12}\)\..* #\}$/,
    );
    expect(lines.join('\n')).toBe(await builtIn('layouts/session.njk'));
    expect(await own(content, '.originals/layouts/session.njk')).toBe(await builtIn('layouts/session.njk'));
  });

  it('copies one block with what it imports, and leaves the rest to the original', async () => {
    const content = await siteWith({});
    await ejected(content, 'layout', 'agreement', '--block', 'tools');
    const copy = await own(content, 'layouts/agreement.njk');
    expect(copy).toContain(
      '\n{% extends "layouts/agreement.njk" %}\n{% from "parts/downloads.njk" import downloads %}\n',
    );
    expect(copy).not.toContain('import role');
    expect(copy).toContain('{% block tools %}');
    expect(copy.match(/\{% block /g)).toHaveLength(1);
  });

  it('copies a block that adds to another without adding it twice', async () => {
    const content = await siteWith({});
    await ejected(content, 'layout', 'checklist', '--block', 'scripts');
    expect(await own(content, 'layouts/checklist.njk')).toMatch(
      /%\}\n\{% block scripts %\}\n\{\{ super\(\) \}\}\n\{% endblock %\}\n$/,
    );
  });

  it('copies a part', async () => {
    const content = await siteWith({});
    await ejected(content, 'part', 'item');
    expect(await own(content, 'layouts/parts/item.njk')).toContain(await builtIn('layouts/parts/item.njk'));
  });

  it.each(['ar', 'vi'])('gives all words in %s to choose from, and changes nothing by itself', async language => {
    const content = await siteWith({});
    await ejected(content, 'strings', language);
    const words = await own(content, `strings/${language}.yaml`);
    expect(words.split('\n').filter(line => line !== '' && !line.startsWith('# '))).toEqual([]);
    expect((await checkContent(content)).problems).toEqual([]);
    // Each line is right as it stands once its sign is taken away.
    const chosen = words.replace(/^# ([\w.-]+: ")/gm, '$1');
    await fs.writeFile(path.join(content, `overrides/strings/${language}.yaml`), chosen);
    const { graph, problems } = await checkContent(content);
    expect(problems).toEqual([]);
    const given = graph.words.get(language);
    expect(Object.keys(given ?? {})).toEqual([...readerKeys]);
    expect(given?.['session.worksheet']).toBe((languages.get(language) ?? languages.get('en'))?.['session.worksheet']);
  });

  it('gives all tokens to choose from', async () => {
    const content = await siteWith({});
    await ejected(content, 'style', 'tokens');
    const styles = await own(content, 'theme.css');
    expect(styles).toContain('    /* --accent: light-dark(');
    expect(styles.replace(/\/\*.*?\*\//g, '')).not.toContain('--');
  });

  it('never writes over a file', async () => {
    const content = await siteWith({ 'overrides/layouts/session.njk': 'mine' });
    await expect(ejected(content, 'layout', 'session')).rejects.toThrow(/expected none there yet. Nothing was written/);
    expect(await own(content, 'layouts/session.njk')).toBe('mine');
    await expect(own(content, '.originals/layouts/session.njk')).rejects.toThrow('ENOENT');
  });

  it.each([
    [['layot'], 'Unexpected `layot`, expected `layout`.'],
    [['layout'], 'Unexpected end after `layout`, expected a name: `agreement`, `base`'],
    [['layout', 'sesion'], 'Unexpected layout `sesion`, expected `session`.'],
    [['layout', 'session', '--block', 'leed'], 'Unexpected block `leed` for the layout `session`, expected `lede`.'],
    [['part', 'item', '--block', 'lede'], 'Unexpected `--block` for `part`, expected it for a layout alone.'],
    [['strings', 'English'], 'Unexpected strings `English`, expected'],
    [['rule', 'broken-link'], 'The original is src/rules/broken-link.ts'],
    [['layout', '../../package'], 'Unexpected layout `../../package`, expected'],
  ])('answers %j in plain words', async (args, words) => {
    await expect(ejected(await siteWith({}), ...args)).rejects.toThrow(words);
  });
});

describe('a copy of a module', () => {
  const door =
    "export { defineRule, type Rule } from './rules/define-rule.ts';\nexport { plainText as plainWords } from './text/plain.ts';\n";

  it('gets what it needs from the public door, and gives what it defines', () => {
    const text =
      "import { z } from 'zod';\nimport { plainText } from '../text/plain.ts';\nimport { defineRule, type Rule } from './define-rule.ts';\n\n/** A rule. */\nexport const shout = defineRule({\n  id: 'shout',\n});\n";
    expect(publicCopy(text, 'src/rules/shout.ts', door)).toEqual({
      text: "import { z } from 'zod';\nimport { defineRule, plainWords as plainText, type Rule } from 'mentorbook';\n\n/** A rule. */\nexport const shout = defineRule({\n  id: 'shout',\n});\n\nexport default shout;\n",
    });
  });

  it('is not made of one that needs more', () => {
    const text = "import { hidden } from '../text/hidden.ts';\nexport const shout = defineRule({});\n";
    expect(publicCopy(text, 'src/rules/shout.ts', door)).toEqual({ missing: ['hidden'] });
  });
});
