import { checkContent } from '../../src/check-content.ts';
import type { Document } from '../../src/document/document.ts';
import { agreementDocument } from '../../src/views/agreements.ts';
import { capabilities, publish } from '../../src/views/publication.ts';
import { sheetDocument } from '../../src/views/sheets.ts';
import { worksheet } from '../../src/views/worksheets.ts';
import { siteWith } from './run.ts';

/** The small site, prepared for its views with every capability. */
export async function smallPublication(changes: Readonly<Record<string, string | null>> = {}) {
  const { graph, problems } = await checkContent(await siteWith(changes));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(problem => problem.message).join('\n'));
  return publish(graph, new Set(capabilities));
}

/** The only programme of the small site. */
export async function smallProgramme(changes: Readonly<Record<string, string | null>> = {}) {
  const [context] = (await smallPublication(changes)).programmes;
  if (!context) throw new Error('Unexpected site without a programme');
  return context;
}

/** The working agreement, the goal sheet and the first worksheet of the small site. */
export async function smallDocuments(
  changes: Readonly<Record<string, string | null>> = {},
): Promise<{ agreement: Document; sheet: Document; first: Document }> {
  const context = await smallProgramme(changes);
  const { programme } = context;
  const agreement = programme.find('agreement', 'working');
  const sheet = programme.find('sheet', 'goal');
  const [first] = programme.sessions;
  if (!agreement || !sheet || !first)
    throw new Error('Unexpected small site, expected its agreement, sheet and session');
  return {
    agreement: agreementDocument(agreement, context),
    sheet: sheetDocument(sheet, context),
    first: worksheet(first, context),
  };
}
