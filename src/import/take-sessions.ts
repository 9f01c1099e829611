import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import type { StringKey } from '../strings/index.ts';
import type { UniqueIds } from '../text/slug.ts';
import type { Draft } from './draft.ts';
import { entryOf, isQuestions, itemOf } from './list-items.ts';
import { idFrom } from './names.ts';
import { isParagraph, type Piece, type PieceValue, paragraph } from './piece.ts';
import { type Section, sectionsOf } from './sections.ts';
import { type SessionName, sessionName } from './session-names.ts';
import { bankFrom, linkTo } from './take-lists.ts';
import { lineOf, placeOf, textNode } from './tree-text.ts';

/** The sessions of a page that is written as a programme, with their question banks. */
export interface FoundSessions {
  readonly sessions: readonly Piece[];
  readonly banks: readonly Piece[];
  /** The session that took in each heading, by the number of the heading. */
  readonly headings: ReadonlyMap<number, Piece>;
}

/** The words for what is left to be filled in. */
export type Fill = (key: StringKey) => string;

interface Context {
  readonly draft: Draft;
  readonly programme: string;
  readonly bankIds: UniqueIds;
  readonly fill: Fill;
}

/**
 * Takes sections about sessions out of a page: each becomes a session with its lists as steps. This is only done where the
 * page names two different sessions at least, with something to do in them: one that speaks of meetings in passing stays.
 */
export function takeSessions(
  draft: Draft,
  programme: string,
  ids: UniqueIds,
  bankIds: UniqueIds,
  fill: Fill,
): FoundSessions {
  const found = sectionsOf(draft.tree).flatMap(section => {
    const name = sessionName(lineOf(section.heading));
    return name && hasSteps(section, draft) ? [{ section, name }] : [];
  });
  // A section inside one that was found belongs to it.
  const outer = found.filter(
    ({ section }) => !found.some(other => other.section.from < section.from && other.section.to >= section.to),
  );
  const keys = [...new Set(outer.map(({ name }) => name.key))];
  if (keys.length < 2) return { sessions: [], banks: [], headings: new Map() };

  const sessions: Piece[] = [];
  const banks: Piece[] = [];
  const headings = new Map<number, Piece>();
  const context = { draft, programme, bankIds, fill };
  const gone = new Set<number>();
  const pieces = new Map<string, Piece>();
  for (const key of keys) {
    const parts = outer.filter(({ name }) => name.key === key);
    const piece = sessionFrom(parts, ids, context, banks);
    sessions.push(piece);
    pieces.set(key, piece);
    for (const { section } of parts) {
      for (let at = section.from; at < section.to; at += 1) {
        gone.add(at);
        const node = draft.tree.children[at];
        if (node?.type === 'heading' && node.data?.heading !== undefined) headings.set(node.data.heading, piece);
      }
      draft.tell('session', placeOf(section.heading), lineOf(section.heading), piece.path);
    }
  }
  closeLast(
    sessions,
    outer.map(({ name }) => name),
  );
  const shown = new Set<string>();
  draft.tree.children = draft.tree.children.flatMap((node, at): RootContent[] => {
    if (!gone.has(at)) return [node];
    const first = outer.find(({ section }) => section.from === at);
    if (!first || shown.has(first.name.key)) return [];
    shown.add(first.name.key);
    const piece = pieces.get(first.name.key);
    return piece ? [linkEntry(piece)] : [];
  });
  draft.tree.children = joinLists(draft.tree.children);
  return { sessions, banks, headings };
}

/** The last numbered session closes the programme, where none says that it does. */
function closeLast(sessions: readonly Piece[], names: readonly SessionName[]): void {
  if (sessions.some(({ data }) => data.function === 'closing')) return;
  const numbered = sessions.filter(
    (_, index) => (names[index]?.number ?? 0) > 1 || sessions[index]?.data.function === 'working',
  );
  const last = numbered.at(-1);
  const isNumbered = sessions.some(
    ({ data, id }) => data === last?.data && /second|third|fourth|fifth|sixth|\d/.test(id),
  );
  if (last && isNumbered && last.data.repeatable !== true) last.data.function = 'closing';
}

