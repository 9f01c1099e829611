import fs from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import Eleventy from '@11ty/eleventy';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { content as contentPlugin } from '../../plugins/content.ts';
import { edit } from '../../plugins/edit.ts';
import type { EleventyConfig } from '../../plugins/eleventy.ts';
import { handbook } from '../../plugins/handbook.ts';
import { llms } from '../../plugins/llms.ts';
import { manifest } from '../../plugins/manifest.ts';
import { offline } from '../../plugins/offline.ts';
import { offlineZip } from '../../plugins/offline-zip.ts';
import { policy } from '../../plugins/policy.ts';
import { privacy } from '../../plugins/privacy.ts';
import { sessions } from '../../plugins/sessions.ts';
import { sitemap } from '../../plugins/sitemap.ts';
import { checkContent } from '../../src/check-content.ts';
import { EditServer } from '../../src/cli/edit-server.ts';
import { editorConfig } from '../../src/editor/cms-config.ts';
import { shownInForms } from '../../src/editor/shown-in-forms.ts';
import { violationsOn } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { htmlOf } from '../support/pages.ts';
import { emptyFolder, siteWith, smallFile } from '../support/run.ts';
import { serveSite } from '../support/server.ts';
import { watch } from '../support/watch.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser?.close());

describe('the form editor of npm run edit', () => {
  const bank = 'library/questions/ask.md';
  const session = 'programmes/pairs/sessions/first.md';
  let folder: string;
  let editor: EditServer;
  let server: http.Server;
  let address: string;
  let page: Page;
  let seen: Awaited<ReturnType<typeof watch>>;

  beforeAll(async () => {
    folder = await siteWith({});
    const check = async () => {
      const saves = editor.saves;
      const { graph, problems } = await checkContent(folder);
      const config = editorConfig({ graph, pathPrefix: '/', local: true });
      editor.show(config, shownInForms(graph, problems, '/'), saves);
    };
    editor = new EditServer(folder, '/', check);
    await check();
    server = http.createServer(async (request, response) => {
      if (!(await editor.answer(request, response))) response.writeHead(404).end();
    });
    await new Promise<void>(resolve => server.listen(0, 'localhost', resolve));
    address = `http://localhost:${(server.address() as AddressInfo).port}/edit/`;
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    seen = await watch(context);
    page = await context.newPage();
  });

  afterAll(async () => {
    editor.close();
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });

  const text = (file: string) => fs.readFile(path.join(folder, file), 'utf8');
  const open = (collection: string, entry: string) =>
    page.goto(`${address}#/collections/${collection}/entries/${entry}`);
  const pressSave = () => page.getByRole('button', { name: 'Save', exact: true }).click();
  /** Saves, and waits for the list of files that the editor shows then. */
  const save = async () => {
    await pressSave();
    await page.waitForURL(/#\/collections\/\w+$/);
  };
  const panel = () => page.getByRole('region', { name: 'What the check says' });

  it('changes one line of a file for one field', async () => {
    const before = await text(session);
    await open('pairs_sessions', 'first');
    await page.getByRole('textbox', { name: 'Purpose', exact: true }).fill('To begin again.');
    expect(await violationsOn(page)).not.toContainEqual(
      expect.stringMatching(/^(?:label|button-name|color-contrast|meta-viewport)/),
    );
    await save();
    await panel().getByText(`Saved. The check found nothing wrong in ${session}.`).waitFor();
    const lines = before.split('\n');
    const changed = (await text(session)).split('\n').filter((line, index) => line !== lines[index]);
    expect(changed).toEqual([expect.stringMatching(/^purpose: .?To begin again\..?$/)]);
  });

  it('adds a question to a bank', async () => {
    const before = await text(bank);
    await open('library_questions', 'ask');
    await page.getByRole('button', { name: /^Add .*Question/ }).click();
    await page.getByRole('textbox', { name: 'Text', exact: true }).first().fill('What is next?');
    await page.getByRole('textbox', { name: 'Topic', exact: true }).last().fill('Plan');
    await save();
    await panel().getByText('Saved. The check found').waitFor();
    const after = await text(bank);
    expect(after).toContain('  - text: What is next?\n    topic: Plan\n');
    expect(after.replace('  - text: What is next?\n    topic: Plan\n', '')).toBe(before);
  });

  it('saves what the check objects to, says so in its words, and stops when it is mended', async () => {
    await open('pairs_sessions', 'first');
    await page.getByRole('textbox', { name: 'Length', exact: true }).fill('an houre');
    await save();
    await panel()
      .getByRole('link', { name: `A problem in ${session}` })
      .click();
    expect(await text(session)).toMatch(/^length: an houre$/m);
    await panel().getByText('Unexpected value an houre for length, expected a length of time').waitFor();
    await page.getByRole('textbox', { name: 'Length', exact: true }).fill('1 hour');
    await save();
    await panel().getByText('Saved. The check found nothing wrong').waitFor();
    expect(await panel().getByRole('listitem').count()).toBe(0);
  });

  it('keeps an id that names nothing until another is chosen', async () => {
    const wrong = (await text(session)).replace('sheets:\n  - goal\n', 'sheets:\n  - no-such-sheet\n');
    await fs.writeFile(path.join(folder, session), wrong);
    await page.reload();
    await open('pairs_sessions', 'first');
    await page.getByRole('textbox', { name: 'Length', exact: true }).fill('2 hours');
    await save();
    await panel().getByText('no-such-sheet').waitFor();
    expect(await text(session)).toBe(wrong.replace('1 hour', '2 hours'));
  });

  it('makes a new file, whose name follows its title', async () => {
    await page.goto(`${address}#/collections/pairs_guide/new`);
    await page.getByRole('textbox', { name: 'Title', exact: true }).pressSequentially('Où aller');
    await save();
    await panel().getByText('programmes/pairs/guide/ou-aller.md').first().waitFor();
    expect(await text('programmes/pairs/guide/ou-aller.md')).toBe('---\ntitle: Où aller\n---\n');
  });

  it('asked no other site for anything, under a policy that lets none in', () => {
    const own = new URL(address).origin;
    expect(seen.asked.filter(each => !/^(?:blob|data):/.test(each) && new URL(each).origin !== own)).toEqual([]);
    expect(seen.breaches).toEqual([]);
  });

  it('keeps what was typed when the program that writes has stopped', async () => {
    await open('pairs_sessions', 'first');
    const summary = page.getByRole('textbox', { name: 'Summary', exact: true });
    await summary.pressSequentially('Typed in vain?');
    editor.close();
    server.close();
    server.closeAllConnections();
    await panel().getByText('Nothing can be saved now').waitFor();
    await pressSave();
    await page.getByRole('alertdialog').getByRole('button', { name: 'OK' }).click();
    expect(await summary.inputValue()).toBe('Typed in vain?');
    expect(await text(session)).not.toContain('in vain');
  });
});

describe('the form editor of a published site', () => {
  const settings = 'editor:\n  host: github\n  repository: alder/handbook\n';
  let site: string;
  let plain: string;

  /** Builds a part of the small site, as the project does. */
  async function build(folder: string): Promise<string> {
    const output = path.join(await emptyFolder(), 'site');
    const plugins = [policy, handbook, sessions, privacy, offlineZip, sitemap, llms, manifest, offline, edit];
    const eleventy = new Eleventy('layouts', output, {
      configPath: '',
      quietMode: true,
      config: given => {
        const config = given as unknown as EleventyConfig;
        config.setTemplateFormats(['11ty.js']);
        config.addPlugin(contentPlugin, { folder });
        for (const plugin of plugins) config.addPlugin(plugin);
      },
    });
    eleventy.disableLogger();
    await eleventy.write();
    return output;
  }

  beforeAll(async () => {
    const editAddress = 'editAddress: https://code.example/edit/{path}\n';
    const siteYaml = (await smallFile('site.yaml')) + editAddress;
    plain = await build(await siteWith({ 'site.yaml': siteYaml }));
    site = await build(await siteWith({ 'site.yaml': siteYaml + settings }));
  });

  it('is there when site.yaml asks for it, and only then', async () => {
    await expect(fs.access(path.join(plain, 'edit'))).rejects.toThrow();
    expect(await htmlOf(plain, '/privacy/')).not.toContain('/edit/');
    expect(await htmlOf(plain, '/pairs/guide/end/')).toContain(
      'https://code.example/edit/programmes/pairs/guide/end.md',
    );
    expect(await htmlOf(site, '/pairs/guide/end/')).toContain('"/edit/#/collections/pairs_guide/entries/end"');
    expect(await htmlOf(site, '/pairs/sessions/first/')).toContain(
      '"/edit/#/collections/pairs_sessions/entries/first"',
    );
    expect(await htmlOf(site, '/privacy/')).toMatch(/talks to github\.com/);
    expect(await fs.readFile(path.join(site, 'edit/licences.txt'), 'utf8')).toMatch(/@sveltia\/cms [\d.]+: MIT/);
  });

  it('is no page of the handbook: nothing lists it, finds it or keeps it', async () => {
    for (const file of ['sitemap.xml', 'manifest.json', 'llms.txt', 'pairs/offline.json']) {
      expect(await fs.readFile(path.join(site, file), 'utf8'), file).not.toMatch(/\/edit\/(?:"|index|<)/);
    }
    const zip = unzipSync(await fs.readFile(path.join(site, 'offline.zip')));
    expect(Object.keys(zip).filter(name => name.includes('/edit/'))).toEqual([]);
    expect(await htmlOf(site, '/edit/')).toContain('<meta name="robots" content="noindex">');
  });

  it('leaves the policy of every other page as strict as it was', async () => {
    const policyOf = (html: string) => /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    expect(policyOf(await htmlOf(site, '/pairs/'))).toBe(policyOf(await htmlOf(plain, '/pairs/')));
    expect(policyOf(await htmlOf(site, '/edit/'))).toMatch(
      /connect-src 'self' blob: data: https:\/\/api\.github\.com;/,
    );
    const headers = (folder: string) => fs.readFile(path.join(folder, '_headers'), 'utf8');
    expect(await headers(plain)).toContain("default-src 'none'");
    expect(await headers(site)).toContain("Content-Security-Policy: frame-ancestors 'none'");
  });

  it('asks nobody anything before somebody signs in', async () => {
    const { origin, close } = await serveSite(site, { headers: true });
    const context = await browser.newContext();
    const { asked, breaches } = await watch(context);
    const page = await context.newPage();
    await page.goto(`${origin}/edit/`);
    await page.getByRole('button', { name: 'Sign In Using Access Token' }).waitFor();
    expect(asked.filter(each => !/^(?:blob|data):/.test(each) && !each.startsWith(origin))).toEqual([]);
    expect(breaches).toEqual([]);
    await context.close();
    await close();
  });
});
