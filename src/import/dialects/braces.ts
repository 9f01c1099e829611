import { type Dialect, nameAddress, sourceAddress } from './dialect.ts';

/**
 * Names in double braces, which other programs fill in. What is known is filled in; the rest becomes a gap that the check
 * reports until somebody writes what belongs there.
 */
export const braces: Dialect = (text, { tell, variable }) =>
  text.replace(/\{\{[-~]?\s*([^{}\n]*?)\s*[-~]?\}\}/g, ({ groups, text: found, line, before }) => {
    const [, inside = ''] = groups;
    const [value = '', ...filters] = inside.split('|').map(part => part.trim());
    const quoted = /^(["'])(.*)\1$/.exec(value)?.[2];
    const isAddress = filters.some(filter =>
      /^(?:relative_url|absolute_url|url|relURL|absURL|relLangURL)\b/.test(filter),
    );
    if (quoted !== undefined) {
      const isPath = isAddress || /\]\([^)]*$|(?:href|src)=["'][^"']*$/.test(before);
      return isPath ? encodeURI(quoted) : quoted;
    }
    // `{{ page.url }}` of Hugo's `ref`, written as a template.
    const [, reference] = /^(?:ref|relref)\s+\.?\s*["“']([^"”']+)["”']/.exec(value) ?? [];
    if (reference !== undefined) return nameAddress(reference);
    const [, link] = /^(?:site\.baseurl|site\.url|baseurl|base_path|base)\s*\}\}/.exec(`${value}}}`) ? [null, ''] : [];
    if (link !== undefined) return link;
    const known = variable(value);
    if (known !== undefined) {
      tell('variable', line, found, known);
      return known;
    }
    tell('gap', line, found);
    // An address may hold no spaces.
    const inAddress = /\]\(<?[^)\s]*$|(?:href|src)=["'][^"']*$/.test(before);
    const words = inside.replace(/\s+/g, ' ').trim();
    return inAddress ? `INSERT-${encodeURI(words).replace(/[()<>]/g, '')}` : `[insert: ${words.replace(/[[\]]/g, '')}]`;
  });

/** An address from the root of the site, as templates join it. */
export const rooted = sourceAddress;
