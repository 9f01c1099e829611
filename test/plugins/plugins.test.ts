import fs from 'node:fs/promises';
import path from 'node:path';
import Eleventy from '@11ty/eleventy';
import { describe, expect, it } from 'vitest';
import composition from '../../eleventy.config.ts';
import { content } from '../../plugins/content.ts';
import { definePlugin, noOptions } from '../../plugins/define-plugin.ts';
import type { EleventyConfig } from '../../plugins/eleventy.ts';
import { handbook } from '../../plugins/handbook.ts';
import { offline } from '../../plugins/offline.ts';
import { policy } from '../../plugins/policy.ts';
import { privacy as privacyPlugin } from '../../plugins/privacy.ts';
import { sheets } from '../../plugins/sheets.ts';
import { brokenLinksOf } from '../support/links.ts';
import { htmlOf, pagesOf } from '../support/pages.ts';
import { emptyFolder, root } from '../support/run.ts';

const smallSite = path.join(root, 'test', 'sites', 'small');

/** Builds with a configuration of one's own. */
async function buildWith(configure: (config: EleventyConfig) => void, input = 'layouts'): Promise<string> {
  const output = path.join(await emptyFolder(), 'site');
  const eleventy = new Eleventy(input, output, {
    configPath: '',
    quietMode: true,
    config: config => configure(config as unknown as EleventyConfig),
  });
  eleventy.disableLogger();
  await eleventy.write();
  return output;
}

/** The lines of the composition root, each as a call that can be left out. */
function linesOf(configure: (config: EleventyConfig) => void): { plugin: unknown; options: unknown }[] {
  const lines: { plugin: unknown; options: unknown }[] = [];
  configure({
    addPlugin: (plugin: unknown, options: unknown) => lines.push({ plugin, options }),
    setInputDirectory() {},
    setTemplateFormats() {},
  } as unknown as EleventyConfig);
  return lines;
}

const lines = linesOf(composition);
const pluginsByName = { offline, policy, privacy: privacyPlugin };

describe('the composition root', () => {
  it.each(lines.map((_, index) => index).slice(1))('still builds a whole site without its line %i', async left => {
    const site = await buildWith(config => {
      config.setTemplateFormats(['11ty.js']);
      lines.forEach(({ plugin, options }, index) => {
        if (index === left) return;
        config.addPlugin(
          plugin as Parameters<EleventyConfig['addPlugin']>[0],
          index === 0 ? { folder: smallSite } : options,
        );
      });
    });
    const pages = await pagesOf(site);
    expect(pages.length).toBeGreaterThan(3);
    expect(await brokenLinksOf(site)).toEqual([]);
  });
});

describe('without the plugin', () => {
  /** The site without one of the lines, and the words of its privacy page. */
  async function without(name: string) {
    const left = lines.findIndex(({ plugin }) => plugin === Reflect.get(pluginsByName, name));
    expect(left).toBeGreaterThan(0);
    const site = await buildWith(config => {
      config.setTemplateFormats(['11ty.js']);
      lines.forEach(({ plugin, options }, index) => {
        if (index === left) return;
        const own = index === 0 ? { folder: smallSite } : options;
        config.addPlugin(plugin as Parameters<EleventyConfig['addPlugin']>[0], own);
      });
    });
    return { site, privacy: await htmlOf(site, '/privacy/').catch(() => '') };
  }

  it('`offline`, the privacy page says nothing of reading offline, and no page has its script', async () => {
    const { site, privacy } = await without('offline');
    expect(privacy).toContain('Privacy');
    expect(privacy).not.toMatch(/Pages that you have read|offline\.js|webmanifest/);
    expect(await pagesOf(site)).not.toContain('/offline/');
  });

  it('`policy`, no page has one, and the privacy page promises nothing about other sites’ knowledge', async () => {
    const { privacy } = await without('policy');
    expect(privacy).not.toMatch(/Content-Security-Policy|is not told where you came from/);
  });

  it('`privacy`, the foot of each page still says in a sentence what the site does', async () => {
    const { site, privacy } = await without('privacy');
    expect(privacy).toBe('');
    expect(await htmlOf(site, '/')).toContain('This site sets no cookies');
  });
});

describe('a plugin', () => {
  it('works in somebody else’s Eleventy site, beside its own pages', async () => {
    const input = await emptyFolder();
    await fs.writeFile(path.join(input, 'about.md'), '# About us {{ 1 | plus: 1 }}\n');
    const site = await buildWith(
      config => {
        config.addPlugin(content, { folder: smallSite });
        config.addPlugin(handbook);
        config.addPlugin(sheets);
      },
      path.relative(process.cwd(), input),
    );
    expect(await pagesOf(site)).toEqual([
      '/about/',
      '/pairs/',
      '/pairs/guide/end/',
      '/pairs/guide/start/',
      '/pairs/sheets/goal/',
    ]);
    expect(await fs.readFile(path.join(site, 'about', 'index.html'), 'utf8')).toContain('About us 2');
  });

  it('refuses options that it does not take', () => {
    const plugin = definePlugin({ id: 'greeting', options: noOptions, setup() {} });
    const config = { on() {}, globalData: {} } as unknown as EleventyConfig;
    expect(() => plugin(config, { colour: 'red' } as never)).toThrow('Unexpected options for the `greeting` plugin');
  });

  it('refuses content with errors, and names the first', async () => {
    const { siteWith } = await import('../support/run.ts');
    const folder = await siteWith({ 'library/terms/one.md': '---\ntitel: One\n---\nText.\n' });
    const build = buildWith(config => {
      config.addPlugin(content, { folder });
      config.addPlugin(handbook);
    });
    await expect(build).rejects.toThrow(/1 error|errors, the first at .*one\.md:2:1/);
  });
});
