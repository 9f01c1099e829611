import validate from '@ooxml-tools/validate';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docx } from '../../src/formats/docx/docx.ts';
import { shippedDocuments } from '../support/shipped-documents.ts';

describe('a Word document', () => {
  // Office 2010 is the first that knows check boxes as content controls; what is valid there is valid in all later ones.
  it('is found valid by the Open XML SDK, on either paper and in either direction', async () => {
    for (const { name, kind, document } of await shippedDocuments()) {
      const arabic = { ...document, language: 'ar-EG', direction: 'rtl' } as const;
      for (const variant of kind === 'agreement'
        ? [document, { ...document, language: 'en-US' }, arabic]
        : [document]) {
        expect(await validate(docx.render(variant), 'docx', 'Office2010'), name).toEqual([]);
      }
    }
  }, 300_000);

  it('is not found valid when an element stands in the wrong place', async () => {
    const [first] = await shippedDocuments();
    if (!first) throw new Error('Unexpected content without documents');
    const files = unzipSync(docx.render(first.document));
    const xml = strFromU8(files['word/styles.xml'] ?? new Uint8Array());
    const turned = xml.replace(/(<w:spacing [^>]*>)(<w:outlineLvl [^>]*>)/, '$2$1');
    const problems = await validate(zipSync({ ...files, 'word/styles.xml': strToU8(turned) }), 'docx', 'Office2010');
    expect(problems.map(({ path }) => path.partUri)).toEqual(['/word/styles.xml']);
  });
});
