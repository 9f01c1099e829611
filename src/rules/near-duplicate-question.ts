import type { Data } from '../kinds/index.ts';
import type { ContentFile } from '../read/content-file.ts';
import { placeOfValue } from '../read/place-in-yaml.ts';
import { wordsIn } from '../text/words.ts';
import { defineRule } from './define-rule.ts';
import { relatedPlace } from './related-place.ts';

/** Words that two different questions may share. */
const small = new Set(
  'a an the of to in on at for with and or is are was were be do does did have has had you your i me my we our us it this that what how which who when where why would could can will should if'.split(
    ' ',
  ),
);

interface Asked {
  readonly file: ContentFile;
  readonly path: readonly PropertyKey[];
  readonly asker: string;
  readonly words: ReadonlySet<string>;
  readonly telling: ReadonlySet<string>;
}

export const nearDuplicateQuestion = defineRule({
  id: 'near-duplicate-question',
  severity: 'warning',
  docs: {
    what: 'One person is to ask nearly the same question twice, in one bank or in two banks of one session.',
    why: 'The question sheet would print both, and the room on it is small.',
    bad: {
      path: 'programmes/pairs/questions/ask.md',
      text: '---\ntitle: Questions to ask\nquestions:\n  - text: What would you like to learn first?\n    topic: Plans\n  - text: What would you most like to learn first?\n    topic: Start\n---\n',
    },
    good: {
      path: 'programmes/pairs/questions/ask.md',
      text: '---\ntitle: Questions to ask\nquestions:\n  - text: What would you like to learn first?\n    topic: Plans\n  - text: What would you like to try next?\n    topic: Start\n---\n',
    },
  },
  check({ graph, soundProgrammes, t, report }) {
    const askedIn = new Map<ContentFile, readonly Asked[]>();
    for (const file of graph.content.files) {
      if (file.kind?.id === 'questions' && file.data !== undefined) askedIn.set(file, questionsOf(file));
    }
    const seen = new Set<string>();
    const compare = (first: Asked, second: Asked) => {
      if (!isSameAsker(first, second) || !isNear(first, second)) return;
      const place = placeOfValue(second.file.source, second.path);
      const other = placeOfValue(first.file.source, first.path);
      const key = [`${place.file}:${place.line}`, `${other.file}:${other.line}`].sort().join(' ');
      if (seen.has(key)) return;
      seen.add(key);
      report(place, t('problem.nearDuplicateQuestion'), { related: [relatedPlace(other, t('problem.firstHere'))] });
    };
    const compareAll = (list: readonly Asked[]) => {
      list.forEach((second, index) => {
        for (const first of list.slice(0, index)) compare(first, second);
      });
    };
    for (const list of askedIn.values()) compareAll(list);
    // Sessions of many programmes take the same banks from the library.
    const compared = new Set<string>();
    for (const programme of soundProgrammes) {
      for (const { data } of programme.sessions) {
        const banks = programme.findAll('questions', data.questions);
        const together = banks.map(({ file }) => file.source.path).join('\n');
        if (banks.length < 2 || compared.has(together)) continue;
        compared.add(together);
        compareAll(banks.flatMap(({ file }) => askedIn.get(file) ?? []));
      }
    }
  },
});

const asked = new WeakMap<ContentFile, readonly Asked[]>();

function questionsOf(file: ContentFile): readonly Asked[] {
  const known = asked.get(file) ?? readQuestions(file);
  asked.set(file, known);
  return known;
}

function readQuestions(file: ContentFile): Asked[] {
  const { askedBy, questions } = file.data as Data<'questions'>;
  return questions.map((question, index) => {
    const words = new Set(wordsIn(question.text.toLowerCase()));
    const telling = new Set([...words].filter(word => !small.has(word)));
    return { file, path: ['questions', index, 'text'], asker: question.askedBy ?? askedBy, words, telling };
  });
}

function isSameAsker(a: Asked, b: Asked): boolean {
  return a.asker === b.asker || a.asker === 'both' || b.asker === 'both';
}

function isNear(a: Asked, b: Asked): boolean {
  return overlap(a.words, b.words) >= 0.8 && (a.telling.size === 0 || overlap(a.telling, b.telling) >= 0.75);
}

/** The share of words that two questions have in common. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size < b.size * 0.7 || b.size < a.size * 0.7) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common / (a.size + b.size - common || 1);
}
