/** Does some work once for each text, where the same texts come again and again and the work takes longer than to look it up. */
export function oncePerText<Made>(make: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, Made>();
  const mostKept = 20_000;
  return text => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= mostKept) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
