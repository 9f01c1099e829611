import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/import/read-docx.ts';
import { requireModestSize } from '../../src/import/unpacked-size.ts';

describe('a document that is brought', () => {
  it('is not unpacked when some KB of it would fill the memory', async () => {
    const bomb = zipSync({ 'word/document.xml': [new Uint8Array(250_000_000), { level: 9 }] });
    expect(bomb.length).toBeLessThan(400_000);
    await expect(readDocx({ path: 'bomb.docx', bytes: bomb })).rejects.toThrow('when it is unpacked');
  });

  it('is measured by what comes out of it, not by what it says of itself', () => {
    const bytes = zipSync({ a: [new Uint8Array(100_000), { level: 9 }] });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    view.setUint32(22, 10, true);
    expect(() => requireModestSize(bytes, 50_000)).toThrow(RangeError);
    expect(() => requireModestSize(zipSync({ a: new Uint8Array(100) }), 50_000)).not.toThrow();
  });
});
