import type { Entry } from '../model/entry.ts';
import { linkTo } from './navigation.ts';
import type { Link } from './page.ts';
import type { ProgrammeContext } from './programme-context.ts';

/** The step back to a session, in the breadcrumbs of its sheets. */
export function sessionTrail(session: Entry<'session'>, context: ProgrammeContext): Link[] {
  const link = linkTo(session as Entry, context);
  return link ? [link] : [];
}
