import type { CheckedContent } from '../check-content.ts';
import { type ReporterName, reporters } from '../problems/reporters/index.ts';
import { translator } from '../strings/index.ts';

/** Prints the problems of checked content in the form asked for. */
export function printReport(checked: CheckedContent, format: ReporterName, stream: NodeJS.WriteStream): void {
  const { problems, summary, graph } = checked;
  const texts = new Map(graph.content.files.map(({ source }) => [source.file, source.text]));
  const colour = format === 'pretty' && stream.isTTY === true && !process.env.NO_COLOR;
  const t = translator(graph.settings?.language ?? 'en');
  stream.write(reporters[format]({ problems, summary, colour, t, textOf: file => texts.get(file) }));
}
