import { hasTexts, shownTextsOf } from '../model/texts-of.ts';
import { droppedFrom } from '../text/safe-html.ts';
import { shortened } from '../text/shortened.ts';
import { defineRule } from './define-rule.ts';

const comment = /<!--(?:.*?-->)?/;

/** A tag of HTML or of a program; headings written so have a rule of their own. */
const anyTag = /<\/?(?!h[1-6]\b)[A-Za-z][\w.]*(?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?)*\s*\/?>/;

/**
 * What other tools for handbooks understand and Mentorbook prints as it stands. No mark looks past where the next of its kind
 * begins, so that a text full of openings without an end takes no longer than any other.
 */
const marks: readonly RegExp[] = [
  comment,
  /\{%(?:(?!\{%).)*?%\}/,
  /^:::+ ?[\w-]*/,
  /!?\[\[[^\][]+\]\]/,
  /\{\/\*(?:(?!\{\/\*).)*?\*\/\}/,
  /\{:[^{}]*\}/,
  // Boxes, marked words, remarks and tasks of other programs.
  /^!!!\+? ?\w+/,
  /\[!(?:note|tip|info|warning|important|caution|danger)\]/i,
  /==[^=\s][^=]*==/,
  /%%[^%]+%%/,
  /^\[[ xX]\] /,
  // A footnote, a link to an address given nowhere, a space between the two halves of a link.
  /\[\^[^\][\s]+\]:?/,
  /\[[^\][]+\]\[[^\][]*\]/,
  /\[[^\][]+\] \([^\s()#]+\.(?:md|html?)(?:#[^\s()]*)?\)/,
  /^import .+ from ['"][^'"]+['"]/,
  anyTag,
];
const mayHold = /<[!/A-Za-z]|\{[%/:]|:::|\[[[^]|\]\[|\] \(|==|%%|\[[ xX!]|!!!|^import /m;

export const foreignMarkup = defineRule({
  id: 'foreign-markup',
  severity: 'warning',
  perFile: true,
  docs: {
    what: 'A text holds something that another program would act on, such as a comment `<!-- … -->`, a tag, `{% … %}`, `:::note` or `[[a page]]`.',
    why: 'Readers would see it printed as it stands.',
    bad: {
      path: 'programmes/pairs/guide/end.md',
      text: '---\ntitle: How to end\norder: 2\n---\n:::note\nSay thank you.\n:::\n',
    },
    good: {
      path: 'programmes/pairs/guide/end.md',
      text: '---\ntitle: How to end\norder: 2\n---\n> Say thank you.\n',
    },
  },
  check({ graph, t, report }) {
    const html = graph.settings?.html === true;
    for (const file of graph.content.files) {
      if (!hasTexts(file) || !mayHold.test(file.source.text)) continue;
      for (const text of shownTextsOf(file)) {
        for (const { prose, line } of text.passages) {
          const isMarkdown = html && (text.form === 'body' || text.form === 'inline');
          if (isMarkdown) {
            for (const dropped of new Set(droppedFrom(prose))) {
              report(text.placeOf(dropped, line), t('problem.droppedHtml', { found: shortened(dropped) }));
            }
          }
          const sought = isMarkdown ? marks.filter(mark => mark !== anyTag && mark !== comment) : marks;
          const found = sought.map(mark => mark.exec(prose)?.[0]).find(mark => mark !== undefined);
          if (found) report(text.placeOf(found, line), t('problem.foreignMarkup', { found }));
        }
      }
    }
  },
});
