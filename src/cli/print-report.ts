import fs from 'node:fs';
import type { CheckedContent } from '../check-content.ts';
import { translatorFor } from '../model/own-words.ts';
import { programFile } from '../overrides/load-modules.ts';
import { type ReporterName, reporters } from '../problems/reporters/index.ts';

/** Prints the problems of checked content in the form asked for. */
export function printReport(checked: CheckedContent, format: ReporterName, stream: NodeJS.WriteStream): void {
  stream.write(reportOf(checked, format, format === 'pretty' && hasColour(stream)));
}

/** Whether a stream is a terminal whose reader has not asked for plain text. https://no-color.org/ */
export const hasColour = (stream: NodeJS.WriteStream): boolean => stream.isTTY === true && !process.env.NO_COLOR;

/** The problems of checked content in the form asked for. */
export function reportOf({ problems, summary, graph }: CheckedContent, format: ReporterName, colour: boolean): string {
  const texts = new Map(graph.content.files.map(({ source }) => [source.file, source.text]));
  const t = translatorFor(graph, graph.settings?.language ?? 'en');
  return reporters[format]({ problems, summary, colour, t, textOf: file => texts.get(file) ?? programText(file) });
}

/** The text of a program of the fork's own: it is no content, and read only when there is something to say of it. */
function programText(file: string): string | undefined {
  return programFile.test(file) && fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}
