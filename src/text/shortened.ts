const longest = 60;

/** A text as a message quotes it: its start alone, where it is long. */
export function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 3)}…` : text;
}
