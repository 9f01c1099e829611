/** A layout as a program, with the text that it was made from. */
export interface CompiledLayout {
  readonly source: string;
  /** Gives what Nunjucks calls a template's properties. */
  readonly make: () => object;
}

let compiled: Readonly<Record<string, CompiledLayout>> = {};

/** Called by the kept program, which has the built-in layouts in itself. @param layouts by the names of their files, whole */
export function useCompiledLayouts(layouts: Readonly<Record<string, CompiledLayout>>): void {
  compiled = layouts;
}

/** A layout that need not be compiled; undefined when its text is another by now. */
export function compiledLayout(file: string, source: string): object | undefined {
  const known = compiled[file];
  return known?.source === source ? known.make() : undefined;
}
