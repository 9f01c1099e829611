import { describe, expect, it } from 'vitest';
import { blocksFrom, inlinesFrom, type TextContext } from '../../src/document/from-markdown.ts';
import { blocksToHtml, inlinesToHtml } from '../../src/formats/html.ts';

const context: TextContext = {
  placeholder: name => [{ type: 'text', text: `<${name}>` }],
  link: href => (href === 'gone.md' || href.startsWith('javascript:') ? undefined : `/to/${href}`),
  picture: source => `/media/${source}`,
};
const html = {
  url: (href: string) => href,
  words: { name: 'Name', signature: 'Signature', date: 'Date', choose: '', colon: ':' },
};
const blockHtml = (text: string) => blocksToHtml(blocksFrom(text, context), html);
const inlineHtml = (text: string) => inlinesToHtml(inlinesFrom(text, context), html);

describe('Markdown', () => {
  it.each([
    ['*a* **b** `c`', '<em>a</em> <strong>b</strong> <code dir="ltr">c</code>'],
    ['[a](b.md)', '<a href="/to/b.md">a</a>'],
    ['[a *b*](gone.md)', 'a <em>b</em>'],
    ['{{ fact.name }}!', '&lt;fact.name&gt;!'],
    ['{% raw %} {{ 1 + 1 }}', '{% raw %} &lt;1 + 1&gt;'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['[a](javascript:alert(1))', 'a'],
    ['`{{ name }}`', '<code dir="ltr">{{ name }}</code>'],
    ['~~old~~ new', 'old new'],
  ])('of `%s` in a line becomes %s', (text, expected) => {
    expect(inlineHtml(text)).toBe(expected);
  });

  it('keeps its headings, lists, tables, notes and code', () => {
    expect(blockHtml('## What to bring\n\n## What to bring\n')).toBe(
      '<h2 id="what-to-bring">What to bring</h2>\n<h2 id="what-to-bring-2">What to bring</h2>',
    );
    expect(blockHtml('- a\n- b\n  1. c\n')).toBe('<ul><li>a</li><li><p>b</p>\n<ol><li>c</li></ol></li></ul>');
    expect(blockHtml('3. a\n4. b\n')).toBe('<ol start="3"><li>a</li><li>b</li></ol>');
    expect(blockHtml('| a | b |\n|---|--:|\n| c |  |\n')).toContain('<td>c</td><td class="align-end"></td>');
    expect(blockHtml('> a\n')).toBe('<div class="note"><p>a</p></div>');
    expect(blockHtml('```\n<a>\n```\n')).toContain('&lt;a&gt;');
    expect(blockHtml('```yaml\na: b\n```\n')).toBe('<pre tabindex="0" dir="ltr"><code>a: b</code></pre>');
  });

  it('says what code is where its first line names it', () => {
    expect(blockHtml('```yaml in content/site.yaml\na: b\n```\n')).toBe(
      '<figure class="code"><figcaption>in <code dir="ltr">content/site.yaml</code></figcaption><pre tabindex="0" dir="ltr"><code>a: b</code></pre></figure>',
    );
    expect(blockHtml('```text what you see\na\n```\n')).toContain('<figcaption>what you see</figcaption>');
    expect(blockHtml('![A cup](cup.png)\n')).toContain('<img src="/media/cup.png" alt="A cup"');
  });

  it('moves headings down where it stands below others', () => {
    expect(blocksToHtml(blocksFrom('## a\n\n###### b\n', context, 1), html)).toBe(
      '<h3 id="a">a</h3>\n<h6 id="b">b</h6>',
    );
  });
});
