import { newKindsAmong } from '../kinds/index.ts';
import type { Entry } from '../model/entry.ts';
import { entryUrl, handbookUrl, programmeUrl, siteUrls } from '../model/urls.ts';
import type { Place } from '../problems/problem.ts';
import type { ContentFile } from '../read/content-file.ts';
import { placeOfValue } from '../read/place-in-yaml.ts';
import { defineRule, type RuleContext } from './define-rule.ts';

export const duplicateAddress = defineRule({
  id: 'duplicate-address',
  severity: 'error',
  essential: true,
  docs: {
    what: 'An earlier address under `aliases` is the address of a page, or is given to two files.',
    why: 'A reader who follows an old link can be led to one page only.',
    bad: {
      path: 'library/checklists/start.md',
      text: '---\ntitle: Start\naliases:\n  - /search/\nitems:\n  - text: Begin.\n---\n',
    },
    good: {
      path: 'library/checklists/start.md',
      text: '---\ntitle: Start\naliases:\n  - /beginning/\nitems:\n  - text: Begin.\n---\n',
    },
  },
  check(context) {
    const { graph, t, report } = context;
    const pages = pageAddresses(context);
    const first = new Map<string, { file: ContentFile; place: Place }>();
    for (const file of graph.content.files) {
      for (const [alias, place] of aliasesOf(file)) {
        const address = addressOf(alias);
        const known = first.get(address);
        if (isFile.test(address) || reservedFiles.some(name => address.startsWith(name))) {
          report(place, t('problem.fileAddress', { address: alias }));
        } else if (known || pages.has(address)) {
          const related = known ? [{ ...placeOnly(known.place), message: t('problem.firstHere') }] : undefined;
          report(place, t('problem.duplicateAddress', { address: alias }), related ? { related } : {});
        } else {
          first.set(address, { file, place });
        }
      }
    }
  },
});

/** Where the page at an address is kept: `/a`, `/a/` and `/A/index.html` are one, and many disks know no case. */
function addressOf(alias: string): string {
  const plain = alias.toLowerCase().replace(/\/index\.html?$/, '/');
  return plain.endsWith('/') || plain.endsWith('.html') ? plain : `${plain}/`;
}

/** Files that the site makes beside its pages, and those that web hosts act on. */
const isFile =
  /\.(?:pdf|docx|odt|epub|ics|md|txt|json|xml|zip|js|css|svg|png|jpe?g|gif|webp|avif|webmanifest|conf|wasm|html\/.*)\/?$|^\/404\.html$/;
const reservedFiles = ['/_', '/cname/', '/assets/', '/pagefind/', '/media/', '/schemas/', '/edit/'];

function aliasesOf({ source }: ContentFile): [string, Place][] {
  const aliases = source.values?.aliases;
  if (!Array.isArray(aliases)) return [];
  return aliases.flatMap((alias: unknown, index): [string, Place][] =>
    typeof alias === 'string' ? [[alias, placeOfValue(source, ['aliases', index])]] : [],
  );
}

function placeOnly({ file, line, column }: Place) {
  return { file, line, column };
}

/** The addresses that pages of the site have already. */
function pageAddresses({ graph }: RuleContext): Set<string> {
  const addresses = new Set<string>(Object.values(siteUrls));
  for (const programme of graph.programmes) {
    addresses.add(programmeUrl(programme.id));
    addresses.add(handbookUrl(programme.id));
    for (const kind of ['guide', 'session', 'checklist', 'sheet', 'agreement'] as const) {
      for (const entry of programme.used(kind)) addresses.add(entryUrl(entry as Entry, programme) ?? '');
    }
    for (const kind of newKindsAmong(graph.content.kinds)) {
      for (const entry of programme.used(kind)) addresses.add(entryUrl(entry, programme) ?? '');
    }
  }
  return addresses;
}
