import { describe, expect, it } from 'vitest';
import type { BrokenCopy } from '../support/breakers/broken-copy.ts';
import {
  cutFiles,
  harmless,
  misplacedFrontMatter,
  movedFiles,
  wrongBytes,
  yamlTraps,
} from '../support/breakers/files.ts';
import { misspeltKeys, removedKeys, repeatedKeys, strangeKeys } from '../support/breakers/keys.ts';
import { brokenLinks, misspeltPlaceholders } from '../support/breakers/texts.ts';
import { misspeltChoices, misspeltReferences, swappedSorts } from '../support/breakers/values.ts';
import { problemsAfter, type ShippedFile, shippedFiles } from '../support/shipped.ts';

type Breaker = (file: ShippedFile) => Iterable<BrokenCopy>;

/** How many broken copies of each sort are checked; all of them, with the environment variable `EVERY_BROKEN_COPY`. */
const most = process.env.EVERY_BROKEN_COPY ? Number.POSITIVE_INFINITY : 100;

/** Copies broken in one way, spread evenly over all files of the shipped content. */
function copiesOf(breaker: Breaker, wanted = most): BrokenCopy[] {
  const all = shippedFiles.flatMap(file => [...breaker(file)]);
  const step = Math.max(1, all.length / wanted);
  return Array.from({ length: Math.min(wanted, all.length) }, (_, index) => all[Math.floor(index * step)]).filter(
    copy => copy !== undefined,
  );
}

/** The copies that are not reported just as they should be, each with what was said of it. */
function misjudged(copies: readonly BrokenCopy[]): unknown[] {
  return copies.flatMap(({ what, changes, expected }) => {
    const problems = problemsAfter(changes);
    const found = problems.map(({ file, line, column, rule, suggestion }) => {
      const short = `${file.replace(/^content\//, '')}:${line}:${column} ${rule}`;
      return suggestion === undefined ? short : `${short} → ${suggestion}`;
    });
    const words = problems.filter(({ message }) => /schema|undefined|regex|\bnode\b|NaN|\[object/i.test(message));
    const isRight = JSON.stringify(found) === JSON.stringify(expected) && words.length === 0;
    return isRight ? [] : [{ what, expected, found, words: words.map(({ message }) => message) }];
  });
}

const breakers: readonly (readonly [string, Breaker])[] = [
  ['a misspelt key', misspeltKeys],
  ['a key that nothing knows', strangeKeys],
  ['a needed key removed', removedKeys],
  ['a key given twice', repeatedKeys],
  ['a value of another sort', swappedSorts],
  ['a misspelt choice', misspeltChoices],
  ['a reference that leads nowhere', misspeltReferences],
  ['a name in double braces that nothing gives', misspeltPlaceholders],
  ['a link that leads nowhere', brokenLinks],
  ['a file cut short', cutFiles],
  ['front matter in the wrong place or form', misplacedFrontMatter],
  ['bytes that are no text', wrongBytes],
  ['a file under a bad name', movedFiles],
  ['a value that YAML trips over', yamlTraps],
];

describe('a broken copy of the shipped content', { timeout: 300_000 }, () => {
  it('has problems only when it is broken', () => {
    expect(problemsAfter({})).toEqual([]);
    expect(misjudged(copiesOf(harmless))).toEqual([]);
  });

  it.each(breakers)('is told of %s in its place, and of nothing else', (_, breaker) => {
    const copies = copiesOf(breaker);
    expect(copies.length).toBeGreaterThan(40);
    expect(misjudged(copies)).toEqual([]);
  });

  it('is told the same when its lines end in CR LF and it begins with a byte-order mark', () => {
    const dressed = breakers.flatMap(([, breaker]) =>
      copiesOf(breaker, 20).map(copy => ({
        ...copy,
        changes: Object.fromEntries(
          Object.entries(copy.changes).map(([file, text]) => [
            file,
            typeof text === 'string' && text !== '' && !text.includes('\r')
              ? `\uFEFF${text.replaceAll('\n', '\r\n')}`
              : text,
          ]),
        ),
      })),
    );
    expect(misjudged(dressed)).toEqual([]);
  });
});
