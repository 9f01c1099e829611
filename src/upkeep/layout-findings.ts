import fs from 'node:fs';
import path from 'node:path';
import { formerStringKey } from '../strings/former-keys.ts';
import { english, type Translate } from '../strings/index.ts';
import { nearestName } from '../text/nearest.ts';
import { LineIndex } from '../text/place-in-text.ts';
import { worksUntil } from '../text/versions.ts';
import type { UpkeepFinding } from './finding.ts';
import { formerNames, renamedIn, templateOfToday } from './former-names.ts';
import type { OwnFile } from './own-files.ts';
import { readTemplate, type Template } from './template.ts';

/** What a fork's layouts and parts ask for that is not there, or is called otherwise now. */
export function layoutFindings(files: readonly OwnFile[], project: string, t: Translate): UpkeepFinding[] {
  const house = new House(files, project);
  return files
    .filter(({ path: inside }) => layoutName(inside) !== undefined)
    .flatMap(own => [
      ...renamedFindings(own, t),
      ...unusedFindings(own, files, house, t),
      ...mentionFindings(own, files, house, t),
    ]);
}

/** The name of a layout or part of one's own, e.g. `parts/role`; in a plugin's folder too. */
function layoutName(inside: string): string | undefined {
  return /(?:^|\/)layouts\/(.+)\.njk$/.exec(inside)?.[1];
}

/** All layouts and parts: the built-in ones, and those of the fork that come before them. */
class House {
  readonly #own: ReadonlyMap<string, string>;
  readonly #layouts: string;

  constructor(files: readonly OwnFile[], project: string) {
    this.#own = new Map(
      files.flatMap(({ path: inside, text }) => {
        const name = layoutName(inside);
        return name === undefined ? [] : [[name, templateOfToday(text)] as const];
      }),
    );
    this.#layouts = path.join(project, 'layouts');
  }

  /** The names of the built-in ones. */
  get builtIn(): string[] {
    return fs
      .readdirSync(this.#layouts, { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.njk'))
      .map(file => file.slice(0, -4).split(path.sep).join('/'));
  }

  /** The text of a file as a layout asks for it: `parts/role.njk`, or `layouts/guide.njk` for the built-in one. */
  find(asked: string): string | undefined {
    const name = asked.replace(/\.njk$/, '');
    if (name.startsWith('layouts/')) return this.#builtInText(name.slice('layouts/'.length));
    return this.#own.get(name) ?? this.#builtInText(name);
  }

  /** The names of the blocks of a layout and of all that it extends. */
  blocksOf(asked: string, seen: readonly string[] = []): string[] {
    const text = this.find(asked);
    if (text === undefined || seen.includes(asked)) return [];
    const { blocks, parent } = readTemplate(text);
    const names = blocks.map(({ name }) => name);
    return [...new Set(parent ? [...names, ...this.blocksOf(parent.name, [...seen, asked])] : names)];
  }

  #builtInText(name: string): string | undefined {
    const file = path.join(this.#layouts, `${name}.njk`);
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
  }
}

/** Blocks, parts and layouts that are called by an earlier name. */
function renamedFindings(own: OwnFile, t: Translate): UpkeepFinding[] {
  const lines = new LineIndex(own.text);
  const { parent, blocks, imports, words } = readTemplate(own.text);
  const files = [...(parent ? [parent] : []), ...imports];
  const of = (names: readonly { name: string; start: number }[], key: string) => names.find(({ name }) => name === key);
  const found = [
    ...renamedIn(formerNames.blocks).map(renamed => ({ ...renamed, mention: of(blocks, renamed.key) })),
    ...renamedIn(formerNames.parts).map(renamed => ({ ...renamed, mention: fileOf(files, `parts/${renamed.key}`) })),
    ...renamedIn(formerNames.layouts).map(renamed => ({ ...renamed, mention: fileOf(files, renamed.key) })),
    ...words.flatMap(mention => {
      const now = Object.hasOwn(english, mention.name) ? undefined : formerStringKey(mention.name);
      return now ? [{ key: mention.name, ...now, mention }] : [];
    }),
  ];
  return found.flatMap(({ key, name, since, mention }) =>
    mention
      ? [
          {
            id: 'renamed',
            toDo: true,
            file: own.shown,
            line: lines.at(mention.start).line,
            message: t('status.renamed', { key, name, version: worksUntil(since) }),
            mendable: true,
          },
        ]
      : [],
  );
}

