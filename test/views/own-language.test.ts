import fs from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check-content.ts';
import { markdown } from '../../src/formats/markdown.ts';
import { english } from '../../src/strings/index.ts';
import { agreementDocument } from '../../src/views/agreements.ts';
import type { ProgrammeContext } from '../../src/views/programme-context.ts';
import { capabilities, publish } from '../../src/views/publication.ts';
import { root, siteWith } from '../support/run.ts';

let folder: string;
let context: ProgrammeContext;

/** A fork in Vietnamese that keeps the library as it came, and writes clauses of its own under the same names. */
beforeAll(async () => {
  folder = await siteWith({}, 'vietnamese');
  const library = path.join(root, 'content', 'library', 'clauses');
  await fs.cp(library, path.join(folder, 'library', 'clauses'), { recursive: true });
  const { graph, problems } = await checkContent(folder);
  expect(problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
  const [only] = publish(graph, new Set(capabilities)).programmes;
  if (!only) throw new Error('Unexpected site without a programme');
  context = only;
});

const wordsIn = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** All that the fork wrote itself. */
async function ownWords(): Promise<Set<string>> {
  const own = path.join(folder, 'programmes');
  const names = await fs.readdir(own, { recursive: true });
  const texts = await Promise.all(
    names.filter(name => name.endsWith('.md')).map(name => fs.readFile(path.join(own, name), 'utf8')),
  );
  // What stands before a colon at the beginning of a line is a key, not a word for readers.
  return new Set(
    wordsIn(
      [...texts, await fs.readFile(path.join(folder, 'site.yaml'), 'utf8')].join('\n').replace(/^[ -]*\w+:/gm, ''),
    ),
  );
}

/** The words of the interface that stand in agreements, until somebody translates them. */
const interfaceWords = new Set(
  Object.entries(english)
    .filter(([key]) => /^(?:agreement|document)\./.test(key))
    .flatMap(([, text]) => wordsIn(text)),
);

function textOf(id: string): string {
  const agreement = context.programme.find('agreement', id);
  if (!agreement) throw new Error(`Unexpected programme without the agreement \`${id}\``);
  return new TextDecoder().decode(markdown.render(agreementDocument(agreement, context)));
}

describe('an agreement of a fork in another language', () => {
  it.each(['thoa-thuan', 'mong-doi', 'mot-trang'])(
    '%s has the words of the fork and of the interface alone',
    async id => {
      const own = await ownWords();
      const addressesAndTicks = /\S*\/\S*|\[x\]/g;
      const foreign = wordsIn(textOf(id).replace(addressesAndTicks, '')).filter(
        word => !own.has(word) && !interfaceWords.has(word),
      );
      // Lengths of time come from the language itself.
      expect(foreign.filter(word => !['tháng', 'phút'].includes(word))).toEqual([]);
    },
  );

  it('calls the two people what the fork calls them', () => {
    const text = textOf('thoa-thuan');
    expect(text).toContain('Điều người học việc mong muốn');
    expect(text).toContain('Điều người dẫn đường và người học việc nói với nhau ở lại giữa hai người.');
    expect(text).toContain('Người dẫn đường');
    expect(text).not.toMatch(/\bment(?:or|ee)\b/i);
    expect(textOf('mong-doi')).toMatch(/Người học việc *\| *Người dẫn đường/);
  });

  it('fills in lengths of time and choices in the fork’s language', () => {
    expect(textOf('thoa-thuan')).toContain('trong 6 tháng');
    expect(textOf('thoa-thuan')).toMatch(/(?:☒|\[x\]) 45 phút/);
  });

  it('keeps to the conditions of its own clauses and of those of the library', () => {
    expect(textOf('thoa-thuan')).toContain('Gặp nhau qua mạng');
    expect(textOf('thoa-thuan')).not.toContain('Meeting in person');
  });

  it('is in the language for readers and screen readers', () => {
    const agreement = context.programme.find('agreement', 'thoa-thuan');
    expect(agreement && agreementDocument(agreement, context).language).toBe('vi');
  });
});
