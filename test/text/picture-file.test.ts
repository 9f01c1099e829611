import { describe, expect, it } from 'vitest';
import { readPictureFile } from '../../src/text/picture-file.ts';
import { logo, png } from '../support/themed.ts';

const svg = (text: string) => readPictureFile(Buffer.from(text));
const space = 'xmlns="http://www.w3.org/2000/svg"';

describe('a picture file', () => {
  it('tells its format and its size', () => {
    expect(readPictureFile(png)).toEqual({ format: 'png', width: 4, height: 2 });
    expect(svg(logo)).toEqual({ format: 'svg', width: 120, height: 40 });
    expect(
      svg(`<?xml version="1.0"?>\n<!-- <g> --><svg ${space} width="30" height="10"><a b="1>2"/><![CDATA[<x>]]></svg>`),
    ).toEqual({ format: 'svg', width: 30, height: 10 });
  });

  it('is none when it was cut off, has an open element, or has no size', () => {
    expect(readPictureFile(png.subarray(0, 60))).toBeUndefined();
    expect(svg(logo.slice(0, -8))).toBeUndefined();
    expect(svg(`<svg ${space} viewBox="0 0 8 8"><g></svg>`)).toBeUndefined();
    expect(svg(`<svg ${space}></svg>`)).toBeUndefined();
    expect(svg('<html></html>')).toBeUndefined();
  });
});
