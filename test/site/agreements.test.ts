import fs from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { checkContent } from '../../src/check-content.ts';
import type { ClauseTopic } from '../../src/kinds/clause.ts';
import { startBrowser } from '../support/browser.ts';
import { htmlOf } from '../support/pages.ts';
import { readPaper } from '../support/paper.ts';
import { root } from '../support/run.ts';
import { serveSite } from '../support/server.ts';

const site = inject('shippedSite');
const { graph } = await checkContent(path.join(root, 'content'));

/** The functions of sessions in which something is settled. An early ending closes a programme too, outside the schedule. */
const settling = new Set(['preparing', 'opening', 'working', 'review', 'closing']);

const sessions = graph.programmes.flatMap(programme =>
  programme.sessions
    .filter(session => settling.has(session.data.function))
    .map(session => [`${programme.id}/${session.id}`, programme, session] as const),
);

describe('every session in which something is settled', () => {
  it('is there in each programme: preparing, opening, closing and an early ending', () => {
    for (const { id, slots, sessions: all } of graph.programmes) {
      const functions = all.map(({ data }) => data.function);
      expect(functions, id).toEqual(expect.arrayContaining(['preparing', 'opening', 'closing']));
      const scheduled = new Set(slots.map(({ type }) => type));
      const unscheduled = all.filter(session => !scheduled.has(session));
      expect(
        unscheduled.map(({ data }) => data.function),
        id,
      ).toContain('closing');
    }
  });

  it.each(sessions)(
    '%s has an agreement, linked from its page, its worksheet and the programme',
    async (_, programme, session) => {
      const id = session.data.agreement ?? '';
      const agreement = programme.find('agreement', id);
      expect(agreement, 'an agreement').toBeDefined();
      const address = `/${programme.id}/agreements/${id}/`;
      const folder = `/${programme.id}/sessions/${session.id}/`;
      for (const page of [folder, `${folder}worksheet/`, `/${programme.id}/`]) {
        expect(await htmlOf(site, page), page).toContain(`href="${address}"`);
      }
      expect(await htmlOf(site, `${folder}worksheet/`)).toContain(`(mentorbook.example${address})`);
      const overview = await htmlOf(site, `/${programme.id}/`);
      // The other formats stand on the page of the agreement.
      for (const ending of ['docx', 'a4.pdf', 'letter.pdf'])
        expect(overview).toContain(`href="${address}${id}.${ending}"`);
      await fs.access(path.join(site, address, `${id}.docx`));
    },
  );

  it('asks each side alone when they prepare, and both when they review, end or stop', () => {
    for (const [name, programme, { data }] of sessions) {
      const layout = programme.find('agreement', data.agreement ?? '')?.data.layout;
      if (data.function === 'preparing') expect(layout, name).toBe('side-by-side');
      else expect(layout, name).not.toBe('side-by-side');
    }
  });
});

/** What a working agreement settles: the terms of the sources, and those that good programmes add. */
const terms: readonly ClauseTopic[] = [
  'purpose',
  'goals',
  'support',
  'activities',
  'format',
  'frequency',
  'duration',
  'ending-early',
  'availability',
  'meeting-length',
  'cancellations',
  'agendas',
  'confidentiality',
  'contact-between-meetings',
  'scheduling',
  'records',
  'feedback',
  'boundaries',
  'access-needs',
  'disagreement',
  'review',
  'publicity',
  'recording',
  'code-of-conduct',
];

/** What every working agreement has to say in so many words. */
const sayings: Readonly<Record<string, readonly string[]>> = {
  'en-GB': ['This has limits.', 'Nobody is at fault.', 'either of us asks Priya Nair'],
  es: ['Esto tiene límites.', 'Nadie tiene la culpa.', 'cualquiera acude a Priya Nair'],
};

describe('the working agreement', () => {
  it.each(graph.programmes.map(programme => [programme.id, programme] as const))(
    'of %s covers every term, and is signed',
    async (id, programme) => {
      const agreement = programme.find('agreement', 'working-agreement');
      if (!agreement) throw new Error('Unexpected programme without a working agreement');
      const topics = new Set(programme.clausesOf(agreement).map(({ data }) => data.topic));
      expect(terms.filter(term => !topics.has(term))).toEqual([]);
      expect(agreement.data.signatures).toEqual(['mentor', 'mentee']);
      const html = await htmlOf(site, `/${id}/agreements/working-agreement/`);
      const said = sayings[programme.language] ?? [];
      expect(said).not.toEqual([]);
      for (const words of said) expect(html).toContain(words);
    },
  );

  it('leaves out what is for other programmes', () => {
    const idsOf = (id: string) => {
      const programme = graph.programmes.find(each => each.id === id);
      const agreement = programme?.find('agreement', 'working-agreement');
      return agreement && programme ? programme.clausesOf(agreement).map(clause => clause.id) : [];
    };
    expect(idsOf('six-month')).toContain('what-the-coordinator-hears');
    expect(idsOf('open-ended')).not.toContain('what-the-coordinator-hears');
    expect(idsOf('open-ended')).toContain('what-this-paper-is');
    for (const { id } of graph.programmes) {
      expect(idsOf(id)).toEqual(expect.arrayContaining(['meeting-remotely', 'meeting-in-person', 'recording']));
      for (const other of ['young-people', 'guardian-consent', 'in-a-group']) expect(idsOf(id)).not.toContain(other);
    }
  });
});

describe('a short agreement', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveSite>>;

  beforeAll(async () => {
    [browser, server] = await Promise.all([startBrowser(), serveSite(site)]);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const short = graph.programmes.flatMap(programme =>
    programme
      .used('agreement')
      .filter(({ data }) => data.layout === 'short')
      .map(({ id }) => `/${programme.id}/agreements/${id}/`),
  );

  it('is on offer in each programme', () => {
    expect(new Set(short.map(address => address.split('/')[1])).size).toBe(graph.programmes.length);
  });

  it.each(short)('%s takes one page of A4 or Letter paper', async address => {
    const page = await browser.newPage();
    await page.goto(server.origin + address);
    for (const format of ['A4', 'Letter'] as const) {
      expect((await readPaper(await page.pdf({ format }))).length, format).toBe(1);
    }
    await page.close();
  });
});
