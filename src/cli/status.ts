import { checkContent } from '../check-content.ts';
import { mendFiles } from '../read/mend.ts';
import { type Translate, translator } from '../strings/index.ts';
import { isAboutName } from '../upkeep/content-findings.ts';
import type { UpkeepFinding } from '../upkeep/finding.ts';
import { bringChanges, renameInOverrides } from '../upkeep/fix.ts';
import { markAll } from '../upkeep/mark.ts';
import { type Status, statusOf } from '../upkeep/status.ts';
import { defineCommand, UsageError } from './arguments.ts';
import { projectFolder, requireFolder } from './folders.ts';

/** `status`: what a fork has to do after an update, and what it is good to know. */
export const status = defineCommand({
  name: 'status',
  summary: 'say what of yours needs a look after an update (ends with 1 when something does)',
  options: ['content', 'format', 'fix', 'mark'],
  async run({ content, format, fix, mark }) {
    if (format !== 'pretty' && format !== 'json') {
      throw new UsageError(`Unexpected format \`${format}\`, expected pretty or json`);
    }
    await requireFolder(content);
    const t = translator('en');
    if (fix) process.stderr.write(`${t('status.fixed', { count: await mend(content, t) })}\n`);
    if (mark) {
      const count = markAll(await look(content, t), content);
      process.stderr.write(`${t('status.marked', { count })}\n`);
    }
    const found = await look(content, t);
    process.stdout.write(format === 'json' ? asJson(found) : asText(found, fix, t));
    return found.findings.some(({ toDo }) => toDo) ? 1 : 0;
  },
});

async function look(content: string, t: Translate): Promise<Status> {
  return statusOf({ content, project: projectFolder, ...(await checkContent(content)) }, t);
}

/** @returns how many files were mended */
async function mend(content: string, t: Translate): Promise<number> {
  const { problems } = await checkContent(content);
  const { files } = await mendFiles(problems.filter(isAboutName));
  const renamed = renameInOverrides(content);
  const { copies, version } = await look(content, t);
  return files + renamed + (await bringChanges(copies, content, version));
}

function asJson({ version, noted, news, findings }: Status): string {
  const toDo = findings.filter(finding => finding.toDo).length;
  const list = findings.map(({ id, toDo: isToDo, file, line, message, diff }) => ({
    id,
    toDo: isToDo,
    file: file ?? null,
    line: line ?? null,
    message,
    diff: diff ?? null,
  }));
  const report = { version, noted: noted?.version ?? null, toDo, findings: list, news };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function asText({ version, noted, news, findings }: Status, isMended: boolean, t: Translate): string {
  const toDo = findings.filter(finding => finding.toDo);
  const toKnow = findings.filter(finding => !finding.toDo);
  const told = news.flatMap(({ version: of, entries }) => entries.map(entry => `  ${of}: ${entry}`));
  const lines = [
    noted ? t('status.notedVersion', { version, noted: noted.version }) : t('status.version', { version }),
    ...(told.length > 0 ? ['', t('status.news'), ...told] : []),
    t('status.allNews'),
    ...sectionOf(t('status.toDo'), toDo),
    ...sectionOf(t('status.toKnow'), toKnow),
    '',
    ...(!isMended && toDo.some(({ mendable }) => mendable) ? [t('status.mendable')] : []),
    toDo.length === 0 ? t('status.nothing') : t('status.count', { count: toDo.length }),
  ];
  return `${lines.join('\n')}\n`;
}

function sectionOf(title: string, findings: readonly UpkeepFinding[]): string[] {
  if (findings.length === 0) return [];
  const blocks = findings.flatMap(({ file, line, message, diff }) => [
    '',
    ...(file === undefined ? [] : [line === undefined ? file : `${file}:${line}`]),
    `  ${message}`,
    ...(diff === undefined ? [] : ['', ...diff.split('\n').map(text => `    ${text}`.trimEnd())]),
  ]);
  return ['', title, ...blocks];
}
