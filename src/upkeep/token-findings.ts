import fs from 'node:fs';
import path from 'node:path';
import type { Translate } from '../strings/index.ts';
import { nearestName } from '../text/nearest.ts';
import { LineIndex } from '../text/place-in-text.ts';
import { worksUntil } from '../text/versions.ts';
import type { UpkeepFinding } from './finding.ts';
import { formerNames, renamedIn, stylesOfToday } from './former-names.ts';
import type { OwnFile } from './own-files.ts';
import { mentions } from './template.ts';

/** Tokens in a fork's styles that the styles of Mentorbook do not use, or call otherwise now. */
export function tokenFindings(files: readonly OwnFile[], project: string, t: Translate): UpkeepFinding[] {
  const known = tokensIn(path.join(project, 'layouts', 'styles'));
  const used = new Set(files.flatMap(({ text }) => mentions(text, /var\(\s*(--[\w-]+)/g).map(({ name }) => name)));
  const styles = files.filter(({ path: inside }) => inside.endsWith('.css'));
  const declared = new Set(styles.flatMap(({ text }) => declarationsIn(plain(text)).map(({ name }) => name)));
  return styles.flatMap(own => {
    const lines = new LineIndex(own.text);
    const renamed = renamedIn(formerNames.tokens).flatMap(({ key, name, since }) => {
      const [first] = mentions(plain(own.text), new RegExp(`(?<![\\w-])(${key})(?![\\w-])`, 'g'));
      if (!first) return [];
      const message = t('status.renamed', { key, name, version: worksUntil(since) });
      return [
        {
          id: 'renamed',
          toDo: true,
          file: own.shown,
          line: lines.at(first.start).line,
          message,
          mendable: true,
        } as const,
      ];
    });
    const text = plain(stylesOfToday(own.text));
    const unknown = [
      // What nobody else reads, and the styles of Mentorbook do not either, changes nothing.
      ...declarationsIn(text).filter(({ name }) => !known.has(name) && !used.has(name)),
      // With a second value, it may well be missing.
      ...mentions(text, /var\(\s*(--[\w-]+)\s*\)/g).filter(({ name }) => !known.has(name) && !declared.has(name)),
    ];
    return [
      ...renamed,
      ...unknown.map(({ name, start }): UpkeepFinding => {
        const found = nearestName(name, [...known]);
        const near = found === undefined ? '' : t('status.near', { name: found });
        const line = new LineIndex(text).at(start).line;
        return {
          id: 'unknown-token',
          toDo: true,
          file: own.shown,
          line,
          message: t('status.unknownToken', { name, near }),
        };
      }),
    ];
  });
}

const declarationsIn = (css: string) => mentions(css, /(?<![\w-])(--[\w-]+)\s*:/g);

/** Styles without their comments; blanks keep every place. */
const plain = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, comment => comment.replace(/[^\n]/g, ' '));

/** The custom properties that the styles of a folder set or read. */
export function tokensIn(folder: string): Set<string> {
  const files = fs.readdirSync(folder).filter(file => file.endsWith('.css'));
  return new Set(
    files.flatMap(file =>
      [...plain(fs.readFileSync(path.join(folder, file), 'utf8')).matchAll(/--[a-z][\w-]*/g)].map(([name]) => name),
    ),
  );
}
