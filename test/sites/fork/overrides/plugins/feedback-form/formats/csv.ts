import { type Block, defineFormat, type Field } from 'mentorbook';

/** The questions of a form as a table, to gather the answers of many in a spreadsheet. */
export default defineFormat({
  id: 'csv',
  artefacts: ['feedbackForm', 'sheet'],
  render: ({ blocks }) => blocks.flatMap(fieldsIn).map(rowFor).join(''),
});

function fieldsIn(block: Block): readonly Field[] {
  if (block.type === 'field') return [block.field];
  if (block.type === 'fields') return block.fields;
  return block.type === 'group' ? block.blocks.flatMap(fieldsIn) : [];
}

const rowFor = ({ label }: Field) => `"${label.replaceAll('"', '""')}",\r\n`;
