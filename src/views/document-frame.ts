import { heading } from '../document/blocks.ts';
import type { Block, Document, Inline } from '../document/document.ts';
import { plainText } from '../document/inlines.ts';
import type { Entry } from '../model/entry.ts';
import { formatContact } from '../model/facts.ts';
import type { ProgrammeContext } from './programme-context.ts';
import { versionText } from './version-text.ts';

interface DocumentParts {
  readonly id: string;
  readonly title: readonly Inline[];
  readonly url: string;
  readonly description: string | undefined;
  readonly blocks: readonly Block[];
}

/** Puts blocks into a document of a programme: its title, language, imprint and the words that formats print. */
export function programmeDocument(context: ProgrammeContext, parts: DocumentParts): Document {
  return {
    id: parts.id,
    title: plainText(parts.title),
    language: context.language,
    direction: context.direction,
    description: parts.description,
    blocks: [heading(1, 'top', parts.title), ...parts.blocks],
    // Made when it is printed: the check measures documents, and to say a day takes longer than to measure many.
    get imprint() {
      return imprintOf(context, parts.url);
    },
    words: wordsFor(context),
  };
}

function imprintOf(context: ProgrammeContext, url: string): Document['imprint'] {
  const { programme, settings } = context;
  return {
    organisation: settings.organisation.name,
    programme: context.plain(programme.entry as Entry, programme.data.title),
    version: versionText(context),
    licence: programme.licence,
    url,
  };
}

// Every document of a programme has the same.
const madeWords = new WeakMap<ProgrammeContext, Document['words']>();

function wordsFor(context: ProgrammeContext): Document['words'] {
  const words = madeWords.get(context) ?? documentWords(context);
  madeWords.set(context, words);
  return words;
}

export function documentWords({ t }: Pick<ProgrammeContext, 't'>): Document['words'] {
  return {
    pageOf: t('document.pageOf'),
    name: t('document.name'),
    signature: t('document.signature'),
    date: t('document.date'),
    choose: t('document.choose'),
    colon: t('sign.colon'),
    optional: t('item.optional'),
  };
}

/** Whom to turn to, as it stands on every worksheet. */
export function contactBlocks(context: ProgrammeContext): Block[] {
  const { t, programme } = context;
  const { coordinator, safeguarding } = programme.data.contacts;
  const entries = [
    { label: t('contact.coordinator'), contact: coordinator },
    { label: t('contact.safeguarding'), contact: safeguarding },
  ];
  return [
    {
      type: 'list',
      marker: 'none',
      start: 1,
      items: entries.map(({ label, contact }) => ({
        id: undefined,
        blocks: [
          {
            type: 'paragraph',
            content: [
              { type: 'strong', content: [{ type: 'text', text: `${label}${t('sign.colon')}` }] },
              { type: 'text', text: ' ' },
              { type: 'text', text: formatContact(contact, t, context.language) },
            ],
          },
        ],
      })),
    },
  ];
}
