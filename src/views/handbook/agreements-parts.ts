import { list, paragraph } from '../../document/blocks.ts';
import type { Field, Inline, ListItem } from '../../document/document.ts';
import { text } from '../../document/inlines.ts';
import type { Entry } from '../../model/entry.ts';
import { entryUrl } from '../../model/urls.ts';
import { formatDuration } from '../../text/duration.ts';
import { mentionsIn } from '../../text/markdown.ts';
import { fieldFrom } from '../form-fields.ts';
import type { ProgrammeContext } from '../programme-context.ts';
import { paperNote } from './paper-note.ts';
import { type Chapter, inside, type Part } from './part.ts';

/** The agreements with what each settles, and the wording of every clause, once. */
export function agreementsParts(context: ProgrammeContext): Part[] {
  const { programme, t } = context;
  const agreements = programme.used('agreement');
  const clauses = [...new Set(agreements.flatMap(agreement => programme.clausesOf(agreement)))];
  return [
    {
      id: 'agreements',
      title: t('nav.agreements'),
      blocks: [],
      chapters: agreements.map(agreement => agreementChapter(agreement, context)),
    },
    {
      id: 'clauses',
      title: t('handbook.clauses'),
      blocks: [paragraph([text(t('handbook.clausesHowTo'))])],
      chapters: clauses.map(clause => clauseChapter(clause, context)),
      addresses: agreements.flatMap(agreement =>
        agreement.data.clauses.map(
          clause => [`${entryUrl(agreement as Entry, programme)}#${clause}`, inside('clause', clause)] as const,
        ),
      ),
    },
  ];
}

const item = (content: readonly Inline[]): ListItem => ({ id: undefined, blocks: [paragraph(content)] });

function agreementChapter(agreement: Entry<'agreement'>, context: ProgrammeContext): Chapter {
  const entry = agreement as Entry;
  const { programme, t, language } = context;
  const { title, summary, signatures, reviewAfter } = agreement.data;
  const url = entryUrl(entry, programme) ?? '';
  const settles = programme
    .clausesOf(agreement)
    .map(clause =>
      item([
        { type: 'link', href: `${url}#${clause.id}`, content: context.inline(clause as Entry, clause.data.title) },
      ]),
    );
  const signers = new Intl.ListFormat(language).format(signatures.map(role => context.roleWord(role)));
  const review = reviewAfter && t('agreement.reviewAfter', { length: formatDuration(reviewAfter, language) });
  return {
    id: inside('agreement', agreement.id),
    title: context.inline(entry, title),
    url,
    blocks: [
      ...(summary === undefined ? [] : [paragraph(context.inline(entry, summary))]),
      ...context.blocks(entry, undefined, 2),
      paragraph([text(t('handbook.settles'))]),
      list('bullet', settles),
      ...(signatures.length === 0 ? [] : [paragraph([text(t('handbook.signedBy', { who: signers }))])]),
      ...(review === undefined ? [] : [paragraph([text(review)])]),
      ...paperNote(url, context),
    ],
  };
}

/** The wording of a clause as it reads before anybody fills it in. */
function clauseChapter(clause: Entry<'clause'>, context: ProgrammeContext): Chapter {
  const entry = clause as Entry;
  const { title, prompt } = clause.data;
  const alone = new Set([...clause.body.matchAll(/^[ \t]*\{\{[ \t]*(\w+)[ \t]*\}\}[ \t]*$/gm)].map(match => match[1]));
  const fields = clause.data.fields.map(field => [field.name, fieldFrom(field, clause.id, entry, context)] as const);
  const placeholders = new Map(
    fields.map(([name, field]) => [name, alone.has(name) ? fieldAlone(field, context) : fieldInText(field, context)]),
  );
  const used = new Set(mentionsIn(clause.body, 'blocks').map(({ target }) => target));
  const below = fields.filter(([name]) => !used.has(name)).map(([, field]) => item(fieldAlone(field, context)));
  return {
    id: inside('clause', clause.id),
    title: context.inline(entry, title),
    url: undefined,
    blocks: [
      paragraph([{ type: 'emphasis', content: context.inline(entry, prompt) }]),
      ...context.blocks(entry, placeholders, 2),
      ...(below.length === 0 ? [] : [list('bullet', below)]),
    ],
  };
}

/** A field inside a sentence: the answers on offer, the answer that stands there, or a gap. */
function fieldInText({ label, options, value, type }: Field, { language }: ProgrammeContext): Inline[] {
  if (type === 'checkbox') return [emphasis(label)];
  if (options.length > 0) {
    return [emphasis(new Intl.ListFormat(language, { type: 'disjunction' }).format(options))];
  }
  return typeof value === 'string' && value !== '' ? [emphasis(value)] : [{ type: 'blank', label }];
}

/** A field on a line of its own names what it asks for. */
function fieldAlone(field: Field, context: ProgrammeContext): Inline[] {
  const [answer] = fieldInText(field, context);
  if (!answer || answer.type === 'blank' || field.type === 'checkbox') return answer ? [answer] : [];
  return [text(`${field.label}${context.t('sign.colon')} `), answer];
}

const emphasis = (words: string): Inline => ({ type: 'emphasis', content: [text(words)] });
