import fs from 'node:fs/promises';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, it } from 'vitest';
import { checkContent } from '../../src/check-content.ts';
import { assetsOf } from '../support/assets.ts';
import { brokenLinksOf } from '../support/links.ts';
import { htmlOf, pagesOf } from '../support/pages.ts';
import { root } from '../support/run.ts';

const site = inject('shippedSite');
const { graph } = await checkContent(path.join(root, 'content'));

describe('the shipped site', () => {
  it('has no broken link, anchor, script, style or picture', async () => {
    expect(await brokenLinksOf(site)).toEqual([]);
  });

  it('is valid HTML on every page', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });
    const found: string[] = [];
    for (const page of await pagesOf(site)) {
      const report = await validator.validateString(await htmlOf(site, page));
      for (const { messages } of report.results) {
        found.push(
          ...messages.map(message => `${page} ${message.ruleId} ${message.message} ${message.selector ?? ''}`),
        );
      }
    }
    expect(found).toEqual([]);
    // The whole handbooks are long.
  }, 180_000);

  it('asks nothing of any other host', async () => {
    for (const page of await pagesOf(site)) {
      const html = await htmlOf(site, page);
      const loaded = [
        ...html.matchAll(
          /<(?:script|img|iframe|source|video|audio)[^>]*\ssrc="(https?:)?\/\/[^"]*"|<link[^>]*rel="(?:stylesheet|icon|preload|preconnect)"[^>]*href="(?:https?:)?\/\/[^"]*"/g,
        ),
      ];
      expect(
        loaded.map(match => match[0]),
        page,
      ).toEqual([]);
    }
    const style = await fs.readFile(path.join(await assetsOf(site), 'mentorbook.css'), 'utf8');
    expect(style).not.toMatch(/@import|url\(\s*["']?https?:/);
  });

  it('has no inline script or style, so that a strict policy holds', async () => {
    for (const page of await pagesOf(site)) {
      const html = await htmlOf(site, page);
      expect(html, page).not.toMatch(
        /<style|<script(?![^>]*\s(?:src=|type="application\/ld\+json"))|\sstyle="|\son[a-z]+="/,
      );
    }
  });

  it('publishes scripts without the comments on lines of their own, and nothing else is missing', async () => {
    const assets = await assetsOf(site);
    const published = (await fs.readdir(assets)).filter(name => name.endsWith('.js'));
    const scripts = (await fs.readdir('layouts/scripts')).filter(name => name.endsWith('.js'));
    // Two scripts serve the build and the pages alike, two are libraries.
    const shared: Record<string, string> = { 'icalendar.js': 'src/formats', 'fill.js': 'src/strings' };
    expect(published.sort()).toEqual([...scripts, 'fflate.js', ...Object.keys(shared), 'pdf-lib.js'].sort());
    const linesOf = async (file: string) =>
      (await fs.readFile(file, 'utf8')).split('\n').filter(line => line.trim() !== '');
    const isComment = (line: string) => /^\s*(?:\/\/|\/\*\*|\*)/.test(line);
    for (const name of [...scripts, ...Object.keys(shared)]) {
      const original = await linesOf(path.join(shared[name] ?? 'layouts/scripts', name));
      expect(await linesOf(path.join(assets, name)), name).toEqual(original.filter(line => !isComment(line)));
    }
  });

  it('names its language and has one title and one main heading on every page', async () => {
    const translated = graph.programmes.filter(({ language }) => language !== graph.settings?.language);
    expect(translated.map(({ id }) => id)).toContain('dos-sesiones');
    for (const page of await pagesOf(site)) {
      const html = await htmlOf(site, page);
      const language =
        translated.find(({ id }) => page.startsWith(`/${id}/`))?.language ?? (page.startsWith('/es/') ? 'es' : 'en-GB');
      expect(html, page).toContain(`<html lang="${language}" dir="ltr">`);
      expect(html.match(/<h1[\s>]/g), page).toHaveLength(1);
      expect(html.match(/<title>[^<]+<\/title>/g), page).toHaveLength(1);
    }
  });

  it('leaves no placeholder, object or undefined value on any page', async () => {
    for (const page of await pagesOf(site)) {
      if (page.startsWith('/manual/')) continue;
      expect(await htmlOf(site, page), page).not.toMatch(/\{\{|\[object|undefined|NaN/);
    }
  });
});
