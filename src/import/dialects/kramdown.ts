import type { Dialect } from './dialect.ts';

/**
 * What kramdown, Pandoc, MyST and others hang on to a block or a word: `{: .class}`, `{#anchor .class}`, `{:toc}`. An anchor
 * becomes one that the page's headings are searched for; looks have no use here.
 */
export const kramdown: Dialect = (text, { tell }) =>
  text
    .replace(
      /^[ \t]*(?:[-*+]|\d+\.)[ \t]+(?:TOC|toc|Table of contents|[^\n]{0,40})\n[ \t]*\{:\s*toc[^}]*\}/gim,
      ({ line, text: found }) => {
        tell('contents', line, found.trim());
        return '\n';
      },
    )
    .replace(/[ \t]*\{:\s*([^}\n]*)\}|\{::[^}\n]*\}/g, ({ groups, line, text: found, before }) => {
      const [, inside = ''] = groups;
      const [, id] = /#([\w-]+)/.exec(inside) ?? [];
      if (/^\s*toc\b/.test(inside)) tell('contents', line, found.trim());
      else tell('attribute', line, found.trim());
      return id !== undefined && before.trim() !== '' ? ` <a id="${id}"></a>` : '';
    })
    // After a heading, a picture or a link.
    .replace(/(#{1,6}[^\n]*?)[ \t]*\{#([\w:.-]+)[^}\n]*\}[ \t]*$/gm, ({ groups }) =>
      /^#{1,6}/.test(groups[1] ?? '') ? `${groups[1]} <a id="${groups[2]}"></a>` : undefined,
    )
    .replace(
      /(?<=[)\]`*_])\{\s*(?:[.#:][\w:-]+|[\w:-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s}]+))(?:\s+(?:[.#][\w:-]+|[\w:-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s}]+)))*\s*\}/g,
      ({ line, text: found }) => {
        tell('attribute', line, found);
        return '';
      },
    )
    .replace(/^(#{1,6}[ \t][^\n]*?)[ \t]*\{\s*[.][^}\n]*\}[ \t]*$/gm, ({ groups, line, text: found }) => {
      tell('attribute', line, found.slice((groups[1] ?? '').length).trim());
      return groups[1];
    });
