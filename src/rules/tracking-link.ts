import { type FileMention, mentionsOf } from '../model/mentions.ts';
import { type FileText, hasTexts, mayBeIn, textsOf } from '../model/texts-of.ts';
import type { Place } from '../problems/problem.ts';
import { mentionsIn } from '../text/markdown.ts';
import { defineRule } from './define-rule.ts';

const trackers = /^(?:utm_\w+|fbclid|gclid|msclkid|mc_eid|igshid)$/i;
const shorteners = new Set(['bit.ly', 't.co', 'tinyurl.com', 'goo.gl', 'lnkd.in', 'ow.ly', 'buff.ly']);

export const trackingLink = defineRule({
  id: 'tracking-link',
  severity: 'warning',
  perFile: true,
  docs: {
    what: 'A link, or an address in the text, tells somebody who followed it, or hides where it leads: it carries a mark such as `utm_source`, or goes through a service that shortens links.',
    why: 'Readers of a handbook should be able to see where a link goes, and go there unseen.',
    bad: {
      path: 'library/terms/mentor.md',
      text: '---\ntitle: Mentor\n---\nSomeone who [helps](https://help.example/?utm_source=news).\n',
    },
    good: {
      path: 'library/terms/mentor.md',
      text: '---\ntitle: Mentor\n---\nSomeone who [helps](https://help.example/).\n',
    },
  },
  check({ graph, t, report }) {
    for (const file of graph.content.files) {
      if (!hasTexts(file) || !mayBeIn(file, /https?:/i)) continue;
      const links = [...mentionsOf(file).flatMap(linkOf), ...textsOf(file).flatMap(addressesOf)];
      for (const [address, place] of links) {
        if (!URL.canParse(address)) continue;
        const url = new URL(address);
        const marks = [...new Set(url.searchParams.keys())].filter(name => trackers.test(name));
        if (shorteners.has(url.hostname.replace(/^www\./, ''))) {
          report(place(), t('problem.shortLink', { address }));
        } else if (marks.length > 0) {
          for (const name of marks) url.searchParams.delete(name);
          report(place(), t('problem.trackingLink', { address, clean: url.href }), { suggestion: url.href });
        }
      }
    }
  },
});

type Link = readonly [address: string, place: () => Place];

const linkOf = ({ type, target, place }: FileMention): Link[] =>
  type === 'link' && /^https?:/i.test(target) ? [[target, place]] : [];

/** Addresses that stand bare in a text, or are the whole of it. */
function addressesOf(text: FileText): Link[] {
  if (!/https?:\/\//i.test(text.text)) return [];
  if (text.form === 'value') return [[text.text, () => text.placeOf(text.text)]];
  const linked = new Set(mentionsIn(text.text, text.form === 'body' ? 'blocks' : 'inline').map(({ target }) => target));
  return text.passages.flatMap(({ prose, line }) =>
    [...prose.matchAll(/https?:\/\/[^\s<>()]+[^\s<>().,;:!?’”"']/gi)]
      .filter(([address]) => !linked.has(address))
      .map(([address]): Link => [address, () => text.placeOf(address, line)]),
  );
}
