import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check-content.ts';
import { siteWith, smallFile } from '../support/run.ts';

async function programmeOf(changes: Readonly<Record<string, string | null>> = {}) {
  const { graph } = await checkContent(await siteWith(changes));
  const [programme] = graph.programmes;
  if (!programme) throw new Error('Unexpected site without a programme');
  return { graph, programme };
}

describe('the programme graph', () => {
  it('looks an id up in the programme first and then in the library', async () => {
    const own = '---\ntitle: Our own list\nitems:\n  - text: Do it.\n---\n';
    const { programme } = await programmeOf({ 'programmes/pairs/checklists/meeting.md': own });
    expect(programme.find('checklist', 'meeting')?.data.title).toBe('Our own list');
    expect(programme.find('sheet', 'goal')?.data.title).toBe('Goal sheet');
    expect(programme.find('sheet', 'nothing')).toBeUndefined();
  });

  it('publishes the library files that a programme uses, by reference or by link, and no others', async () => {
    const unused = '---\ntitle: Unused\nitems:\n  - text: Do it.\n---\n';
    const { programme } = await programmeOf({ 'library/checklists/unused.md': unused });
    expect(programme.used('checklist').map(entry => entry.id)).toEqual(['own', 'meeting']);
    const linked = await programmeOf({
      'library/checklists/unused.md': unused,
      'programmes/pairs/guide/end.md':
        '---\ntitle: End\norder: 2\n---\nSee [it](../../../library/checklists/unused.md).\n',
    });
    expect(linked.programme.used('checklist').map(entry => entry.id)).toContain('unused');
  });

  it('orders sessions by the schedule, then those outside it', async () => {
    const extra = '---\ntitle: Another\npurpose: None.\nfunction: working\n---\n';
    const { programme } = await programmeOf({ 'programmes/pairs/sessions/another.md': extra });
    expect(programme.sessions.map(session => session.id)).toEqual(['first', 'last', 'another']);
  });

  it('leaves drafts out', async () => {
    const end = await smallFile('programmes/pairs/guide/end.md');
    const { programme } = await programmeOf({
      'programmes/pairs/guide/end.md': end.replace('order', 'draft: true\norder'),
    });
    expect(programme.guides.map(guide => guide.id)).toEqual(['start']);
  });

  it('cannot be changed', async () => {
    const { graph, programme } = await programmeOf();
    expect(() => Object.assign(graph, { programmes: [] })).toThrow(TypeError);
    expect(() => Object.assign(programme.data.contacts.coordinator, { name: 'Eve' })).toThrow(TypeError);
    expect(() => (programme.data.schedule as unknown[]).push({})).toThrow(TypeError);
  });
});
