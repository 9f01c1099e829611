import type { MappedText } from '../mapped-text.ts';
import {
  attributesIn,
  box,
  type Dialect,
  type DialectContext,
  markdownLink,
  markdownPicture,
  nameAddress,
} from './dialect.ts';
import { videoLink } from './liquid.ts';

/** What Hugo and Zola write between `{{< … >}}` and `{{% … %}}`. */
export const hugo: Dialect = (text, context) => shortcodes(boxes(examples(text), context), context);

/** A command that is shown and not run has a star on either side. */
const examples = (text: MappedText) =>
  text.replace(
    /\{\{([<%])\/\*([\s\S]*?)\*\/([>%])\}\}/g,
    ({ groups }) => `\`{{${groups[1]}${groups[2]}${groups[3]}}}\``,
  );

const boxNames =
  'notice|callout|alert|admonition|hint|note|tip|info|warning|important|caution|danger|pageinfo|blockquote|attention|expand|details|spoiler|collapse';

function boxes(text: MappedText, { tell }: DialectContext): MappedText {
  const pattern = new RegExp(
    `^[ \\t]*\\{\\{[<%]\\s*(${boxNames})\\b([^}]*?)[>%]\\}\\}([\\s\\S]*?)\\{\\{[<%]\\s*/\\s*\\1\\s*[>%]\\}\\}`,
    'gm',
  );
  return text.replace(pattern, ({ groups, line, text: found }) => {
    const [, name = '', options = '', inside = ''] = groups;
    const values = attributesIn(options);
    const isFold = /^(?:expand|details|spoiler|collapse)$/.test(name);
    tell(isFold ? 'fold' : 'box', line, (found.split('\n')[0] ?? '').trim());
    const title = values.title ?? values.summary ?? values.header ?? (isFold ? values[0] : values[1]);
    if (isFold) return `\n**${title ?? 'Details'}**\n\n${inside.trim()}\n`;
    const general = /^(?:notice|callout|alert|admonition|hint|pageinfo|blockquote|attention)$/.test(name);
    const kind = values.type ?? values.style ?? values.color ?? (general ? values[0] : name) ?? 'note';
    return box(kind, title, inside.split('\n')).join('\n');
  });
}

function shortcodes(text: MappedText, { tell, include }: DialectContext): MappedText {
  return text.replace(
    /\{\{([<%])\s*(\/?)\s*([\w./-]+)\s*([\s\S]*?)\/?\s*[>%]\}\}/g,
    ({ groups, text: found, line, before }) => {
      const [, , closes = '', name = '', rest = ''] = groups;
      const values = attributesIn(rest);
      const first = values[0] ?? '';
      if (closes === '/') return '';
      switch (name) {
        case 'ref':
        case 'relref':
          return nameAddress(values.path ?? first);
        case 'figure':
        case 'img':
        case 'image':
        case 'imgproc': {
          const source = values.src ?? values.link ?? first;
          if (source !== '') return markdownPicture(values.alt ?? values.caption ?? values.title ?? '', source);
          break;
        }
        case 'youtube':
        case 'vimeo':
        case 'youtubeLite': {
          tell('embed', line, found);
          return videoLink(name, values.id ?? first);
        }
        case 'button':
        case 'link':
        case 'linkcard':
        case 'card': {
          const address = values.href ?? values.link ?? values.relref ?? values.url;
          if (address !== undefined) {
            return `${markdownLink(values.title ?? values.text ?? address, address)}${values.subtitle ? ` ${values.subtitle}` : ''}`;
          }
          break;
        }
        case 'tab':
          tell('tabs', line, found);
          return `**${values.name ?? values.title ?? values.header ?? first}**\n`;
        case 'include':
        case 'readfile':
        case 'snippet': {
          const inside = include(values.file ?? first);
          if (inside !== undefined) {
            tell('included', line, found, values.file ?? first);
            return inside;
          }
          break;
        }
        case 'param': {
          tell('gap', line, found);
          return `[insert: ${first}]`;
        }
        case 'toc':
        case 'children':
          tell('contents', line, found);
          return '';
      }
      tell('command', line, found);
      return before.trim() === '' ? '' : ' ';
    },
  );
}
