import fs from 'node:fs';
import path from 'node:path';
import nunjucks from 'nunjucks';
import { fileForNameOfToday, templateOfToday } from '../src/index.ts';
import { compiledLayout } from './compiled-layouts.ts';

/**
 * Finds layouts and parts: the fork's come before the built-in ones. What a fork calls by an earlier name is read as if it had
 * the name of today.
 */
export class LayoutLoader extends nunjucks.FileSystemLoader {
  readonly #builtIn: readonly string[];
  readonly #own: readonly string[];

  /** @param folders the fork's folders, then the folder of the built-in layouts and the one above it */
  constructor(folders: readonly string[]) {
    super([...folders]);
    this.#own = folders.slice(0, -2);
    this.#builtIn = folders.slice(-2, -1);
  }

  override getSource(name: string): nunjucks.LoaderSource {
    const renamed = fileForNameOfToday(name, file => this.#own.some(folder => fs.existsSync(path.join(folder, file))));
    const source = super.getSource(renamed?.file ?? name);
    // A file that is not there is told of by Nunjucks; the built-in ones need no second look.
    if (!source || this.#builtIn.some(folder => source.path.startsWith(folder + path.sep)))
      return source && ready(source);
    const text = templateOfToday(source.src);
    return { ...source, src: renamed ? renamed.textOfToday(text) : text };
  }
}

/** A built-in layout as a program, where it is kept as one: to compile all of them takes as long as to render two hundred pages. */
function ready(source: nunjucks.LoaderSource): nunjucks.LoaderSource {
  const obj = compiledLayout(source.path, source.src);
  // The types of Nunjucks do not know that a source may be code.
  return obj ? { ...source, src: { type: 'code', obj } as unknown as string } : source;
}
