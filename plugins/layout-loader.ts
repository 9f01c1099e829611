import fs from 'node:fs';
import path from 'node:path';
import nunjucks from 'nunjucks';
import { fileForNameOfToday, templateOfToday } from '../src/index.ts';
import { compiledLayout } from './compiled-layouts.ts';
import { layoutOptions } from './layout-options.js';

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
    return ready({ ...source, src: renamed ? renamed.textOfToday(text) : text });
  }
}

/**
 * A layout as a program: a built-in one where it is kept as one, any other once it has been compiled. To compile all of them takes
 * as long as to render two hundred pages.
 */
function ready(source: nunjucks.LoaderSource): nunjucks.LoaderSource {
  const obj = compiledLayout(source.path, source.src) ?? compiledOnce(source);
  // The types of Nunjucks do not know that a source may be code.
  return obj ? { ...source, src: { type: 'code', obj } as unknown as string } : source;
}

// A preview reads the layouts again after each change.
const compiled = new Map<string, { readonly text: string; readonly obj: object }>();

/** @returns undefined for a layout that cannot be compiled: Nunjucks itself says why */
function compiledOnce({ path: file, src: text }: nunjucks.LoaderSource): object | undefined {
  const known = compiled.get(file);
  if (known?.text === text) return known.obj;
  try {
    // Nunjucks makes its functions of a layout like this too.
    const obj = new Function(nunjucks.compiler.compile(text, [], [], file, layoutOptions))() as object;
    compiled.set(file, { text, obj });
    return obj;
  } catch {
    return undefined;
  }
}
