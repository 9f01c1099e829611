import fs from 'node:fs/promises';
import path from 'node:path';
import nunjucks from 'nunjucks';
import { describe, expect, it } from 'vitest';
import { LayoutLoader } from '../../plugins/layout-loader.ts';
import {
  fileForNameOfToday,
  formerNames,
  renamedIn,
  stylesOfToday,
  templateOfToday,
} from '../../src/upkeep/former-names.ts';
import { emptyFolder } from '../support/run.ts';

const names = {
  layouts: { session: { meeting: '0.2.0' } },
  parts: { 'role-mark': { badge: '0.2.0', 'role-badge': '0.3.0' } },
  blocks: { lede: { intro: '0.2.0' } },
  tokens: { '--accent': { '--brand': '0.2.0' } },
};

describe('a layout with earlier names', () => {
  it.each([
    ['{% block intro %}Hi{% endblock intro %}', '{% block lede %}Hi{% endblock lede %}'],
    ['{%- block intro -%}', '{%- block lede -%}'],
    ['{% block introduction %}', '{% block introduction %}'],
    ['{% extends "layouts/meeting.njk" %}', '{% extends "layouts/session.njk" %}'],
    ["{% extends 'meeting.njk' %}", "{% extends 'session.njk' %}"],
    ['{% from "parts/badge.njk" import badge %}', '{% from "parts/role-mark.njk" import roleMark as badge %}'],
    [
      '{% from "layouts/parts/role-badge.njk" import roleBadge as b %}',
      '{% from "layouts/parts/role-mark.njk" import roleMark as b %}',
    ],
    ['{% include "parts/badge.njk" %}', '{% include "parts/role-mark.njk" %}'],
  ])('is read as if it had those of today: %s', (text, today) => {
    expect(templateOfToday(text, names)).toBe(today);
    expect(templateOfToday(today, names)).toBe(today);
  });

  it('may itself be named so: it still takes the place of the one that was renamed', () => {
    const own = (file: string) => file === 'parts/badge.njk' || file === 'meeting.njk';
    const part = fileForNameOfToday('parts/role-mark.njk', own, names);
    expect(part?.file).toBe('parts/badge.njk');
    expect(part?.textOfToday('{% macro badge(role) %}x{% endmacro %}')).toBe(
      '{% macro roleMark(role) %}x{% endmacro %}',
    );
    expect(fileForNameOfToday('session.njk', own, names)?.file).toBe('meeting.njk');
    expect(fileForNameOfToday('guide.njk', own, names)).toBeUndefined();
    expect(fileForNameOfToday('session.njk', file => own(file) || file === 'session.njk', names)).toBeUndefined();
  });

  it('fills the block `beforeDocument` when it calls it `keepTicks`, as it was called first', async () => {
    const folder = await emptyFolder();
    const files = {
      'own/checklist.njk': '{% extends "layouts/checklist.njk" %}{% block keepTicks %}ours{% endblock %}',
      'layouts/checklist.njk': '[{% block beforeDocument %}theirs{% endblock %}]',
    };
    for (const [file, text] of Object.entries(files)) {
      await fs.mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await fs.writeFile(path.join(folder, file), text);
    }
    const folders = [path.join(folder, 'own'), path.join(folder, 'layouts'), folder];
    const environment = new nunjucks.Environment(new LayoutLoader(folders));
    expect(environment.render('checklist.njk')).toBe('[ours]');
  });
});

describe('styles with earlier tokens', () => {
  it('set the tokens of today, and leave longer names alone', () => {
    expect(stylesOfToday(':root { --brand: red; --brand-soft: pink; color: var(--brand) }', names)).toBe(
      ':root { --accent: red; --brand-soft: pink; color: var(--accent) }',
    );
  });
});

describe('the earlier names of Mentorbook', () => {
  it('are each of one name alone, and of none that is in use', () => {
    for (const group of Object.values(formerNames)) {
      const keys = renamedIn(group).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.filter(key => Object.hasOwn(group, key))).toEqual([]);
    }
  });
});