const hasSteps = ({ content }: Section, { isPlain }: Draft) =>
  content.some(node => node.type === 'list') ||
  (isPlain && content.some(node => node.type === 'paragraph' && lineOf(node).length < 400));

function linkEntry(piece: Piece): List {
  const link = linkTo(piece, lineOf(piece.data.title as Paragraph));
  const { purpose } = piece.data;
  const isStated = purpose !== undefined && isParagraph(purpose) && piece.body.length === 0;
  const text = isStated ? paragraph([...link.children, textNode(`: ${lineOf(purpose)}`)]) : link;
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: [{ type: 'listItem', spread: false, children: [text] }],
  };
}

/** Links to sessions that come one after the other are one list. */
function joinLists(nodes: readonly RootContent[]): RootContent[] {
  const isLinks = (node: RootContent | undefined): node is List =>
    node?.type === 'list' &&
    node.children.length > 0 &&
    node.children.every(
      item =>
        item.children[0]?.type === 'paragraph' &&
        item.children[0].children[0]?.type === 'link' &&
        item.children[0].children[0].url.startsWith('piece:'),
    );
  const joined: RootContent[] = [];
  for (const node of nodes) {
    const before = joined.at(-1);
    if (isLinks(node) && isLinks(before)) before.children.push(...node.children);
    else joined.push(node);
  }
  return joined;
}

interface Parts {
  readonly before: PieceValue[];
  readonly during: PieceValue[];
  readonly after: PieceValue[];
  readonly outcomes: PieceValue[];
  readonly body: RootContent[];
  readonly banks: string[];
}

function sessionFrom(
  found: readonly { section: Section; name: SessionName }[],
  ids: UniqueIds,
  context: Context,
  banks: Piece[],
): Piece {
  const [first] = found;
  if (!first) throw new RangeError('Unexpected session without a section, expected one');
  const { name } = first;
  const id = ids.take(idFrom(name.title, name.key));
  const parts: Parts = { before: [], during: [], after: [], outcomes: [], body: [], banks: [] };
  for (const { section, name: own } of found) readSection(section, own, id, parts, context, banks);
  const purpose = found.map(one => one.name.purpose).find(Boolean) ?? sentenceOf(parts.body[0]);
  return {
    path: `programmes/${context.programme}/sessions/${id}.md`,
    id,
    data: {
      title: paragraph(name.title),
      purpose: purpose === undefined ? context.fill('import.fill.sessionPurpose') : paragraph(purpose),
      function: name.function,
      ...(name.repeatable ? { repeatable: true } : {}),
      ...filled('before', parts.before),
      ...filled('during', parts.during),
      ...filled('after', parts.after),
      ...filled('outcomes', parts.outcomes),
      ...filled('questions', parts.banks),
    },
    body: parts.body,
    draft: context.draft,
  };
}

const filled = (key: string, list: PieceValue[]) => (list.length > 0 ? { [key]: list } : {});

/** The first sentence of a paragraph, when it is short enough to say what a session is for. */
function sentenceOf(node: RootContent | undefined): string | undefined {
  if (node?.type !== 'paragraph') return undefined;
  const [sentence = ''] = /^[^.!?:]+[.!?](?=\s|$)/.exec(lineOf(node)) ?? [];
  return sentence.length >= 15 && sentence.length <= 200 ? sentence : undefined;
}

