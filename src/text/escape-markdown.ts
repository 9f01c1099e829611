/** Text as Markdown that means just that text. */
export const escapeMarkdown = (text: string) => text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');

/** Code as Markdown: between more backquotes than it holds itself, so that nothing in it can end it. */
export function codeInMarkdown(code: string): string {
  const fence = '`'.repeat(longestRun(code) + 1);
  // A backquote at an end would run into the fence; one space on each side is no part of the code.
  const gap = /^`|`$|^ .* $/.test(code) ? ' ' : '';
  return fence + gap + code + gap + fence;
}

/** A block of code as Markdown, see {@link codeInMarkdown}. @param name what it is, on its first line */
export function codeBlockInMarkdown(code: string, name: string | undefined): string {
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
  const info = name === undefined ? '' : `text ${name.replaceAll('`', '’')}`;
  return `${fence}${info}\n${code}\n${fence}`;
}

const longestRun = (code: string) => Math.max(0, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length));

/** An address as Markdown writes it in a link, so that no bracket in it can end the link. */
export const addressInMarkdown = (href: string) =>
  /^[^\s()<>\\]*$/.test(href) ? href : `<${href.replace(/[\\<>]/g, '\\$&').replace(/\s/g, '%20')}>`;
