import fs from 'node:fs/promises';
import path from 'node:path';
import { checkContent } from '../check-content.ts';
import type { ForeignFile } from '../import/foreign-file.ts';
import { type Imported, type ImportOptions, importFiles } from '../import/import-files.ts';
import { type ReportHead, reportJson, reportText } from '../import/report-text.ts';
import { isLanguageTag } from '../kinds/parts/text.ts';
import { reservedIds } from '../model/urls.ts';
import { summarise } from '../problems/problem.ts';
import { translator } from '../strings/index.ts';
import { idForm, slugOf } from '../text/slug.ts';
import { defineCommand, type Options, UsageError } from './arguments.ts';
import { requireFolder } from './folders.ts';
import { publishProgramme } from './publish-programme.ts';

const options = [
  'as',
  'content',
  'language',
  'banks',
  'split',
  'whole',
  'source-title',
  'source-author',
  'source-url',
  'licence',
  'format',
  'report',
  'dry-run',
] as const;
type Taken = Options<(typeof options)[number]>;

/** `import`: brings texts that were written for another program, or for none, into a programme. */
export const importCommand = defineCommand({
  name: 'import',
  summary: 'bring what you have: Markdown, web pages, Word documents',
  positionals: [{ name: 'SOURCE', help: 'the file or the folder to import' }],
  options,
  async run(given, [source = '']) {
    const t = translator('en');
    await requireUse(given, source);
    const programme = given.as;
    const files = await filesOf(source);
    const imported = await importFiles(files, {
      programme,
      ...importOptions(given),
      existing: await existingIn(given.content, programme),
      fill: key => t(key),
    });
    const head: ReportHead = { source, programme, isDryRun: given['dry-run'] };
    const after = given['dry-run'] ? [] : await write(imported, given.content, programme, t);
    const json = `${JSON.stringify(reportJson(imported.report, head, t), null, 2)}\n`;
    if (given.report !== '') {
      await fs.writeFile(given.report, json, { flag: 'wx' }).catch(() => {
        throw new UsageError(
          `Unexpected place for the report, \`${given.report}\`, expected a file that is not there yet, in a folder that is`,
        );
      });
      after.push(t('import.report', { file: given.report }));
    }
    process.stdout.write(
      given.format === 'json' ? json : [reportText(imported.report, head, t), ...after, ''].join('\n'),
    );
    return 0;
  },
});

async function requireUse(given: Taken, source: string): Promise<void> {
  if (given.as === '')
    throw new UsageError(
      `Unexpected end of the command, expected the name of the programme: \`npm run import -- ${source} --as my-programme\``,
    );
  if (!idForm.test(given.as)) {
    const near = slugOf(given.as, 'my-programme').replace(/[^a-z0-9-]/g, '');
    throw new UsageError(
      `Unexpected name \`${given.as}\` for a programme, expected small letters, digits and hyphens, such as \`${near || 'my-programme'}\``,
    );
  }
  if (reservedIds.has(given.as))
    throw new UsageError(
      `Unexpected name \`${given.as}\` for a programme, expected one that the site does not need for itself`,
    );
  if (given.format !== 'pretty' && given.format !== 'json')
    throw new UsageError(`Unexpected format \`${given.format}\`, expected pretty or json`);
  if (given.language !== '' && !isLanguageTag(given.language)) {
    throw new UsageError(
      `Unexpected language \`${given.language}\`, expected a tag such as \`en\`, \`es\` or \`pt-BR\``,
    );
  }
  if (given.split && given.whole)
    throw new UsageError('Unexpected `--split` and `--whole` together, expected one of them');
  if (
    given['source-title'] === '' &&
    [given['source-author'], given['source-url'], given.licence].some(value => value !== '')
  ) {
    throw new UsageError('Unexpected credit without a title, expected `--source-title` with the title of the work');
  }
  if (given['source-url'] !== '' && !/^https?:\/\/\S+$/.test(given['source-url'])) {
    throw new UsageError(`Unexpected address \`${given['source-url']}\`, expected one that begins with \`https://\``);
  }
  await requireFolder(given.content);
}

function importOptions(given: Taken): Pick<ImportOptions, 'banks' | 'language' | 'split' | 'credit'> {
  const { 'source-title': title, 'source-author': author, 'source-url': url, licence } = given;
  const credit = { title, ...(author && { author }), ...(url && { url }), ...(licence && { licence }) };
  return {
    banks: given.banks,
    ...(given.language === '' ? {} : { language: given.language }),
    ...(given.split ? { split: 'always' as const } : given.whole ? { split: 'whole' as const } : {}),
    ...(title === '' ? {} : { credit }),
  };
}

/** All files of a folder, or the one that was named. Folders that only programs use are passed over. */
async function filesOf(source: string): Promise<ForeignFile[]> {
  const stat = await fs.stat(source).catch(() => undefined);
  if (!stat) throw new UsageError(`Unexpected source \`${source}\`, expected a file or a folder that exists`);
  if (stat.isFile()) return [{ path: path.basename(source), bytes: await fs.readFile(source) }];
  const entries = await fs.readdir(source, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter(entry => entry.isFile())
    .map(entry => path.relative(source, path.join(entry.parentPath, entry.name)))
    .filter(file => !/(?:^|[/\\])(?:\.git|node_modules)[/\\]|(?:^|[/\\])\.DS_Store$/.test(file))
    .sort();
  if (paths.length === 0) throw new UsageError(`Unexpected empty folder \`${source}\`, expected one with pages in it`);
  return Promise.all(
    paths.map(async file => ({
      path: file.split(path.sep).join('/'),
      bytes: await fs.readFile(path.join(source, file)),
    })),
  );
}

/** What the programme holds already: none of it is touched. */
async function existingIn(content: string, programme: string): Promise<ImportOptions['existing']> {
  const folder = path.join(content, 'programmes', programme);
  const entries = await fs.readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  const files = entries.filter(entry => !entry.isDirectory()).map(entry => path.join(entry.parentPath, entry.name));
  const paths = new Set(files.map(file => path.relative(content, file).split(path.sep).join('/')));
  let lastOrder = 0;
  for (const file of files.filter(one => path.basename(path.dirname(one)) === 'guide')) {
    const [, order] = /^order: *(\d+(?:\.\d+)?)/m.exec(await fs.readFile(file, 'utf8')) ?? [];
    lastOrder = Math.max(lastOrder, Math.floor(Number(order ?? 0)));
  }
  return { paths, lastOrder };
}

/** Writes what is new, publishes the programme, and says what the check finds in it. */
async function write(
  { files }: Imported,
  content: string,
  programme: string,
  t: ReturnType<typeof translator>,
): Promise<string[]> {
  if (files.length === 0) return [t('import.nothing')];
  for (const { path: inside, content: bytes } of files) {
    const file = path.join(content, inside);
    await fs.mkdir(path.dirname(file), { recursive: true });
    // A file that has come to be there meanwhile is not touched.
    await fs.writeFile(file, bytes, { flag: 'wx' });
  }
  const published = await publishProgramme(content, programme);
  const { problems } = await checkContent(content);
  const own = problems.filter(problem => problem.file.includes(`programmes/${programme}/`));
  const { errors, warnings } = summarise(own, 0);
  return [
    t(`import.${published}`, { programme }),
    t('import.toCheck', { errors, warnings }),
    ...(own.some(problem => problem.rule === 'placeholder-left') ? [t('import.filling')] : []),
  ];
}
