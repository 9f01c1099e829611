import 'nunjucks';

// Nunjucks has it, and its types lack it.
declare module 'nunjucks' {
  export const compiler: {
    compile(
      text: string,
      asyncFilters: readonly string[],
      extensions: readonly object[],
      name: string,
      options: object,
    ): string;
  };
}
