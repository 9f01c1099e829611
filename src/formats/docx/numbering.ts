import { xmlDeclaration } from '../xml.ts';
import { mainNamespaces } from './namespaces.ts';
import { bulletList, firstNumberedList } from './writing.ts';

const bullets = ['•', '–', '·'];
const numbers = ['decimal', 'lowerLetter', 'lowerRoman'];

/** The lists of a document: one for all bullets, and one for each numbered list, so that each counts anew. */
export function numberingPart(starts: readonly number[]): string {
  const levels = (form: (level: number) => string) => [0, 1, 2].map(form).join('');
  const indent = (level: number) => `<w:pPr><w:ind w:left="${425 * (level + 1)}" w:hanging="425"/></w:pPr>`;
  const bullet = levels(
    level =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="${bullets[level]}"/><w:lvlJc w:val="left"/>${indent(level)}</w:lvl>`,
  );
  const number = levels(
    level =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${numbers[level]}"/><w:lvlText w:val="%${level + 1}."/><w:lvlJc w:val="left"/>${indent(level)}</w:lvl>`,
  );
  const abstract = (id: number, content: string) =>
    `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>${content}</w:abstractNum>`;
  const instances = starts.map((start, index) => {
    const restart = [0, 1, 2].map(
      level => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
    );
    return `<w:num w:numId="${firstNumberedList + index}"><w:abstractNumId w:val="1"/>${restart.join('')}</w:num>`;
  });
  return `${xmlDeclaration}<w:numbering ${mainNamespaces}>${abstract(0, bullet)}${abstract(1, number)}<w:num w:numId="${bulletList}"><w:abstractNumId w:val="0"/></w:num>${instances.join('')}</w:numbering>`;
}