function readSection(
  { content }: Section,
  name: SessionName,
  id: string,
  parts: Parts,
  context: Context,
  banks: Piece[],
): void {
  let lead = '';
  for (const node of content) {
    if (node.type === 'list') {
      readList(node, lead, name, id, parts, context, banks);
      lead = '';
    } else if (context.draft.isPlain && node.type === 'paragraph') {
      segmentFor(lead, name, parts).push(withOwner(itemOf(paragraph(node.children)), name));
    } else {
      if (node.type === 'heading' || node.type === 'paragraph') lead = lineOf(node);
      // A line that only says that a list follows has said it.
      if (node.type === 'heading') parts.body.push({ ...node, depth: 2 });
      else parts.body.push(node);
    }
  }
}

function readList(
  list: List,
  lead: string,
  name: SessionName,
  id: string,
  parts: Parts,
  context: Context,
  banks: Piece[],
): void {
  const { draft, programme, bankIds } = context;
  if (/\b(?:outcomes?|decisions?|results?)\b/i.test(lead) && list.children.every(isOutcome)) {
    dropLead(parts, lead, draft);
    parts.outcomes.push(...list.children.map(outcomeOf));
    draft.tell('outcomes', placeOf(list), lineOf(list), id);
  } else if (isQuestions(list)) {
    dropLead(parts, lead, draft);
    const role = name.role;
    const bank = bankFrom(
      list.children,
      lineOf(paragraph(name.title)),
      draft,
      { programme, ids: bankIds },
      {
        id: role === undefined ? id : `${id}-${role}`,
        title: role === undefined ? name.title : `${name.title}: questions for the ${role}`,
        askedBy: role,
      },
    );
    banks.push(bank);
    parts.banks.push(bank.id);
    draft.tell('questions', placeOf(list), lineOf(list).slice(0, 60), bank.path);
  } else {
    const items = list.children.flatMap((item): PieceValue[] => {
      const { text, inner } = entryOf(item);
      return lineOf(text) === '' ? [] : [withOwner(itemOf(text, inner), name)];
    });
    const segment = segmentFor(lead, name, parts);
    const last = parts.body.at(-1);
    const isLed = /[:：]$/.test(lead) && last?.type === 'paragraph' && lineOf(last) === lead;
    if (isLed && segment === parts.during && last.type === 'paragraph') {
      // What leads to the list says what to do; the list says what it is about.
      parts.body.pop();
      const points = list.children.map(item => entryOf(item).text).filter(point => lineOf(point) !== '');
      segment.push(withOwner({ text: paragraph(last.children), covers: points }, name));
      return;
    }
    if (isLed) dropLead(parts, lead, draft);
    segment.push(...items);
  }
}

function segmentFor(lead: string, name: SessionName, parts: Parts): PieceValue[] {
  if (/\b(?:prepare|prepares|preparing|before|ahead|in advance)\b/i.test(lead)) return parts.before;
  if (/\b(?:afterwards?|after the (?:meeting|session)|follow up)\b/i.test(lead)) return parts.after;
  return name.function === 'preparing' ? parts.before : name.function === 'after' ? parts.after : parts.during;
}

const withOwner = (item: { [key: string]: PieceValue }, { role }: SessionName) =>
  item.owner === undefined && role !== undefined ? { ...item, owner: role } : item;

/** A line that leads on to a list has no use once the list has a place of its own; the report tells of it. */
function dropLead(parts: Parts, lead: string, draft: Draft): void {
  const last = parts.body.at(-1);
  if (last?.type !== 'paragraph' || lineOf(last) !== lead || !/[:：]$/.test(lead)) return;
  parts.body.pop();
  draft.tell('lead', placeOf(last), lead);
}

const outcomeForm = /^(?:an?\s+)?(decision|answer)\b[.:]?\s*/i;
const isOutcome = (item: ListItem) => outcomeForm.test(lineOf(item));

function outcomeOf(item: ListItem): PieceValue {
  const words = lineOf(entryOf(item).text);
  const [, kind = 'decision'] = outcomeForm.exec(words) ?? [];
  const prompt = words.replace(outcomeForm, '');
  return { kind: kind.toLowerCase(), prompt: paragraph(prompt === '' ? words : prompt) };
}
