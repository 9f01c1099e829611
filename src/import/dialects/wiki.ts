import { type Dialect, markdownLink, markdownPicture, nameAddress } from './dialect.ts';

/** Links by name, `[[Page|words]]`, of wikis and Obsidian; `![[picture.png]]` shows a file. */
export const wiki: Dialect = (text, { tell, include }) =>
  text.replace(/(!?)\[\[([^[\]\n]+)\]\]/g, ({ groups, text: found, line }) => {
    const [, shows = '', inside = ''] = groups;
    if (/^_?toc_?$/i.test(inside.trim())) return undefined;
    const parts = inside.split('|').map(part => part.trim());
    const [first = '', second = ''] = parts;
    if (shows === '!') {
      if (/\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(first)) {
        return markdownPicture(/^\d+(?:x\d+)?$/.test(second) ? '' : second, nameAddress(first));
      }
      const inside = include(first.replace(/#.*$/, ''));
      if (inside !== undefined && !first.includes('#')) {
        tell('included', line, found, first);
        return inside;
      }
      return markdownLink(second || first, nameAddress(first));
    }
    // Obsidian writes the page first, wikis of GitHub the words.
    const isWordsFirst = second !== '' && /[-/]|\.md$|^https?:/.test(second) && !/[-/]|\.md$/.test(first);
    const [target, words] = isWordsFirst ? [second, first] : [first, second];
    const address = /^https?:/.test(target) ? target : nameAddress(target);
    return markdownLink(words || target.replace(/^.*\//, '').replace(/#/, ': ').replace(/^: /, ''), address);
  });
