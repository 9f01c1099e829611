import { absoluteUrl } from '../model/urls.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';
import type { Page } from './page.ts';
import type { Publication } from './publication.ts';

/**
 * The site in Markdown, in the form of llmstxt.org: its name, what it is, and its pages by programme with what each is for.
 * @param pages the pages of the site, in order; those that search leaves out are left out here too
 */
export function siteOutline(pages: readonly Page[], { settings, editions }: Publication): string {
  const sections = new Map<string, string[]>();
  for (const { search, title, url, description } of pages) {
    if (!search) continue;
    const section = search.programme?.title ?? search.type;
    const summary = description === undefined ? '' : `: ${escapeMarkdown(description)}`;
    const line = `- [${escapeMarkdown(title)}](${absoluteUrl(url, settings.url)})${summary}`;
    sections.set(section, [...(sections.get(section) ?? []), line]);
  }
  const [{ title, description }] = editions;
  const parts = [...sections].map(([section, lines]) => `## ${escapeMarkdown(section)}\n\n${lines.join('\n')}\n`);
  return [`# ${escapeMarkdown(title)}\n`, `> ${escapeMarkdown(description)}\n`, ...parts].join('\n');
}
