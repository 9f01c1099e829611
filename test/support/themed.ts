import fs from 'node:fs/promises';
import path from 'node:path';
import { checkContent } from '../../src/check-content.ts';
import { paperTheme } from '../../src/views/theme/paper-theme.ts';
import { siteWith, smallFile } from './run.ts';

/** The logo of an imaginary organisation, and the same on paper. */
export const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><circle cx="20" cy="20" r="18" fill="#7a1f5c"/></svg>\n';

/** A whole PNG of four dots by two. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEElEQVR4nGOoko+BIwZkDgBkkgepr71XmgAAAABJRU5ErkJggg==',
  'base64',
);

type Files = Readonly<Record<string, string | Buffer>>;

/** The small site with a theme, which is given as YAML, and with files. */
export async function themedSite(theme: string, files: Files = {}, name = 'small'): Promise<string> {
  const site = await siteWith({}, name);
  const settings = await fs.readFile(path.join(site, 'site.yaml'), 'utf8');
  const indented = theme
    .trim()
    .split('\n')
    .map(line => `  ${line}\n`)
    .join('');
  await fs.writeFile(path.join(site, 'site.yaml'), `${settings.trimEnd()}\ntheme:\n${indented}`);
  for (const [file, content] of Object.entries(files)) {
    await fs.mkdir(path.dirname(path.join(site, file)), { recursive: true });
    await fs.writeFile(path.join(site, file), content);
  }
  return site;
}

/** What the check says of a theme: each problem as its weight, its place, its rule and its message. */
export async function problemsOfTheme(theme: string, files: Files = {}, name = 'small') {
  const { problems } = await checkContent(await themedSite(theme, files, name));
  return problems.map(({ severity, file, line, column, rule, message, suggestion }) => ({
    at: `${file.slice(file.indexOf('content/') + 'content/'.length)}:${line}:${column} ${severity} ${rule}`,
    message,
    suggestion,
  }));
}

/** The lines of `site.yaml` before those of the theme. */
export const linesBefore = async () => (await smallFile('site.yaml')).trimEnd().split('\n').length + 1;

/** How documents look with a theme. */
export async function lookOf(theme: string, files: Files = {}, name = 'small') {
  const { graph } = await checkContent(await themedSite(theme, files, name));
  const look = paperTheme(graph);
  if (!look) throw new Error('Unexpected site without a theme');
  return look;
}
