import type { MappedText, Match } from '../mapped-text.ts';
import { attributesIn, box, type Dialect, type DialectContext, markdownLink, markdownPicture } from './dialect.ts';
import { videoLink } from './liquid.ts';

/** What MDX adds to Markdown: imports and exports, expressions in braces, and components, `<Card title="…" />`. */
export const components: Dialect = (text, context) => {
  const isMdx = /\.mdx$/i.test(context.path);
  const steps: ((before: MappedText) => MappedText)[] = [
    before =>
      before.replace(/\{\s*\/\*([\s\S]*?)\*\/\s*\}/g, ({ line, text: found }) => {
        context.tell('remark', line, found);
        return '';
      }),
    before =>
      before.replace(
        /^(?:import\s[^\n;]*?(?:\sfrom\s+)?["'][^"'\n]+["'];?|import\s+\{[^}]*\}\s+from\s+["'][^"'\n]+["'];?|export\s+(?:const|default|function|let|async)\b[\s\S]*?(?=\n[ \t]*\n|$(?![\s\S])))[ \t]*$/gm,
        ({ line, text: found }) => {
          context.tell('script', line, found);
          return '';
        },
      ),
    before =>
      before.replace(/^[ \t]*<(?:script|style)\b[^>]*>[\s\S]*?<\/(?:script|style)>/gim, ({ line, text: found }) => {
        context.tell('script', line, found);
        return '';
      }),
    before => boxComponents(before, context),
    before =>
      before.replace(/\{\s*(["'`])([^"'`{}\n]*)\1\s*\}/g, ({ groups, before: start }) =>
        /=$/.test(start) ? undefined : (groups[2] ?? ''),
      ),
    before =>
      before.replace(
        /<(\/?)([A-Z][\w.]*)((?:\s+(?:[\w:.@-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\}|[^\s"'>]+))?|\{[^{}]*\}))*)\s*(\/?)>/g,
        match => component(match, context),
      ),
    before =>
      isMdx
        ? before.replace(
            /(?<![\\{])\{(?!\{)\s*([\w.[\]()'" ?:&|!-]+?)\s*\}(?!\})/g,
            ({ groups, line, text: found, before: start }) => {
              if (/=$/.test(start)) return undefined;
              context.tell('gap', line, found);
              return `[insert: ${(groups[1] ?? '').replace(/[[\]]/g, ' ')}]`;
            },
          )
        : before,
  ];
  return steps.reduce((before, step) => step(before), text);
};

/** Components that set a text apart, in the spelling of several programs. */
function boxComponents(text: MappedText, { tell }: DialectContext): MappedText {
  return text.replace(
    /^[ \t]*<(Admonition|Callout|Aside|Note|Tip|Info|Warning|Caution|Danger|Check|Alert)\b([^>]*?)(?<!\/)>([\s\S]*?)<\/\1>/gm,
    ({ groups, line, text: found }) => {
      const [, name = '', options = '', inside = ''] = groups;
      const values = attributesIn(options);
      tell('box', line, (found.split('\n')[0] ?? '').trim());
      const isGeneral = /^(?:Admonition|Callout|Aside|Alert)$/.test(name);
      const lines = inside.split('\n').map(one => one.replace(/^(?: {2,4}|\t)/, ''));
      return box(isGeneral ? (values.type ?? values.variant ?? 'note') : name, values.title, lines).join('\n');
    },
  );
}

/** Tags of HTML that old pages write in capitals. */
const isShouted = (name: string) => /^[A-Z]+[1-6]?$/.test(name) && name.length <= 10;

function component({ groups, text: found, line, before }: Match, { tell }: DialectContext): string | undefined {
  const [, closes = '', name = '', rest = ''] = groups;
  if (isShouted(name)) return undefined;
  const values = attributesIn(rest);
  if (closes === '/') return /^(?:Details|Accordion|AccordionItem|Collapse)$/.test(name) ? '\n' : '';
  const address = values.href ?? values.to ?? values.url ?? values.link;
  const title = values.title ?? values.label ?? values.header ?? values.heading ?? values.name;
  switch (name) {
    case 'TabItem':
    case 'Tab':
      tell('tabs', line, found);
      return `**${values.label ?? values.title ?? values.value ?? values[0] ?? ''}**\n`;
    case 'YouTube':
    case 'Youtube':
    case 'YoutubeEmbed':
    case 'LiteYouTubeEmbed':
    case 'Vimeo':
      tell('embed', line, found);
      return videoLink(
        name.toLowerCase() === 'vimeo' ? 'vimeo' : 'youtube',
        values.id ?? values.url ?? values.videoId ?? '',
      );
    case 'Image':
    case 'Img':
    case 'Figure':
    case 'ThemedImage': {
      const source = values.src ?? values.source;
      if (source !== undefined && !/[{}]/.test(source))
        return markdownPicture(values.alt ?? values.caption ?? '', source);
      break;
    }
    case 'Details':
    case 'Accordion':
    case 'AccordionItem':
    case 'Collapse':
      tell('fold', line, found);
      return title === undefined ? '\n' : `\n**${title}**\n`;
    case 'Tabs':
    case 'Steps':
    case 'Step':
    case 'CardGroup':
    case 'Cards':
    case 'Columns':
    case 'Column':
    case 'Fragment':
      return title === undefined ? '' : `**${title}**\n`;
    case 'Link':
    case 'LinkButton':
    case 'Card':
    case 'LinkCard':
    case 'Button':
      if (address !== undefined) {
        const words = [title, values.description].filter(Boolean).join(': ');
        if (found.endsWith('/>') || title !== undefined) {
          tell('component', line, found);
          return `${before.trim() === '' ? '\n' : ''}${markdownLink(words || address, address)}\n`;
        }
        return `<a href="${address.replace(/"/g, '&quot;')}">`;
      }
  }
  tell('component', line, found);
  // What it says is kept, where it says something.
  const words = [title, values.text, values.description].filter(Boolean).join(': ');
  return words === '' ? '' : `${words}\n`;
}