const fileOf = <M extends { readonly name: string }>(files: readonly M[], name: string) =>
  files.find(({ name: asked }) => asked === `${name}.njk` || asked === `layouts/${name}.njk`);

/** A file that no built-in layout, no layout of one's own and no plugin asks for. */
function unusedFindings(own: OwnFile, files: readonly OwnFile[], house: House, t: Translate): UpkeepFinding[] {
  const name = layoutName(own.path);
  const names = house.builtIn;
  if (name === undefined || names.includes(name)) return [];
  const asks = ({ path: inside, text }: OwnFile) => {
    if (inside === own.path) return false;
    if (!inside.endsWith('.njk')) return new RegExp(`["'\`]${name}["'\`]`).test(text);
    const { parent, imports } = readTemplate(templateOfToday(text));
    return fileOf([...(parent ? [parent] : []), ...imports], name) !== undefined;
  };
  if (files.some(asks)) return [];
  const near = nearestName(name, names);
  const message = t('status.unusedLayout', { name, near: near ? t('status.nearSentence', { name: near }) : '' });
  return [{ id: 'unused-layout', toDo: true, file: own.shown, message }];
}

/** Blocks, files, macros and words that are not there. */
function mentionFindings(own: OwnFile, files: readonly OwnFile[], house: House, t: Translate): UpkeepFinding[] {
  const text = templateOfToday(own.text);
  const template = readTemplate(text);
  const lines = new LineIndex(text);
  const finding = (id: UpkeepFinding['id'], start: number, message: string): UpkeepFinding => ({
    id,
    toDo: true,
    file: own.shown,
    line: lines.at(start).line,
    message,
  });
  const near = (name: string, names: readonly string[]) => {
    const found = nearestName(name, names);
    return found === undefined ? '' : t('status.near', { name: found });
  };
  const missingFile = ({ name, start }: { name: string; start: number }) =>
    house.find(name) !== undefined
      ? []
      : [
          finding(
            'unknown-file',
            start,
            t('status.unknownFile', {
              name,
              near: near(
                name,
                house.builtIn.map(known => `${name.startsWith('layouts/') ? 'layouts/' : ''}${known}.njk`),
              ),
            }),
          ),
        ];
  return [
    ...(template.parent ? missingFile(template.parent) : []),
    ...blockFindings(template, house, finding, t),
    ...template.imports.flatMap(asked => {
      const target = house.find(asked.name);
      if (target === undefined) return missingFile(asked);
      const { macros } = readTemplate(target);
      return asked.macros
        .filter(name => !macros.includes(name) && !target.includes(`set ${name}`))
        .map(name => {
          const expected = macros.map(known => `\`${known}\``).join(', ');
          return finding('unknown-macro', asked.start, t('status.unknownMacro', { name, file: asked.name, expected }));
        });
    }),
    ...template.words
      .filter(({ name }) => !Object.hasOwn(english, name) && !formerStringKey(name) && !isOwnWord(name, files))
      .map(({ name, start }) =>
        finding('unknown-words', start, t('status.unknownWords', { name, near: near(name, Object.keys(english)) })),
      ),
  ];
}

function blockFindings(
  { parent, blocks }: Template,
  house: House,
  finding: (id: UpkeepFinding['id'], start: number, message: string) => UpkeepFinding,
  t: Translate,
): UpkeepFinding[] {
  if (!parent || house.find(parent.name) === undefined) return [];
  const known = house.blocksOf(parent.name);
  // A block inside another is new with it, and shows where it stands.
  const outer = blocks.filter(block => !blocks.some(other => other.from < block.from && block.to < other.to));
  return outer
    .filter(({ name }) => !known.includes(name))
    .map(({ name, start }) => {
      const near = nearestName(name, known);
      const expected = (near ? [near] : known).map(block => `\`${block}\``).join(', ');
      return finding('unknown-block', start, t('status.unknownBlock', { name, parent: parent.name, expected }));
    });
}

/** Words that a fork's own kinds and plugins bring along. */
function isOwnWord(key: string, files: readonly OwnFile[]): boolean {
  const given = new RegExp(`^\\s*["']?${key.replace(/\./g, '\\.')}["']?\\s*:`, 'm');
  return files.some(({ path: inside, text }) => !inside.endsWith('.njk') && given.test(text));
}
