import { type BenchPage, handbookPages, type PageKind } from './pages.ts';
import { writerIn } from './write-files.ts';

const folderOf: Readonly<Record<PageKind, string>> = {
  guide: 'guide',
  session: 'sessions',
  checklist: 'checklists',
  questions: 'questions',
  agreement: 'agreements',
};

/** Writes the handbook as content of Mentorbook. */
export function writeContent(folder: string, count: number): void {
  const write = writerIn(folder);
  const pages = handbookPages(count);
  const programmes = groupByProgramme(pages);
  write('site.yaml', siteFile([...programmes.keys()]));
  write(
    'library/clauses/aim.md',
    '---\ntitle: Aim\ntopic: purpose\nprompt: What for?\n---\nWe work on what the mentee has chosen.\n',
  );
  for (const [id, own] of programmes) {
    write(`programmes/${id}/programme.md`, programmeFile(id, own));
    for (const page of own) write(`programmes/${id}/${folderOf[page.kind]}/${page.slug}.md`, file(page));
  }
}

function groupByProgramme(pages: readonly BenchPage[]): Map<string, BenchPage[]> {
  const groups = new Map<string, BenchPage[]>();
  for (const page of pages) groups.set(page.programme, [...(groups.get(page.programme) ?? []), page]);
  return groups;
}

const siteFile = (programmes: readonly string[]) => `title: Bench
description: A handbook of many pages.
organisation:
  name: Bench
programmes:
${programmes.map(id => `  - ${id}`).join('\n')}
`;

function programmeFile(id: string, pages: readonly BenchPage[]): string {
  const sessions = pages.filter(({ kind }) => kind === 'session');
  return `---
title: ${JSON.stringify(`Handbook ${id}`)}
purpose: To have many pages.
audience: Whoever measures.
format: one-to-one
formality: informal
duration: 6 months
cadence: every month
sessionLength: 60 minutes
${sessions.length === 0 ? '' : `schedule:\n${sessions.map(({ slug }) => `  - session: ${slug}`).join('\n')}\n`}contacts:
  coordinator:
    name: Ada
    email: ada@bench.test
  safeguarding:
    name: Ben
    email: ben@bench.test
roles:
  mentor:
    description: Somebody who listens.
  mentee:
    description: Somebody who learns.
---
`;
}

function file(page: BenchPage): string {
  const inside = page.body.replaceAll('](guide-', page.kind === 'guide' ? '](guide-' : '](../guide/guide-');
  const keys = [`title: ${JSON.stringify(page.title)}`, `summary: ${JSON.stringify(page.summary)}`, ...ownKeys(page)];
  return `---\n${keys.join('\n')}\n---\n${inside}`;
}

function ownKeys({ kind, order, section, lines, summary }: BenchPage): string[] {
  const list = (key: string, line: (text: string) => string) => [`${key}:`, ...lines.map(line)];
  switch (kind) {
    case 'guide':
      return [`order: ${order}`, `section: ${JSON.stringify(section)}`];
    case 'session':
      return [
        `purpose: ${JSON.stringify(summary)}`,
        `function: ${order === 1 ? 'opening' : order === 4 ? 'closing' : 'working'}`,
        ...list('during', text => `  - text: ${JSON.stringify(text)}\n    owner: both`),
        `checklists:\n  - checklist-${Math.min(order, 3)}`,
        `questions:\n  - questions-${Math.min(order, 3)}`,
        ...(order < 3 ? [`agreement: agreement-${order}`] : []),
      ];
    case 'checklist':
      return list('items', text => `  - text: ${JSON.stringify(text)}`);
    case 'questions':
      return list('questions', text => `  - text: ${JSON.stringify(text.replace('.', '?'))}\n    topic: aims`);
    case 'agreement':
      return ['clauses:\n  - aim'];
  }
}
