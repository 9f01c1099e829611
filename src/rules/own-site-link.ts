import path from 'node:path/posix';
import type { Entry } from '../model/entry.ts';
import type { Graph } from '../model/graph.ts';
import { mentionsOf } from '../model/mentions.ts';
import { hasTexts } from '../model/texts-of.ts';
import { entryUrl } from '../model/urls.ts';
import { defineRule } from './define-rule.ts';

export const ownSiteLink = defineRule({
  id: 'own-site-link',
  severity: 'warning',
  docs: {
    what: 'A link to a page of this same site is written with its whole web address.',
    why: 'It breaks when the site moves, leads away from a copy on paper or on another computer, and is not checked. Link to the content file.',
    bad: {
      path: 'programmes/pairs/guide/end.md',
      text: '---\ntitle: How to end\norder: 2\n---\nRead [how to start](https://small.example/pairs/guide/start/).\n',
    },
    good: {
      path: 'programmes/pairs/guide/end.md',
      text: '---\ntitle: How to end\norder: 2\n---\nRead [how to start](start.md).\n',
    },
  },
  check({ graph, t, report }) {
    const site = graph.settings?.url?.replace(/^https?:/, '').replace(/\/*$/, '/');
    if (site === undefined) return;
    let files: ReadonlyMap<string, string> | undefined;
    for (const file of graph.content.files) {
      if (!hasTexts(file)) continue;
      for (const mention of mentionsOf(file)) {
        const { type, target } = mention;
        const address = target.replace(/^https?:/, '');
        if (type === 'placeholder' || !`${address}/`.startsWith(site)) continue;
        files ??= filesByAddress(graph);
        const [page = '', anchor] = address.slice(site.length).split('#', 2);
        const found = files.get(`/${page}`.replace(/\/*$/, '/'));
        const relative = found && path.relative(path.dirname(file.source.path), found);
        const suggestion = relative && (anchor === undefined ? relative : `${relative}#${anchor}`);
        const hint = suggestion ? ` ${t('problem.tryThis', { name: suggestion })}` : '';
        report(mention.place(), t('problem.ownSiteLink', { target }) + hint, { suggestion });
      }
    }
  },
});

function filesByAddress({ programmes }: Graph): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const programme of programmes) {
    for (const kind of ['programme', 'guide', 'session', 'checklist', 'sheet', 'agreement'] as const) {
      for (const entry of programme.used(kind)) {
        files.set(entryUrl(entry as Entry, programme) ?? '', entry.file.source.path);
      }
    }
  }
  return files;
}
