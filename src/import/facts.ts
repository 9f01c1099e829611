import type { List, Paragraph, RootContent } from 'mdast';
import { meantDuration } from '../text/duration.ts';
import { sentencesIn } from '../text/words.ts';
import type { Draft } from './draft.ts';
import { entryOf, isQuestions } from './list-items.ts';
import { idFrom } from './names.ts';
import { type PieceValue, paragraph } from './piece.ts';
import { sectionsOf } from './sections.ts';
import { lineOf, placeOf, textNode } from './tree-text.ts';

/** What the texts say of the programme as a whole. Nothing is guessed: what they do not say stays to be filled in. */
export interface Facts {
  readonly duration?: string;
  readonly cadence?: string;
  readonly sessionLength?: string;
  readonly stages?: readonly PieceValue[];
  readonly mentor?: { readonly [key: string]: PieceValue };
  readonly mentee?: { readonly [key: string]: PieceValue };
  readonly coordinator?: string;
  readonly safeguarding?: string;
}

const number = '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const length = `(${number})[ -](year|month|week)s?`;

/** How a sentence about the programme says how long it lasts, how often a pair meets and for how long. */
const durationForms = [
  new RegExp(
    `(?:program(?:me)?|mentoring|mentorship|relationship|scheme|it|this)\\b[^.]{0,40}\\b(?:lasts?|runs?|takes?|is|spans?)\\s+(?:for\\s+|over\\s+)?(?:about\\s+|a total of\\s+)?(?:a period of\\s+)?${length}\\b`,
    'i',
  ),
  new RegExp(`\\bover the course of\\s+${length}\\b`, 'i'),
  new RegExp(
    `\\b(?:an?|our|this|the)\\s+${length}(?:-long| long)?\\s+(?:mentoring\\s+|mentorship\\s+)?(?:program(?:me)?|scheme|mentorship)\\b`,
    'i',
  ),
];
const cadenceForm = new RegExp(
  `\\b(?:(monthly|weekly|fortnightly|quarterly|biweekly|bi-weekly)\\s+(?:meetings?|sessions?|check-?ins?|calls?|conversations?)|(?:meet|meetings?|sessions?|talk)\\b[^.]{0,40}?\\b(?:(once an?|every|each)\\s+(?:(${number})\\s+)?(week|month|day)s?|(monthly|weekly|fortnightly)))\\b`,
  'i',
);
const sessionForms = [
  new RegExp(
    `(?:${number})[ -](hour|minute)s?(?:-long| long)?\\s+(?:mentoring\\s+)?(?:sessions?|meetings?|calls?|conversations?)`,
    'i',
  ),
  new RegExp(
    `(?:sessions?|meetings?)\\b[^.?]{0,30}\\b(?:last|take|are|is)s?\\s+(?:about\\s+|for\\s+|usually\\s+)*${number}\\s+(hour|minute)s?\\b`,
    'i',
  ),
];

/** Reads the facts of a programme from its pages, and tells where each was found. */
export function factsOf(drafts: readonly Draft[]): Facts {
  const facts: { -readonly [Key in keyof Facts]: Facts[Key] } = {};
  for (const draft of drafts) {
    for (const node of draft.tree.children) {
      for (const block of node.type === 'list' ? node.children : [node])
        for (const sentence of sentencesIn(lineOf(block))) readSentence(sentence, placeOf(block), draft, facts);
    }
    readStages(draft, facts);
    readRoles(draft, facts);
  }
  return facts;
}

type Found = { -readonly [Key in keyof Facts]: Facts[Key] };

