import type { Block } from '../document/document.ts';
import type { Role } from '../kinds/parts/role.ts';
import type { Entry } from '../model/entry.ts';
import { linksTo } from './navigation.ts';
import type { Page } from './page.ts';
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
  const body = context.blocks(entry);
  const page = programmePage(context, entry, {
    layout: 'guide',
    url,
    type: context.t('type.guide'),
    artefact: 'handbook',
    contents: body,
    text: body,
  });
  return {
    ...page,
    ...neighbours(linksTo(context.programme.guides as Entry[], context), url),
    body,
    section: guide.data.section,
    audience: guide.data.audience,
    audienceWord: guide.data.audience === 'both' ? undefined : context.roleWord(guide.data.audience),
  };
}
