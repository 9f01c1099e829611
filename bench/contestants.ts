import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeEleventySite } from './handbook/eleventy.ts';
import { writeHugoSite } from './handbook/hugo.ts';
import { writeContent } from './handbook/mentorbook.ts';
import { writeStarlightSite } from './handbook/starlight.ts';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** One way to build the handbook. */
export interface Contestant {
  readonly id: string;
  /** Its row in the table. */
  readonly title: string;
  /** What the row is compared with, by id. */
  readonly against?: string;
  /** What is cleared away before each run, whole paths or below the folder of this number of pages. */
  readonly output: readonly string[];
  /** Commands to run one after the other, and where. */
  commands(folder: string): readonly (readonly string[])[];
  workplace(folder: string): string;
  readonly env?: (folder: string) => NodeJS.ProcessEnv;
  /** Counts the documents that were written. Default: they are not counted. */
  readonly documents?: (folder: string) => number;
  /** The largest handbook it is asked for. Default: any. */
  readonly mostPages?: number;
}

const node = process.execPath;
const launcher = path.join(root, 'src', 'cli', 'mentorbook.js');
const packages = path.join(root, 'node_modules');
const pagefind = [path.join(packages, '.bin', 'pagefind'), '--site'];
const eleventy = [node, path.join(packages, '@11ty', 'eleventy', 'cmd.cjs'), '--quiet'];
/** Installed by `npm install --prefix bench/peers`. */
const astro = path.join(root, 'bench', 'peers', 'node_modules', 'astro', 'astro.js');
/** Its site stands beside its packages: it takes none from elsewhere. */
const starlight = path.join(root, 'bench', 'peers', 'starlight');
const hugo = ['hugo', '--quiet', '--destination', 'site'];

const ours = (id: string, title: string, config: string, more: Partial<Contestant> = {}): Contestant => ({
  id,
  title,
  output: ['site'],
  workplace: () => root,
  commands: folder => [
    [node, launcher, 'build', '--content', path.join(folder, 'content'), '--output', path.join(folder, 'site')],
  ],
  env: folder => ({ MENTORBOOK_CONFIG: `bench/${config}.config.ts`, BENCH_DOCUMENTS: path.join(folder, 'documents') }),
  ...more,
});

const peer = (id: string, title: string, place: string, ...commands: (readonly string[])[]): Contestant => ({
  id,
  title,
  output: [`${place}/site`],
  workplace: folder => path.join(folder, place),
  commands: () => commands,
});

const all: readonly Contestant[] = [
  {
    id: 'check',
    title: 'Mentorbook, the check alone',
    output: [],
    workplace: () => root,
    commands: folder => [
      [node, '--single-threaded', path.join(root, 'src/cli/quick-check.js'), '--content', path.join(folder, 'content')],
    ],
  },
  ours('pages', 'Mentorbook, check and pages', 'pages-alone', { against: 'eleventy' }),
  ours('pages-again', 'Mentorbook, the same once more', 'pages-alone', { against: 'pages', output: [] }),
  ours('search', 'Mentorbook, check, pages and search', 'pages-and-search', { against: 'hugo-pagefind' }),
  ours('documents', 'Mentorbook, check, pages and documents', 'pages-and-documents', {
    output: ['site', 'documents'],
    against: 'pages',
    documents: folder => filesBelow(path.join(folder, 'site')).filter(name => documentForm.test(name)).length,
    mostPages: 1000,
  }),
  peer('eleventy', 'Eleventy', 'eleventy', eleventy),
  peer('eleventy-pagefind', 'Eleventy and Pagefind', 'eleventy', eleventy, [...pagefind, 'site']),
  ...(isInstalled('hugo')
    ? [
        peer('hugo', 'Hugo', 'hugo', hugo),
        peer('hugo-pagefind', 'Hugo and Pagefind', 'hugo', hugo, [...pagefind, 'site']),
      ]
    : []),
  ...(fs.existsSync(astro)
    ? [
        {
          ...peer('starlight', 'Starlight, which indexes too', 'starlight', [node, astro, 'build', '--silent']),
          output: ['site', '.astro', 'node_modules/.astro'].map(name => path.join(starlight, name)),
          workplace: () => starlight,
          env: () => ({ ASTRO_TELEMETRY_DISABLED: '1' }),
          // It takes minutes for more.
          mostPages: 1000,
        },
      ]
    : []),
];

/** Those that can run here, in the order of their turns. */
export const contestants = all;

/** Writes what each of them builds: the same text for all. */
export function writeSources(folder: string, pages: number): void {
  fs.rmSync(folder, { recursive: true, force: true });
  writeContent(path.join(folder, 'content'), pages);
  writeEleventySite(path.join(folder, 'eleventy'), pages);
  fs.symlinkSync(packages, path.join(folder, 'eleventy', 'node_modules'));
  writeHugoSite(path.join(folder, 'hugo'), pages);
  fs.rmSync(starlight, { recursive: true, force: true });
  if (fs.existsSync(astro)) writeStarlightSite(starlight, pages);
}

const documentForm = /\.(?:docx|odt|pdf|epub|md|txt|ics)$/;

const filesBelow = (folder: string) => fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });

function isInstalled(program: string): boolean {
  return (process.env.PATH ?? '').split(path.delimiter).some(place => fs.existsSync(path.join(place, program)));
}
