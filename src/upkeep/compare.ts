/**
 * What changed from one text to another, as the lines of a unified diff without its head.
 * @returns undefined when nothing did
 */
export async function changesBetween(before: string, after: string): Promise<string | undefined> {
  if (before === after) return undefined;
  const { structuredPatch } = await import('diff');
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 2 });
  return hunks
    .map(
      ({ oldStart, oldLines, newStart, newLines, lines }) =>
        `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@\n${lines.filter(line => !line.startsWith('\\')).join('\n')}`,
    )
    .join('\n');
}

/**
 * Brings what changed in an original into a copy of it.
 * @returns the copy as it was when it has the change already; undefined where a change meets one of the copy's own
 */
export async function broughtInto(own: string, before: string, after: string): Promise<string | undefined> {
  const { applyPatch, reversePatch, structuredPatch } = await import('diff');
  const patch = structuredPatch('', '', before, after, '', '', { context: 3 });
  const result = applyPatch(own, patch);
  if (result !== false) return result;
  return applyPatch(own, reversePatch(patch)) === false ? undefined : own;
}
