import { nameToEmoji } from 'gemoji';
import { MappedText } from '../mapped-text.ts';
import type { Dialect } from './dialect.ts';

/** Small marks inside a text that plain Markdown does not know. */
export const marks: Dialect = (text, { tell }) =>
  text
    .replace(/:([a-z0-9_+-]+):/g, ({ groups, line, text: found, before }) => {
      const name = groups[1] ?? '';
      const emoji = Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : undefined;
      if (/[\w/]$/.test(before) || (emoji === undefined && !/^(?:material|fontawesome|octicons|simple|fa)-/.test(name)))
        return undefined;
      tell('emoji', line, found, emoji ?? '');
      return emoji ?? '';
    })
    .replace(/(?<![=!<>\w])==(?=[^\s=])([^\n=]*[^\s=])==(?!=)/g, ({ groups, line, text: found }) => {
      tell('mark', line, found);
      return groups[1];
    })
    .replace(/%%([\s\S]*?)%%/g, ({ line, text: found }) => {
      if (found.includes('\n\n\n') || found.length > 2000) return undefined;
      tell('remark', line, found);
      return '';
    })
    .replace(/(?<!\S)\+\+([^\s+][^\n+]*)\+\+(?!\S)/g, ({ groups }) => groups[1])
    // A size after a picture's address, of no use here.
    .replace(/(!\[[^\]\n]*\]\([^)\s]+)\s+=\d*x?\d*(?:%)?\)/g, ({ groups }) => `${groups[1]})`)
    // Spaces in the name of a file.
    .replace(
      /(?<=\])\(([^()<>\n"']*[^()<>\n"'\s] [^()<>\n"']*\.[A-Za-z]{2,5}(?:#[^\s()]*)?)\)/g,
      ({ groups, before }) =>
        /\[[^\]\n]*\]$/.test(before) && !/^[a-z]+:/i.test(groups[1] ?? '') ? `(<${groups[1]}>)` : undefined,
    )
    // A space between the two halves of a link.
    .replace(/(\[[^\][\n]+\]) (\([^\s()]+\.(?:md|html?)(?:#[^\s()]*)?\))/g, ({ groups }) => `${groups[1]}${groups[2]}`);

/** A term and, on the next line, a colon and what it means: a paragraph that begins with the term in bold. */
export const definitions: Dialect = text => {
  const { lines } = text;
  const isCode = text.isCode;
  return new MappedText(
    lines.flatMap((line, index) => {
      const next = lines[index + 1]?.text ?? '';
      const isTerm =
        /^\S.{0,120}$/.test(line.text) && !/^(?:[#>|:-]|\d+\.|\*\s)/.test(line.text) && /^:\s+\S/.test(next);
      if (!isCode[index] && isTerm)
        return [
          { ...line, text: '' },
          { ...line, text: `**${line.text.replace(/^\*\*|\*\*$/g, '').trim()}:**` },
        ];
      const before = lines[index - 1]?.text ?? '';
      if (!isCode[index] && /^:\s+\S/.test(line.text) && before.trim() !== '') {
        return [{ ...line, text: line.text.replace(/^:\s+/, '') }];
      }
      return [line];
    }),
  );
};

/** Boxes drawn as signs become those that a list of tasks has. */
export const tickBoxes: Dialect = text =>
  text.mapLines(line => {
    const [, before = '', sign = '', words = ''] =
      /^(\s*(?:[-*+•]\s+|\d+[.)]\s+)?)([☐☑☒□▢❏❑✅✓✔]\uFE0F?)\s+(\S.*)$/u.exec(line.text) ?? [];
    if (sign === '' || (before.trim() === '' && !/[☐☑☒□▢❏❑]/u.test(sign))) return line;
    if (/[✅✓✔]/u.test(sign)) return line;
    const marker = before.trim() === '' ? `${before}- ` : before.replace('•', '-');
    return { ...line, text: `${marker}[${/[☑☒]/u.test(sign) ? 'x' : ' '}] ${words}` };
  });

/** Round bullets that were pasted from a word processor. */
export const bullets: Dialect = text =>
  text.mapLines(line => ({ ...line, text: line.text.replace(/^(\s*)[•·▪●◦‣–]\s+(?=\S)/u, '$1- ') }));
