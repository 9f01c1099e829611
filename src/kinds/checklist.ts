import { z } from 'zod';
import { defineKind } from './define-kind.ts';
import { commonKeys } from './parts/common.ts';
import { checklistItem } from './parts/item.ts';
import { pageLimit } from './parts/pages.ts';
import { role } from './parts/role.ts';

/** A list of things to do, each with an owner. */
export const checklist = defineKind({
  id: 'checklist',
  folder: 'checklists',
  places: ['programme', 'library'],
  description: 'A list of things to do, each with an owner.',
  body: 'optional',
  schema: z.strictObject({
    ...commonKeys,
    pages: pageLimit('it').optional(),
    audience: role('Who the list is for. Shows beside the title. Default: `both`.').default('both'),
    owner: role('Who does an item that names no owner of its own. Default: `both`.').default('both'),
    items: z
      .array(checklistItem)
      .min(1)
      .meta({ description: 'The things to do, in order.', expected: 'expected.items' }),
  }),
});
