import fs from 'node:fs';
import path from 'node:path';
import { htmlOf, pagesOf } from './pages.ts';

export interface BrokenLink {
  readonly page: string;
  readonly target: string;
}

/** Every link, form, script, style and picture of a site whose file or anchor is not there. */
export async function brokenLinksOf(site: string): Promise<BrokenLink[]> {
  const broken: BrokenLink[] = [];
  const html = new Map<string, string>();
  for (const page of await pagesOf(site)) html.set(page, await htmlOf(site, page));
  for (const [page, text] of html) {
    const ids = idsOf(text);
    for (const target of targetsOf(text)) {
      if (/^(?:https?:|mailto:|tel:)/.test(target)) continue;
      const [address = '', anchor] = target.split('#');
      const goal = address === '' ? page : (address.split('?')[0] ?? '');
      const there = html.has(goal) || fs.existsSync(path.join(site, goal.endsWith('/') ? `${goal}index.html` : goal));
      const anchors = address === '' ? ids : idsOf(html.get(goal) ?? '');
      if (!there || (anchor && !anchors.has(decodeURIComponent(anchor)))) broken.push({ page, target });
    }
  }
  return broken;
}

const targetsOf = (html: string) =>
  [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(match => (match[1] ?? '').replace(/&amp;/g, '&'));

const idsOf = (html: string) => new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(match => match[1] ?? ''));
