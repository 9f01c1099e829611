import { type CheckedContent, checkContent } from '../check-content.ts';
import { summarise } from '../problems/problem.ts';
import { type ReporterName, reporters } from '../problems/reporters/index.ts';
import { mendFiles } from '../read/mend.ts';
import { nearestName } from '../text/nearest.ts';
import { defineCommand, UsageError } from './arguments.ts';
import { requireFolder } from './folders.ts';
import { printReport } from './print-report.ts';

/** `check`: finds every problem in the content and prints them. */
export const check = defineCommand({
  name: 'check',
  summary: 'find every problem in the content',
  options: ['content', 'format', 'rule', 'max-warnings', 'release', 'fix'],
  async run({ content, format, rule, 'max-warnings': most, release, fix }) {
    if (!isReporter(format)) {
      throw new UsageError(`Unexpected format \`${format}\`, expected one of ${Object.keys(reporters).join(', ')}`);
    }
    const mostWarnings = readMostWarnings(most);
    await requireFolder(content);
    if (fix) await mend(content, rule);
    const checked = only(await checkContent(content, { release }), rule);
    printReport(checked, format, process.stdout);
    const { errors, warnings } = checked.summary;
    return errors > 0 || warnings > mostWarnings ? 1 : 0;
  },
});

/** Mends and checks again, since one mend can bring the next to light: a key put right has a value to check. */
async function mend(content: string, rule: string): Promise<void> {
  const most = 5;
  for (let turn = 0; turn < most; turn += 1) {
    const { places, files } = await mendFiles(only(await checkContent(content), rule).problems);
    if (places === 0) return;
    process.stderr.write(
      `Mended ${places} ${places === 1 ? 'place' : 'places'} in ${files} ${files === 1 ? 'file' : 'files'}.\n`,
    );
  }
}

function isReporter(name: string): name is ReporterName {
  return Object.hasOwn(reporters, name);
}

function readMostWarnings(text: string): number {
  if (text === '') return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(text)) {
    throw new UsageError(`Unexpected number of warnings \`${text}\`, expected a whole number such as \`0\``);
  }
  return Number(text);
}

/** Leaves only the problems of the rules asked for. */
function only(checked: CheckedContent, names: string): CheckedContent {
  if (names === '') return checked;
  const wanted = names.split(',').map(name => name.trim());
  const known = checked.rules.map(({ id }) => id);
  for (const name of wanted) {
    if (known.includes(name)) continue;
    const near = nearestName(name, known);
    throw new UsageError(
      `Unexpected rule \`${name}\`, expected ${near ? `\`${near}\`` : `one of ${known.join(', ')}`}`,
    );
  }
  const problems = checked.problems.filter(problem => wanted.includes(problem.rule));
  return { ...checked, problems, summary: summarise(problems, checked.summary.files) };
}
