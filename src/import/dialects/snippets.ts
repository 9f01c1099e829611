import type { Dialect } from './dialect.ts';

/** Files that a page takes in: `--8<-- "file"` of MkDocs, `{!file!}`, `{{#include file}}` of mdBook, `@[file]` … */
export const snippets: Dialect = (text, { tell, include }) =>
  text.replace(
    /^[ \t]*-{1,}8<-{1,}[ \t]+["']([^"'\n]+)["'][ \t]*$|^[ \t]*\{!\s*([^!\n]+?)\s*!\}[ \t]*$|\{\{#(?:include|rustdoc_include|playground)\s+([^}\s:]+)[^}]*\}\}|^[ \t]*```\{include\}\s+(\S+)\n```/gm,
    ({ groups, line, text: found }) => {
      const name = groups.slice(1).find(one => one !== undefined) ?? '';
      const inside = include(name);
      tell(inside === undefined ? 'include' : 'included', line, found.trim(), name);
      return inside ?? '';
    },
  );
