/** How layouts are read, by the pages and by what compiles them beforehand. */
export const layoutOptions = { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true };
