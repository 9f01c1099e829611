import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import type { UniqueIds } from '../text/slug.ts';
import type { Draft } from './draft.ts';
import { entryOf, innerTexts, isQuestions, isTicked, itemOf } from './list-items.ts';
import { idFrom } from './names.ts';
import { type Piece, type PieceValue, paragraph } from './piece.ts';
import { lineOf, placeOf, textNode } from './tree-text.ts';

declare module 'mdast' {
  interface ListData {
    /** The question bank that the list has become. */
    bank?: string;
  }
}

/** What the lists of a page are made into. */
export interface ListOptions {
  readonly programme: string;
  /** Whether lists of questions become question banks; otherwise they stay and are pointed out. */
  readonly banks: boolean;
  readonly ids: UniqueIds;
  readonly bankIds: UniqueIds;
}

/** A question bank, and the list that it was, for whoever finds a session for it. */
export interface FoundBank {
  readonly piece: Piece;
  readonly heading: string;
}

/** Takes the tick lists of a page out as checklists, and its lists of questions as banks, where that is asked for. */
export function takeLists(draft: Draft, options: ListOptions): { checklists: Piece[]; banks: FoundBank[] } {
  const checklists: Piece[] = [];
  const banks: FoundBank[] = [];
  let heading = draft.title;
  draft.tree.children = draft.tree.children.flatMap((node): RootContent[] => {
    if (node.type === 'heading') heading = lineOf(node);
    if (node.type !== 'list') return [untick(node)];
    if (isTicked(node)) {
      const piece = checklistFrom(node, heading, draft, options);
      checklists.push(piece);
      draft.tell('checklist', placeOf(node), lineOf(node).slice(0, 60), piece.path);
      return [linkTo(piece, heading)];
    }
    if (isQuestions(node)) {
      if (!options.banks) draft.tell('bank', placeOf(node), lineOf(node.children[0] as ListItem).slice(0, 60));
      else {
        const piece = bankFrom(node.children, heading, draft, { programme: options.programme, ids: options.bankIds });
        node.data = { ...node.data, bank: piece.path };
        banks.push({ piece, heading });
        draft.tell('questions', placeOf(node), lineOf(node).slice(0, 60), piece.path);
      }
    }
    return [untick(node)];
  });
  return { checklists, banks };
}

/** A tick list that stands inside something else stays there as a list. */
function untick<Node extends RootContent>(node: Node): Node {
  if (node.type === 'listItem') node.checked = null;
  if ('children' in node) node.children.forEach(child => void untick(child as RootContent));
  return node;
}

export function linkTo(piece: Piece, words: string): Paragraph {
  return paragraph([{ type: 'link', url: `piece:${piece.path}`, children: [textNode(words)] }]);
}

function checklistFrom(list: List, heading: string, draft: Draft, { programme, ids }: ListOptions): Piece {
  const id = ids.take(idFrom(heading, idFrom(draft.title, 'checklist')));
  const items = list.children.flatMap(item => tasksOf(item));
  return {
    path: `programmes/${programme}/checklists/${id}.md`,
    id,
    data: { title: paragraph(heading), items },
    body: [],
    draft,
  };
}

/** A task, and the tasks that stand below it. */
function tasksOf(item: ListItem): PieceValue[] {
  const { text, inner } = entryOf(item);
  const tasks = inner.filter(({ checked }) => typeof checked === 'boolean');
  const points = inner.filter(({ checked }) => typeof checked !== 'boolean');
  if (lineOf(text) === '') return tasks.flatMap(tasksOf);
  return [itemOf(text, points), ...tasks.flatMap(tasksOf)];
}

/** A question bank from the entries of a list; what they are about is the heading above. */
export function bankFrom(
  entries: readonly ListItem[],
  heading: string,
  draft: Draft,
  { programme, ids }: Pick<ListOptions, 'programme' | 'ids'>,
  about: { readonly id?: string; readonly title?: string; readonly askedBy?: 'mentor' | 'mentee' | undefined } = {},
): Piece {
  const id = ids.take(about.id ?? idFrom(heading, 'questions'));
  const topic = heading.replace(/[:?.]+$/, '');
  const questions = entries.flatMap((item): PieceValue[] => {
    const { text, inner } = entryOf(item);
    if (lineOf(text) === '') return [];
    const followUps = innerTexts(inner);
    return [{ text, topic, ...(followUps.length > 0 ? { followUps } : {}) }];
  });
  return {
    path: `programmes/${programme}/questions/${id}.md`,
    id,
    data: { title: paragraph(about.title ?? heading), askedBy: about.askedBy, questions },
    body: [],
    draft,
  };
}
