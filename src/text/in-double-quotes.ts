/** A text as a YAML value in double quotes. */
export function inDoubleQuotes(text: string): string {
  return `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;
}
