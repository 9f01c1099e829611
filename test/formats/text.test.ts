import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { text } from '../../src/formats/text.ts';
import { columnsOf } from '../../src/text/wrap.ts';
import { root } from '../support/run.ts';
import { shippedDocuments } from '../support/shipped-documents.ts';
import { smallDocuments } from '../support/small-documents.ts';

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('a plain text document', () => {
  it('underlines its title and headings, and has gaps, boxes and signatures', async () => {
    const { agreement } = await smallDocuments();
    const content = textOf(text.render(agreement));
    expect(content).toMatch(/^Working agreement\n={17}\n\nFill it in together\.\n\nHow long we meet\n-{16}\n/);
    expect(content).toContain('A meeting lasts [ ] 30 minutes [x] 45 minutes. We begin on\n______');
    expect(content).toContain('\nWhat helps you:\n________');
    expect(content).toContain(`\nGoal / By when\n- ${'_'.repeat(35)} / ${'_'.repeat(35)}\n`);
    expect(content).toMatch(/\nLearner\nName: _+\nSignature: _+\nDate: _+\n/);
    expect(content).toContain('Small Society · Pairs · Version 1.10 · CC BY 4.0\n');
  });

  it('puts the sign of its language between a word and what it names', async () => {
    const file = 'programmes/pairs/programme.md';
    const english = await fs.readFile(path.join(root, 'test/sites/small', file), 'utf8');
    const { agreement } = await smallDocuments({ [file]: english.replace('title:', 'language: fr\ntitle:') });
    expect(textOf(text.render(agreement))).toMatch(/\nNom : _+\nSignature : _+\nDate : _+\n/);
  });

  it('has lines of at most 76 columns, without spaces at their ends or carriage returns', async () => {
    for (const { name, document } of await shippedDocuments()) {
      const content = textOf(text.render(document));
      expect(content, name).not.toMatch(/\r|[ \u00a0]$|\n{3}/m);
      expect(content.endsWith('\n') && !content.endsWith('\n\n'), name).toBe(true);
      for (const line of content.split('\n')) expect(columnsOf(line), `${name}: ${line}`).toBeLessThanOrEqual(76);
    }
  });

  it('moves the second line of a list entry in below the first', async () => {
    const { agreement } = await smallDocuments();
    const long = 'One thing after the other, without hurry, until all of them are done and both of you know it.';
    const item = { id: undefined, blocks: [{ type: 'paragraph', content: [{ type: 'text', text: long }] } as const] };
    const blocks = [{ type: 'list', marker: 'number', start: 9, items: [item, item] } as const];
    const [first, second, third] = textOf(text.render({ ...agreement, blocks })).split('\n');
    expect([first?.slice(0, 7), second?.slice(0, 5), third?.slice(0, 8)]).toEqual(['9. One ', '   bo', '10. One ']);
  });
});
