import type { Contact } from '../kinds/parts/contact.ts';
import { siteUrls } from '../model/urls.ts';
import type { Page } from './page.ts';
import type { Publication } from './publication.ts';
import { sitePage } from './site-pages.ts';

/** How many of the pages that were read a device keeps at most, for reading offline. The privacy page says so. */
export const mostPagesKept = 60;

export interface PrivacyPage extends Page {
  readonly mostPagesKept: number;
  /** The coordinators of the programmes, each once: whom a reader can ask. */
  readonly askable: readonly Contact[];
}

/** What the site keeps, where, and how to clear it. */
export function privacyPage(publication: Publication): PrivacyPage {
  const { t, programmes } = publication;
  const coordinators = programmes
    .map(({ programme }) => programme.data.contacts.coordinator)
    .filter(({ email, phone }) => email !== undefined || phone !== undefined);
  const askable = [...new Map(coordinators.map(contact => [`${contact.email}|${contact.phone}`, contact])).values()];
  const page = sitePage(publication, {
    layout: 'privacy',
    url: siteUrls.privacy,
    title: t('privacy.title'),
    description: t('privacy.description'),
  });
  return { ...page, mostPagesKept, askable };
}
