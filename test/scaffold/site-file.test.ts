import { describe, expect, it } from 'vitest';
import { listProgramme } from '../../src/scaffold/list-programme.ts';
import { nameOrganisation } from '../../src/scaffold/name-organisation.ts';

const site = `# Ours
title: Mentorbook # the name
organisation:
  name: Harbour Mentoring Trust
  shortName: Harbour
programmes:
  # The big one
  - six-month   # since May
  - "two-session"
licence: CC BY 4.0
`;

describe('listing a programme in site.yaml', () => {
  it('adds a line and leaves every other letter alone', () => {
    expect(listProgramme(site, 'ours')).toBe(site.replace('"two-session"\n', '"two-session"\n  - ours\n'));
    expect(listProgramme(site, 'six-month')).toBe(site);
  });

  it('takes the others out when it is to be alone', () => {
    const alone = '  # The big one\n  - ours\nlicence: CC BY 4.0\n';
    expect(listProgramme(site, 'ours', true)?.endsWith(`programmes:\n${alone}`)).toBe(true);
    expect(listProgramme(site, 'two-session', true)).toContain('programmes:\n  # The big one\n  - "two-session"\n');
  });

  it.each([
    ['programmes: [a, b]\n', 'programmes: [a, b, ours]\n', 'programmes: [ours]\n'],
    ['programmes: [ ]\n', 'programmes: [ours ]\n', 'programmes: [ours]\n'],
    ['programmes:\n- a', 'programmes:\n- a\n- ours\n', 'programmes:\n- ours\n'],
    [
      'programmes:\r\n  - a\r\ntitle: X\r\n',
      'programmes:\r\n  - a\r\n  - ours\r\ntitle: X\r\n',
      'programmes:\r\n  - ours\r\ntitle: X\r\n',
    ],
  ])('keeps the form of %j', (before, after, alone) => {
    expect(listProgramme(before, 'ours')).toBe(after);
    expect(listProgramme(before, 'ours', true)).toBe(alone);
  });

  it.each(['title: X\n', 'programmes: ours\n', 'programmes:\n  - a: b\n', 'programmes: [a\n'])(
    'leaves %j to its writer',
    text => {
      expect(listProgramme(text, 'ours')).toBeUndefined();
    },
  );
});

describe('naming the organisation in site.yaml', () => {
  it('changes its name, and a title that is still that of Mentorbook', () => {
    expect(nameOrganisation(site, 'Alder "&" Co: #1')).toBe(
      site
        .replace('title: Mentorbook', 'title: "Alder \\"&\\" Co: #1"')
        .replace('Harbour Mentoring Trust', '"Alder \\"&\\" Co: #1"')
        .replace('  shortName: Harbour\n', ''),
    );
    expect(nameOrganisation(site.replace('Mentorbook', 'Us'), 'Alder')).toContain('title: Us # the name');
    expect(nameOrganisation('title: X\n', 'Alder')).toBeUndefined();
  });
});
