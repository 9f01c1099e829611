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
  const messages = [...new Set(chain.map(({ message }) => message.trim()))].join('\n  ');
  return process.env.DEBUG?.includes('mentorbook') ? `${messages}\n${innermost.stack ?? ''}` : messages;
}

function causeOf(error: Error): unknown {
  return 'originalError' in error ? error.originalError : error.cause;
}
