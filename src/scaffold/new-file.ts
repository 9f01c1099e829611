/** A file to write: its text, or the file whose bytes it gets. */
export type NewFile = { readonly text: string } | { readonly copyOf: string };

/** Files to write by their paths inside the content folder, with `/` between folders. */
export type NewFiles = ReadonlyMap<string, NewFile>;
