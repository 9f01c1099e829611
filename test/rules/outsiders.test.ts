import { describe, expect, it } from 'vitest';
import { problemsWith } from '../support/problems.ts';

const guide = 'programmes/pairs/guide';

/** What is said of a page from another tool: `line:column rule`, and what to write instead. */
async function saidOf(name: string, text: string) {
  const found = await problemsWith({ [`${guide}/${name}`]: text });
  return found.map(({ file, line, column, rule, suggestion }) => {
    expect(file.endsWith(name)).toBe(true);
    return `${line}:${column} ${rule}${suggestion === undefined ? '' : ` → ${suggestion}`}`;
  });
}

describe('a page brought along from another tool', () => {
  it('with Liquid in it is told what each part means here', async () => {
    const text =
      '---\nlayout: page\ntitle: Start\npermalink: /start/\nnav_order: 3\ntags: [a, b]\n---\n{% include toc.html %}\n\nWelcome to {{ site.title }}.\n\n{: .note }\nBring a pen.\n';
    expect(await saidOf('more.md', text)).toEqual([
      '2:1 unknown-key',
      '4:1 unknown-key',
      '5:1 unknown-key → order',
      '6:1 unknown-key',
      '8:1 foreign-markup',
      '10:12 unknown-placeholder',
      '12:1 foreign-markup',
    ]);
  });

  it('with components in it is told what would be printed as it stands', async () => {
    const text =
      "---\nsidebar_position: 4\ntitle: Roles\ndescription: Who does what\n---\nimport Tabs from '@theme/Tabs';\n\n{/* later */}\n\n:::note\nBe kind.\n:::\n\n<Tabs>One</Tabs>\n\nSee [the start](./strat.md).\n";
    expect(await saidOf('more.md', text)).toEqual([
      '2:1 unknown-key → order',
      '4:1 unknown-key → summary',
      '6:1 foreign-markup',
      '8:1 foreign-markup',
      '10:1 foreign-markup',
      '14:1 foreign-markup',
      '16:17 broken-link → start.md',
    ]);
  });

  it.each([
    ['without front matter', '# First\n\nSee [[Goals]].\n', 'front matter: a line of `---`'],
    ['with a comment above it', '<!-- mine -->\n---\ntitle: One\norder: 3\n---\nText.\n', 'Move it below'],
    ['with other front matter', '+++\ntitle = "One"\n+++\nText.\n', 'expected YAML'],
  ])('%s is told once what to do', async (_, text, words) => {
    const [found, ...others] = await problemsWith({ [`${guide}/more.md`]: text });
    expect(found).toMatchObject({ rule: 'broken-front-matter', line: 1, column: 1 });
    expect(found?.message).toContain(words);
    expect(others).toEqual([]);
  });

  it('with code that shows such marks is left alone', async () => {
    const text = '---\ntitle: One\norder: 3\n---\nWrite `<!-- x -->` or `{% x %}`.\n\n```\n:::note\n<Tabs>\n```\n';
    expect(await saidOf('more.md', text)).toEqual([]);
  });
});
