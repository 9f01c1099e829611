import { isScalar } from 'yaml';
import { hasTexts, textsOf } from '../model/texts-of.ts';
import { placeOf } from '../read/source.ts';
import { inDoubleQuotes } from '../text/in-double-quotes.ts';
import { defineRule } from './define-rule.ts';

export const cutOffText = defineRule({
  id: 'cut-off-text',
  severity: 'warning',
  perFile: true,
  docs: {
    what: 'The rest of a text is left out, because a `#` after a space begins a remark that nobody sees.',
    why: 'The page would show `Session` where `Session #2` was meant, and nothing else would tell you.',
    bad: { path: 'library/terms/mentor.md', text: '---\ntitle: Mentor #1\n---\nSomeone who helps.\n' },
    good: { path: 'library/terms/mentor.md', text: '---\ntitle: "Mentor #1"\n---\nSomeone who helps.\n' },
  },
  check({ graph, t, report }) {
    for (const file of graph.content.files) {
      const { source } = file;
      const frontMatter = source.text.slice(0, source.bodyStart);
      if (!hasTexts(file) || !/[ \t]#/.test(frontMatter)) continue;
      for (const { form, path } of textsOf(file)) {
        if (form === 'body' || form === 'value') continue;
        const node = source.yaml()?.getIn(path, true);
        if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) continue;
        const end = source.yamlStart + node.range[1];
        const [gap, lost] = /^[ \t]+(#[^\r\n]*)/.exec(source.text.slice(end, end + 2000)) ?? [];
        if (gap === undefined || lost === undefined) continue;
        const start = end + gap.length - lost.length;
        // A number or a tag right after the sign is part of the text; a remark begins with a space.
        const isText = /^#\S/.test(lost);
        const whole = source.text.slice(source.yamlStart + node.range[0], start + lost.trimEnd().length);
        const suggestion = isText ? inDoubleQuotes(whole) : undefined;
        const fix = suggestion && {
          start: source.yamlStart + node.range[0],
          end: start + lost.trimEnd().length,
          text: suggestion,
        };
        report(
          placeOf(source, start, start + lost.trimEnd().length),
          t('problem.cutOffText', { lost: lost.trim() }),
          fix ? { suggestion, fix } : {},
        );
      }
    }
  },
});