function readSentence(words: string, line: number, draft: Draft, facts: Found): void {
  // A question asks for a fact and states none.
  if (/\?[”"’')]*$/.test(words)) return;
  const take = (key: 'duration' | 'cadence' | 'sessionLength', value: string | undefined, found: string) => {
    if (value === undefined || facts[key] !== undefined) return;
    facts[key] = value;
    draft.tell('fact', line, found.trim(), `${key}: ${value}`);
  };
  for (const form of durationForms) {
    const match = form.exec(words);
    if (match) take('duration', meantDuration(`${match[1]} ${match[2]}s`), match[0]);
  }
  const cadence = cadenceForm.exec(words);
  if (cadence) take('cadence', cadenceFrom(cadence), cadence[0]);
  for (const form of sessionForms) {
    const match = form.exec(words);
    const [, amount = '', unit = ''] = new RegExp(`(${number})[ -](hour|minute)s?`, 'i').exec(match?.[0] ?? '') ?? [];
    if (match && amount !== '') take('sessionLength', meantDuration(`${amount} ${unit}s`), match[0]);
  }
  for (const [address] of words.matchAll(/[\w.+-]+@[\w-]+\.[\w.-]*\w/g)) {
    const role = /safeguard|child protection|concern|harass|conduct/i.test(words)
      ? 'safeguarding'
      : /coordinat|contact|questions?|programme|program|get in touch|e-?mail|write to|reach/i.test(words)
        ? 'coordinator'
        : undefined;
    if (role === undefined || facts[role] !== undefined || /example\./.test(address)) continue;
    facts[role] = address;
    draft.tell('contact', line, address, role);
  }
}

function cadenceFrom([, before, every, amount, unit, after]: RegExpExecArray): string | undefined {
  const word = (before ?? after)?.toLowerCase();
  if (word !== undefined) {
    if (word === 'monthly') return 'every month';
    if (word === 'weekly') return 'every week';
    if (word === 'quarterly') return 'every 3 months';
    return word === 'fortnightly' ? 'every 2 weeks' : undefined;
  }
  if (every === undefined || unit === undefined) return undefined;
  const rhythm = meantDuration(`${amount ?? 'one'} ${unit}s`);
  return rhythm === undefined ? undefined : `every ${rhythm.replace(/^1 /, '')}`;
}

/** A list or headings of “Stage 1: …” or “Phase 1: …”. */
function readStages(draft: Draft, facts: Found): void {
  if (facts.stages !== undefined) return;
  for (const node of draft.tree.children) {
    if (node.type !== 'list' || node.children.length < 2) continue;
    const stages = node.children.map(item => stageFrom(lineOf(entryOf(item).text)));
    if (stages.some(stage => stage === undefined)) continue;
    facts.stages = stages.filter(stage => stage !== undefined);
    draft.tell('stages', placeOf(node), lineOf(node).slice(0, 80), String(stages.length));
    return;
  }
}

function stageFrom(words: string): PieceValue {
  const [, name = '', rest = ''] =
    /^((?:stage|phase)\s+(?:\d+|one|two|three|four|five|six|[ivx]+))\s*[:.–—-]\s*(.+)$/i.exec(words) ?? [];
  if (name === '') return undefined;
  // The site says “Stage 1” by itself, so the title says what it is about.
  const [, start = ''] = /^(.{8,60}?)(?:,|;| and | so that | by )/.exec(rest) ?? [];
  const isShort = rest.length <= 60;
  const title = (isShort ? rest : start || name).replace(/[.!]$/, '');
  const summary = isShort ? undefined : paragraph(/[.!?]$/.test(rest) ? rest : `${rest}.`);
  return { id: idFrom(name, 'stage'), title: paragraph(title), ...(summary === undefined ? {} : { summary }) };
}

/** A heading that is one role's name, with a text and perhaps lists of what they do. */
function readRoles(draft: Draft, facts: Found): void {
  for (const { heading, content } of sectionsOf(draft.tree)) {
    const [, word = ''] =
      /^(?:the |your |role of (?:the |a )?|(?:who is|what is) (?:the |a )?)?(mentors?|mentees?)(?:['’]s? role)?\??$/i.exec(
        lineOf(heading),
      ) ?? [];
    if (word === '') continue;
    const role = /^mentee/i.test(word) ? 'mentee' : 'mentor';
    const own = content.slice(0, nextHeading(content));
    const first = own.find((node): node is Paragraph => node.type === 'paragraph');
    if (!first || facts[role] !== undefined) continue;
    const [sentence = ''] = /^.+?[.!?](?=\s|$)/.exec(lineOf(first)) ?? [];
    if (sentence.length < 20 || sentence.length > 350) continue;
    const lists = own.filter((node): node is List => node.type === 'list' && !isQuestions(node));
    const duties = lists
      .flatMap(list => list.children.map(item => lineOf(entryOf(item).text)))
      .filter(words => words !== '' && words.length < 200);
    facts[role] = {
      description: paragraph([textNode(sentence)]),
      ...(duties.length > 0
        ? { responsibilities: duties.map(words => paragraph(/[.!?]$/.test(words) ? words : `${words}.`)) }
        : {}),
    };
    draft.tell('fact', placeOf(heading), lineOf(heading), `roles: ${role}`);
  }
}

const nextHeading = (content: readonly RootContent[]) => {
  const at = content.findIndex(node => node.type === 'heading');
  return at < 0 ? content.length : at;
};
