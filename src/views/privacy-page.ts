import type { Contact } from '../kinds/parts/contact.ts';
import { editorHostName } from '../model/editor-host.ts';
import type { Edition } from './editions.ts';
import type { Page } from './page.ts';
import type { Publication } from './publication.ts';
import { sitePage } from './site-pages.ts';
import { translation } from './translations.ts';

/** How many of the pages that were read a device keeps at most, for reading offline. The privacy page says so. */
export const mostPagesKept = 60;

export interface PrivacyPage extends Page {
  readonly mostPagesKept: number;
  /** The coordinators of the programmes, each once: whom a reader can ask. */
  readonly askable: readonly Contact[];
  /** What keeps the texts, when the site has a form editor that talks to it. */
  readonly editorHost: string | undefined;
}

/** What the site keeps, where, and how to clear it, in one of the site's languages. Default: in its own. */
export function privacyPage(publication: Publication, edition: Edition = publication.editions[0]): PrivacyPage {
  const { programmes, editions, settings, has } = publication;
  const { t } = edition;
  const coordinators = programmes
    .map(({ programme }) => programme.data.contacts.coordinator)
    .filter(({ email, phone }) => email !== undefined || phone !== undefined);
  const askable = [...new Map(coordinators.map(contact => [`${contact.email}|${contact.phone}`, contact])).values()];
  const translations =
    editions.length < 2 ? [] : editions.map(({ language, privacy }) => translation(language, privacy));
  const [title, description] = [t('privacy.title'), t('privacy.description')];
  const page = sitePage(
    publication,
    { layout: 'privacy', url: edition.privacy, title, description, translations },
    edition,
  );
  const editorHost = has('edit') && settings.editor ? editorHostName(settings.editor) : undefined;
  return { ...page, mostPagesKept, askable, editorHost };
}
