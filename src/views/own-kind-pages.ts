import type { Block, Document } from '../document/document.ts';
import { type Role, roles } from '../kinds/parts/role.ts';
import type { AnyEntry } from '../model/entry.ts';
import { entryUrl } from '../model/urls.ts';
import { sayType } from '../strings/say-kind.ts';
import { type DownloadLink, filesOf, ownArtefact } from './artefacts.ts';
import { linksTo } from './navigation.ts';
import { ownDocument } from './own-documents.ts';
import type { Link, Page } from './page.ts';
import type { ProgrammeContext } from './programme-context.ts';
import { programmePage } from './programme-page.ts';

/** The page of a file of a fork's own kind. It has what the layouts `guide`, `document` and `sheet` show. */
export interface OwnKindPage extends Page {
  readonly body: readonly Block[];
  /** Undefined for a kind without a document. */
  readonly document: Document | undefined;
  readonly downloads: readonly DownloadLink[];
  /** The sessions that name the file. */
  readonly usedIn: readonly Link[];
  readonly audience: Role | undefined;
  readonly audienceWord: string | undefined;
}

/** The pages of the fork's own kinds that say a layout. */
export function ownKindPages(context: ProgrammeContext): OwnKindPage[] {
  return context.ownKinds.flatMap(kind =>
    kind.layout === undefined ? [] : context.programme.used(kind).map(entry => ownKindPage(entry, context)),
  );
}

/**
 * Makes the page of a file of a fork's own kind.
 * @param layout the layout that shows it. Default: the one that the kind says, otherwise `guide`
 */
export function ownKindPage(
  entry: AnyEntry,
  context: ProgrammeContext,
  layout = entry.file.kind?.layout ?? 'guide',
): OwnKindPage {
  const body = context.blocks(entry);
  const artefact = ownArtefact(entry, context);
  const document = artefact && ownDocument(entry, context);
  const { audience } = entry.data as { audience?: unknown };
  const role = roles.find(each => each === audience);
  const page = programmePage(context, entry, {
    layout,
    url: entryUrl(entry, context.programme) ?? '',
    type: sayType(entry.kind, context.t),
    artefact: entry.kind,
    contents: document ? [] : body,
    text: document?.blocks.slice(1) ?? body,
  });
  return {
    ...page,
    body,
    document,
    downloads: artefact ? filesOf(artefact, context) : [],
    usedIn: linksTo(context.programme.sessionsNaming(entry), context),
    audience: role,
    audienceWord: role === undefined || role === 'both' ? undefined : context.roleWord(role),
  };
}
