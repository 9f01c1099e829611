import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bring, dot } from './support.ts';

const run = (text: string, more = '') =>
  `<w:r>${more && `<w:rPr>${more}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inside: string, style = '') =>
  `<w:p>${style && `<w:pPr>${style}</w:pPr>`}${inside.startsWith('<') ? inside : run(inside)}</w:p>`;
const styled = (name: string) => `<w:pStyle w:val="${name}"/>`;
const listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const cell = (text: string) =>
  `<w:tc>${text
    .split('\n')
    .map(line => paragraph(line))
    .join('')}</w:tc>`;
const picture =
  '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="p" descr="A dot"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="x"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';

/** A document of Word with the parts that a reader needs. */
function docx(body: string): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="n" Type="${relations}/numbering" Target="numbering.xml"/><Relationship Id="rId9" Type="${relations}/image" Target="media/dot.png"/><Relationship Id="rId8" Type="${relations}/hyperlink" Target="https://help.test/" TargetMode="External"/></Relationships>`,
    ),
    'word/styles.xml': strToU8(
      `<w:styles xmlns:w="${main}">${style('Title', 'Title')}${style('Heading1', 'heading 1')}${style('Heading3', 'heading 3')}${style('Own', 'Our own style')}</w:styles>`,
    ),
    'word/numbering.xml': strToU8(
      `<w:numbering xmlns:w="${main}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ),
    'word/media/dot.png': dot,
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${main}" xmlns:r="${relations}"><w:body>${body}</w:body></w:document>`,
    ),
  });
}

describe('an imported Word document', () => {
  it('keeps headings, lists, tables, links and pictures', async () => {
    const body = [
      paragraph('A guide for pairs', styled('Title')),
      paragraph('How to begin', styled('Heading1')),
      paragraph(
        `${run('Read ')}${run('this', '<w:b/>')}${run(' first. See ')}<w:hyperlink r:id="rId8">${run('the help')}</w:hyperlink>${run('.')}`,
      ),
      paragraph('One', listed),
      paragraph('Two', listed),
      paragraph('Deep down', styled('Heading3')),
      `<w:tbl><w:tr>${cell('Who')}${cell('What')}</w:tr><w:tr>${cell('Ada')}${cell('reads\nwrites')}</w:tr></w:tbl>`,
      paragraph(picture),
      paragraph('☐ Fix a date'),
      paragraph('☐ Send the agenda'),
      paragraph('In our style', styled('Own')),
    ].join('');
    const brought = await bring({ 'Our Guide (final).docx': docx(body) });
    expect(brought.order).toEqual(['A guide for pairs']);
    expect(brought.page('a-guide-for-pairs')).toBe(
      [
        '## How to begin',
        'Read **this** first. See [the help](https://help.test/).',
        '- One\n- Two',
        '### Deep down',
        '| Who | What |\n| - | - |\n| Ada | reads; writes |',
        '![A dot](../pictures/our-guide-final-picture-1.png)',
        '[Deep down](../checklists/deep-down.md)',
        'In our style',
      ].join('\n\n'),
    );
    expect(brought.text('checklists/deep-down.md')).toContain(
      'items:\n  - text: Fix a date\n  - text: Send the agenda\n',
    );
    expect(await brought.problems()).toEqual([]);
  });

  it('has short lines in bold as headings where nobody used Word’s own, and says when a file is none', async () => {
    const body = [
      paragraph(run('First meeting', '<w:b/>')),
      paragraph('Say hello, and tell each other who you are.'),
      paragraph(run('Last meeting', '<w:b/>')),
      paragraph('Say goodbye.'),
    ].join('');
    const brought = await bring({ 'plan.docx': docx(body), 'broken.docx': 'no zip' });
    expect(brought.page('plan')).toBe(
      '## First meeting\n\nSay hello, and tell each other who you are.\n\n## Last meeting\n\nSay goodbye.',
    );
    expect(brought.report.files.map(({ file, reason }) => `${file} ${reason}`)).toEqual([
      'plan.docx page',
      'broken.docx unreadable',
    ]);
  });
});
