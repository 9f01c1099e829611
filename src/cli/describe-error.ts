import path from 'node:path';
import { translator } from '../strings/index.ts';
import { fileTrouble } from './file-trouble.ts';

const t = translator('en');

/**
 * What went wrong, from the outside in: Eleventy wraps the error of a layout in several of its own.
 * @returns the messages, one a line; with the whole trace when the environment variable `DEBUG` names `mentorbook`
 */
export function describeError(error: unknown): string {
  const chain: Error[] = [];
  for (let inner: unknown = error; inner instanceof Error && chain.length < 10; inner = causeOf(inner))
    chain.push(inner);
  const innermost = chain.at(-1);
  if (!innermost) return String(error);
  // The page that a plugin made stands in no file that anybody could open.
  const told = chain.filter(
    ({ message }) => message !== '' && !/^Having trouble (?:rendering|writing to) .*mentorbook-/s.test(message),
  );
  const all = [...new Set((told.length > 0 ? told : chain).map(({ message }) => message.trim()))].join('\n  ');
  const messages = layoutError(all) ?? withFileTrouble(all, chain);
  return process.env.DEBUG?.includes('mentorbook') ? `${messages}\n${innermost.stack ?? ''}` : messages;
}

/** What the system says is in words of its own: they stand in the last message. */
function withFileTrouble(messages: string, chain: readonly Error[]): string {
  for (const error of chain) {
    const told = fileTrouble(error);
    if (told !== undefined) return messages.replace(error.message.trim(), () => told);
  }
  return messages;
}

function causeOf(error: Error): unknown {
  return 'originalError' in error ? error.originalError : error.cause;
}

/**
 * The mistake of a layout in one sentence. Nunjucks wraps it once for each block that it stands in, and Eleventy names the
 * page made by a plugin, which nobody can open.
 */
function layoutError(messages: string): string | undefined {
  const mentions = [...messages.matchAll(/\(([^()\n]+\.njk)\)(?: \[Line (\d+), Column (\d+)\])?/g)];
  const layout = mentions.at(-1)?.[1];
  const reason = /(?:^|\n)\s*(?:\w*Error: )?([^\n]+)\s*$/.exec(messages)?.[1];
  if (layout === undefined || reason === undefined) return undefined;
  const inside = path.relative('', layout);
  const file = inside.startsWith('..') ? layout : inside;
  // With blocks in blocks each has a line of its own, and which of them is meant cannot be told.
  const places = new Set(mentions.flatMap(([, , line, column]) => (line === undefined ? [] : [`:${line}:${column}`])));
  return t('build.layout', { file: places.size === 1 ? file + [...places][0] : file, reason });
}
