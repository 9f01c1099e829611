/**
 * Adds to an object what is made when somebody asks for it, each time anew: the texts of all pages at once would fill the memory
 * of a large handbook, and most are asked for once.
 * @param makers a function for each further key
 */
export function later<Known extends object, More extends object>(
  known: Known,
  makers: { readonly [Key in keyof More]: () => More[Key] },
): Omit<Known, keyof More> & More {
  for (const [key, get] of Object.entries<() => unknown>(makers))
    Object.defineProperty(known, key, { get, enumerable: true, configurable: true });
  return known as unknown as Omit<Known, keyof More> & More;
}
