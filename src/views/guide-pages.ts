import type { Block } from '../document/document.ts';
import type { Role } from '../kinds/parts/role.ts';
import type { Entry } from '../model/entry.ts';
import { later } from './later.ts';
import { linksTo } from './navigation.ts';
import { contentsOf, type Link, type Page } from './page.ts';
import type { ProgrammeContext } from './programme-context.ts';
import { neighbours, programmePage } from './programme-page.ts';

export interface GuidePage extends Page {
  readonly body: readonly Block[];
  readonly section: string | undefined;
  readonly audience: Role;
  readonly audienceWord: string | undefined;
}

/** A page of a programme's handbook. */
export function guidePage(guide: Entry<'guide'>, context: ProgrammeContext): GuidePage {
  const entry = guide as Entry;
  const url = context.url(entry) ?? '';
  const { search, ...page } = programmePage(context, entry, {
    layout: 'guide',
    url,
    type: context.t('type.guide'),
    artefact: 'handbook',
  });
  const known = {
    ...page,
    ...neighbours(guideLinks(context), url),
    search: search && later({ ...search }, { text: () => context.blocks(entry) }),
    section: guide.data.section,
    audience: guide.data.audience,
    audienceWord: guide.data.audience === 'both' ? undefined : context.roleWord(guide.data.audience),
  };
  return later(known, { body: () => context.blocks(entry), contents: () => contentsOf(context.blocks(entry)) });
}

const rows = new WeakMap<ProgrammeContext, readonly Link[]>();

/** The guide pages of a programme in their order: the same row for each of them. */
function guideLinks(context: ProgrammeContext): readonly Link[] {
  const row = rows.get(context) ?? linksTo(context.programme.guides as Entry[], context);
  rows.set(context, row);
  return row;
}
