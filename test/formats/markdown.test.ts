import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/formats/markdown.ts';
import { smallDocuments } from '../support/small-documents.ts';

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('a Markdown document', () => {
  it('holds the wording, the options with the default ticked, gaps to fill in, and the signatures', async () => {
    const { agreement } = await smallDocuments();
    const text = textOf(markdown.render(agreement));
    expect(text).toContain('# Working agreement\n\nFill it in together.\n\n## How long we meet\n');
    expect(text).toContain('A meeting lasts [ ] 30 minutes [x] 45 minutes. We begin on ____');
    expect(text).toContain('**What helps you**');
    expect(text).toContain('| Goal | By when |\n| --- | --- |\n|   |   |');
    expect(text).toContain('**Learner**');
    expect(text).toContain('Small Society · Pairs · Version 1.10 · CC BY 4.0');
  });

  it('reads in another Markdown reader as the same headings and table', async () => {
    const { agreement } = await smallDocuments();
    const html = new MarkdownIt().render(textOf(markdown.render(agreement)));
    expect([...html.matchAll(/<h(\d)>(.*?)<\/h\1>/g)].map(match => match[2])).toEqual([
      'Working agreement',
      'How long we meet',
      'Our goals',
      'Signatures',
    ]);
    expect(html.match(/<tr>/g)).toHaveLength(3);
  });

  it('does not take words for marks', async () => {
    const { agreement } = await smallDocuments({
      'programmes/pairs/agreements/working.md':
        '---\ntitle: Working\nclauses:\n  - length\n---\nA \\*star\\* and an under_score_here.\n\n1\\. No list.\n',
    });
    const html = new MarkdownIt().render(textOf(markdown.render(agreement)));
    expect(html).toContain('A *star* and an under_score_here.');
    expect(html).toContain('<p>1. No list.</p>');
  });
});

describe('hostile words', () => {
  it('end no code, no link and no picture, so that no reader of the file is handed markup', async () => {
    const { agreement } = await smallDocuments({
      'programmes/pairs/agreements/working.md': `---
title: Working
clauses:
  - length
---
\`\` \` <script>a</script> \` \`\` and [a](<https://x.example/)[b](javascript:c>) and &amp;lt;b&gt; &lt;i>

\`\`\`\`js ab
\`\`\`
<script>d</script>
\`\`\`\`
`,
    });
    const html = new MarkdownIt({ html: true }).render(textOf(markdown.render(agreement)));
    expect(html).not.toMatch(/<script|<i>|href="javascript/);
    expect(html).toContain('<code>` &lt;script&gt;a&lt;/script&gt; `</code>');
    expect(html).toContain('&amp;lt;b&gt; &lt;i&gt;');
    expect(html).toContain('```\n&lt;script&gt;d&lt;/script&gt;');
  });
});

describe('a list of contents', () => {
  it('gives the titles of parts and chapters, each chapter below its part', async () => {
    const { first } = await smallDocuments();
    const entries = [{ id: 'one', title: 'Part [one]', entries: [{ id: 'two', title: 'Chapter', entries: [] }] }];
    const blocks = [{ type: 'contents', title: 'Contents', entries } as const];
    expect(textOf(markdown.render({ ...first, blocks }))).toContain('## Contents\n\n- Part \\[one\\]\n  - Chapter\n');
  });
});
