import { type Random, randomFrom, sentence, sentences, title, words } from './words.ts';

/** What a page of the handbook is in Mentorbook; for every other program it is a page. */
export type PageKind = 'guide' | 'session' | 'checklist' | 'questions' | 'agreement';

/** A page of the handbook that every program builds from the same text. */
export interface BenchPage {
  readonly programme: string;
  readonly kind: PageKind;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** The section of the sidebar that it stands in. */
  readonly section: string;
  readonly order: number;
  /** Things to do or to ask, one a line. */
  readonly lines: readonly string[];
  /** Markdown of 600 to 900 words, with the lines. */
  readonly body: string;
}

const pagesInProgramme = 50;

/** Of fifty pages of a programme: 38 guide pages, 4 sessions, 3 checklists, 3 question banks, 2 agreements. */
const kindsInOrder: readonly [PageKind, number][] = [
  ['guide', 38],
  ['session', 4],
  ['checklist', 3],
  ['questions', 3],
  ['agreement', 2],
];

/** The pages of a handbook, the same for the same number. */
export function handbookPages(count: number): BenchPage[] {
  const random = randomFrom(count);
  return Array.from({ length: Math.ceil(count / pagesInProgramme) }, (_, index) => `programme-${index + 1}`)
    .flatMap(programme => programmePages(programme, random))
    .slice(0, count);
}

function programmePages(programme: string, random: Random): BenchPage[] {
  const sections = Array.from({ length: 4 }, () => title(random));
  return kindsInOrder.flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, index) => {
      const lines = kind === 'guide' ? [] : Array.from({ length: 10 }, () => sentence(random));
      return {
        programme,
        kind,
        slug: `${kind}-${index + 1}`,
        title: title(random),
        summary: sentence(random),
        section: kind === 'guide' ? (sections[index % sections.length] ?? '') : kind,
        order: index + 1,
        lines,
        body: body(random, lines.join(' ').split(' ').length),
      };
    }),
  );
}

/** Headings, paragraphs, lists, a table now and then, emphasis and links to pages of the same programme. */
function body(random: Random, wordsElsewhere: number): string {
  const wanted = 600 + Math.floor(random() * 300) - wordsElsewhere;
  const parts: string[] = [];
  let count = 0;
  while (count < wanted) {
    const part = nextPart(random, parts.length);
    parts.push(part);
    count += part.split(/\s+/).length;
  }
  return `${parts.join('\n\n')}\n`;
}

function nextPart(random: Random, index: number): string {
  if (index % 4 === 0) return `## ${title(random)}`;
  if (index % 4 === 2) return Array.from({ length: 4 }, () => `- ${sentence(random)}`).join('\n');
  if (index === 7 && random() < 0.3) {
    const row = () => `| ${words(random, 2)} | ${words(random, 4)} |`;
    return [`| ${title(random)} | ${title(random)} |`, '| --- | --- |', row(), row(), row()].join('\n');
  }
  const link = `[${words(random, 2)}](guide-${1 + Math.floor(random() * 5)}.md)`;
  return `${sentences(random, 3)} **${words(random, 2)}** ${words(random, 4)} ${link}. ${sentences(random, 2)}`;
}
