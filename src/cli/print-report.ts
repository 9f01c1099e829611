import fs from 'node:fs';
import type { CheckedContent } from '../check-content.ts';
import { type ReporterName, reporters } from '../problems/reporters/index.ts';
import { translator } from '../strings/index.ts';

/** Prints the problems of checked content in the form asked for. */
export function printReport(checked: CheckedContent, format: ReporterName, stream: NodeJS.WriteStream): void {
  const { problems, summary, graph } = checked;
  const texts = new Map(graph.content.files.map(({ source }) => [source.file, source.text]));
  const language = graph.settings?.language ?? 'en';
  writeReport({ problems, summary, language }, format, stream, file => texts.get(file));
}

/** Prints the problems of the last build again. Its files are as they were. */
export function printKeptReport(kept: Reported, stream: NodeJS.WriteStream): void {
  writeReport(kept, 'pretty', stream, file => fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
}

type Reported = Pick<CheckedContent, 'problems' | 'summary'> & { readonly language: string };

function writeReport(
  { problems, summary, language }: Reported,
  format: ReporterName,
  stream: NodeJS.WriteStream,
  textOf: (file: string) => string | undefined,
): void {
  const colour = format === 'pretty' && stream.isTTY === true && !process.env.NO_COLOR;
  stream.write(reporters[format]({ problems, summary, colour, t: translator(language), textOf }));
}
