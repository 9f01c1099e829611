import { checkContent } from '../check-content.ts';
import { type ReporterName, reporters } from '../problems/reporters/index.ts';
import { defineCommand, UsageError } from './arguments.ts';
import { requireFolder } from './folders.ts';
import { printReport } from './print-report.ts';

/** `check`: finds every problem in the content and prints them. */
export const check = defineCommand({
  name: 'check',
  summary: 'find every problem in the content',
  options: ['content', 'format'],
  async run({ content, format }) {
    if (!isReporter(format)) {
      throw new UsageError(`Unexpected format \`${format}\`, expected one of ${Object.keys(reporters).join(', ')}`);
    }
    await requireFolder(content);
    const checked = await checkContent(content);
    printReport(checked, format, process.stdout);
    return checked.summary.errors > 0 ? 1 : 0;
  },
});

function isReporter(name: string): name is ReporterName {
  return Object.hasOwn(reporters, name);
}
