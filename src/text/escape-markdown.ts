/** Text as Markdown that means just that text. */
export const escapeMarkdown = (text: string) => text.replace(/[\\`*_[\]<>]/g, '\\$&');
