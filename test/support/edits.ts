import fc from 'fast-check';

/** Pieces that writers, editors and other programs leave behind, and some that mean harm. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '---',
      '\n---\n',
      ': ',
      ':',
      '#',
      ' # ',
      '\t',
      '"',
      "'",
      '- ',
      '  ',
      '\r\n',
      '\uFEFF',
      '\u0000',
      '{{ x }}',
      '{% raw %}',
    ],
    ...[
      '{{ constructor }}',
      '__proto__: 1\n',
      'constructor:\n',
      '&a ',
      '*a',
      '!!js ',
      '|',
      '>',
      '[',
      '{',
      '](',
      '<h2>',
      '💡',
      '\u202E',
    ],
  ),
  fc.string({ maxLength: 8 }),
);

type Edit = readonly [at: number, cut: number, put: string];

/** A few changes to a text: where, how much is taken out, what is put in. */
export const edits: fc.Arbitrary<Edit[]> = fc.array(fc.tuple(fc.nat(4000), fc.nat(30), piece), {
  minLength: 1,
  maxLength: 4,
});

/** A text after its changes. */
export function edited(text: string, list: readonly Edit[]): string {
  return list.reduce((result, [at, cut, put]) => {
    const start = result.length === 0 ? 0 : at % result.length;
    return result.slice(0, start) + put + result.slice(start + cut);
  }, text);
}
