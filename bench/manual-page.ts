import { documentsSaid, type Results, type Row } from './results.ts';

/** The page of the manual that shows the results. */
export function manualPage({ day, machine, rounds, rows, growth }: Results): string {
  const sizes = [...new Set(rows.map(({ pages }) => pages))];
  const titles = [...new Set(rows.map(({ title }) => title))];
  const cell = (title: string, pages: number) => {
    const row = rows.find(each => each.title === title && each.pages === pages);
    return row ? wordsFor(row) : 'not run';
  };
  const table = [
    `| What was built | ${sizes.map(size => `${size.toLocaleString('en-GB')} pages`).join(' | ')} |`,
    `| --- | ${sizes.map(() => '---').join(' | ')} |`,
    ...titles.map(title => `| ${title} | ${sizes.map(size => cell(title, size)).join(' | ')} |`),
  ];
  const powers = growth.map(({ title, power }) => `| ${title} | ${power.toFixed(2)} |`);
  return `---
title: How fast it is
summary: What a build takes with many pages, here and with other programs, and how to measure it yourself.
order: 220
section: For developers
---

\`npm run bench\` makes a handbook of many pages, each of 600 to 900 words, and builds it in several ways, taking turns. It prints how long each takes, and how much of the processor and of memory. \`npm run bench -- --pages 100\` asks for one size, \`npm run bench -- --rounds 1\` for one turn, and \`npm run bench -- --write\` puts what was measured into this page. Hugo and Starlight take part where they are installed.

Of fifty pages, 38 are guide pages, 4 sessions, 3 checklists, 3 question banks and 2 agreements. The other programs get the same text as plain pages. Eleventy and Hugo have a layout that does the same work, and Starlight has its own.

## What was measured

On ${day}: ${machine.system}, ${machine.cores} cores, Node ${machine.node}. ${rounds === 1 ? 'Each was run once.' : `Each figure is the middle one of ${rounds}.`}

${table.join('\n')}

## How it grows

The time grows with the number of pages, raised to this power. 1 means that twice the pages take twice the time.

| What was built | Power |
| --- | --- |
${powers.join('\n')}
`;
}

function wordsFor({ seconds, cpu, memory, ratio, documents }: Row): string {
  const parts = [`${seconds.toFixed(1)} s`, `${cpu.toFixed(1)} s of CPU`];
  if (memory !== undefined) parts.push(`${Math.round(memory / 1e6)} MB`);
  if (ratio) parts.push(`${ratio.times.toFixed(2)} × ${ratio.to}`);
  if (documents) parts.push(documentsSaid(documents));
  return parts.join(', ');
}
