import type { MappedText, Match } from '../mapped-text.ts';
import {
  attributesIn,
  box,
  type Dialect,
  type DialectContext,
  guardBraces,
  markdownLink,
  markdownPicture,
  nameAddress,
  sourceAddress,
} from './dialect.ts';

/** What Jekyll, Eleventy and GitBook write between `{% … %}`. */
export const liquid: Dialect = (text, context) => {
  const steps: ((before: MappedText) => MappedText)[] = [
    before =>
      before.replace(/\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/g, ({ groups }) =>
        guardBraces(groups[1] ?? ''),
      ),
    before =>
      before.replace(/\{%-?\s*comment\b[\s\S]*?endcomment\s*-?%\}|\{#[^}][\s\S]*?#\}/g, match => {
        // `{#name}` after a heading is its anchor.
        if (match.text.startsWith('{#') && !/^\{#-?\s/.test(match.text)) return undefined;
        context.tell('remark', match.line, match.text);
        return '';
      }),
    before =>
      before.replace(
        /\{%-?\s*highlight\s*([\w+-]*)[^%]*%\}\n?([\s\S]*?)\{%-?\s*endhighlight\s*-?%\}/g,
        ({ groups }) => `\n\`\`\`${groups[1] ?? ''}\n${(groups[2] ?? '').replace(/\n$/, '')}\n\`\`\`\n`,
      ),
    before => boxes(before, context),
    before =>
      before.replace(
        /\{%-?\s*(?:for|tablerow)\b[\s\S]*?\{%-?\s*end(?:for|tablerow)\s*-?%\}(?:[^{]*\{%-?\s*endfor\s*-?%\})*/g,
        match => {
          context.tell('command', match.line, match.text);
          return '';
        },
      ),
    before => before.replace(/(?<!\{)\{%-?\s*(\w[\w-]*)\s*([\s\S]*?)-?%\}/g, match => command(match, context)),
  ];
  return steps.reduce((before, step) => step(before), text);
};

/** `{% hint style="info" %}` of GitBook, and what other sites have made of the same idea. */
function boxes(text: MappedText, { tell }: DialectContext): MappedText {
  return text.replace(
    /^[ \t]*\{%-?\s*(hint|alert|callout|note|tip|info|warning|admonition|aside)\b([^%]*)%\}([\s\S]*?)\{%-?\s*end\1\s*-?%\}/gm,
    ({ groups, line, text: found }) => {
      const [, name = '', options = '', inside = ''] = groups;
      const { style, type, title, 0: first } = attributesIn(options);
      tell('box', line, (found.split('\n')[0] ?? '').trim());
      return box(style ?? type ?? (name === 'hint' ? (first ?? 'note') : name), title, inside.split('\n')).join('\n');
    },
  );
}

function command({ groups, text, line, before }: Match, { tell, include, path }: DialectContext): string | undefined {
  const [, name = '', rest = ''] = groups;
  const values = attributesIn(rest);
  const first = values[0] ?? '';
  switch (name) {
    case 'link':
      return sourceAddress(rest.trim());
    case 'post_url':
      return nameAddress(rest.trim());
    case 'include':
    case 'include_relative':
    case 'render':
    case 'includes': {
      const inside = include(first);
      if (inside === undefined) break;
      tell('included', line, text, first);
      return inside;
    }
    case 'embed':
    case 'youtube':
    case 'vimeo': {
      const address = values.url ?? first;
      tell('embed', line, text);
      return videoLink(name, address);
    }
    case 'content-ref':
      return markdownLink(values.url ?? first, values.url ?? first);
    case 'page-ref':
      return markdownLink(values.page ?? first, values.page ?? first);
    case 'file':
      return markdownLink(values.caption ?? values.src ?? first, values.src ?? first);
    case 'tab':
      tell('tabs', line, text);
      return `**${values.title ?? first}**\n`;
    case 'img':
    case 'figure':
    case 'image': {
      const source = values.src ?? values.url ?? first;
      if (source !== '') return markdownPicture(values.alt ?? values.caption ?? '', source);
      break;
    }
  }
  if (/^(?:end\w*|endcontent-ref|tabs|else|elsif|elseif|if|unless|case|when)$/.test(name) && path !== '') {
    // What stands between the commands stays; a condition cannot be kept, so all of it does.
    if (!/^end|^tabs$/.test(name)) tell('command', line, text);
    return '';
  }
  tell('command', line, text);
  // In the middle of a line a gap is left that the writer would otherwise not see.
  return before.trim() === '' ? '' : ' ';
}

/** A link to a film that another site shows. */
export function videoLink(kind: string, address: string): string {
  const whole = /^https?:/.test(address)
    ? address
    : kind === 'vimeo'
      ? `https://vimeo.com/${address}`
      : `https://www.youtube.com/watch?v=${address}`;
  return markdownLink(whole, whole);
}
