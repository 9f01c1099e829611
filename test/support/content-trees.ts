import fc from 'fast-check';
import { edited, edits } from './edits.ts';

/** A content folder as texts by their paths. */
export type Tree = Readonly<Record<string, string>>;

/** A whole right content folder, and the tasks of its sessions: programme and session, then the texts. */
export interface RightTree {
  readonly files: Tree;
  readonly tasks: readonly {
    readonly programme: string;
    readonly session: string;
    readonly texts: readonly string[];
  }[];
}

interface SessionShape {
  readonly before: number;
  readonly during: number;
  readonly after: number;
  readonly checklist: boolean;
  readonly questions: boolean;
  readonly sheet: boolean;
}

interface ProgrammeShape {
  readonly sessions: readonly SessionShape[];
  readonly guides: number;
  readonly language: string;
  readonly agreement: boolean;
}

const session: fc.Arbitrary<SessionShape> = fc.record({
  before: fc.nat(2),
  during: fc.integer({ min: 1, max: 3 }),
  after: fc.nat(2),
  checklist: fc.boolean(),
  questions: fc.boolean(),
  sheet: fc.boolean(),
});

const programme: fc.Arbitrary<ProgrammeShape> = fc.record({
  sessions: fc.array(session, { minLength: 2, maxLength: 3 }),
  guides: fc.nat(2),
  language: fc.constantFrom('en-GB', 'en-US', 'es', 'vi', 'ar', 'zh-Hans', 'de'),
  agreement: fc.boolean(),
});

/** Whole content folders in which nothing is wrong: programmes with all that they may hold, in several languages. */
export const rightTrees: fc.Arbitrary<RightTree> = fc.array(programme, { minLength: 1, maxLength: 2 }).map(treeOf);

const list = (key: string, entries: readonly string[]) =>
  entries.length === 0 ? '' : `${key}:\n${entries.map(entry => `  - ${entry}\n`).join('')}`;

const page = (front: string, body = '') => `---\n${front}---\n${body}`;

function treeOf(shapes: readonly ProgrammeShape[]): RightTree {
  const ids = shapes.map((_, index) => `path-${index + 1}`);
  const files: Record<string, string> = {
    'site.yaml': `title: Many trees\ndescription: A handbook.\nurl: https://trees.example/\nlanguage: en-GB\norganisation:\n  name: Trees\n${list('programmes', ids)}manual: false\n`,
    'library/checklists/ready.md': page('title: Be ready\nitems:\n  - text: Find the place.\n    segment: before\n'),
    'library/questions/ask.md': page(
      'title: Ask\naskedBy: mentee\nquestions:\n  - text: What was hard?\n    topic: Work\n',
    ),
    'library/sheets/goal.md': page(
      'title: Goal sheet\nform: goal\nparts:\n  - title: The goal\n    fields:\n      - name: goal\n        label: What I want\n        type: paragraph\n',
    ),
    'library/clauses/goals.md': page(
      'title: Our goals\ntopic: goals\nprompt: What do you want to reach?\nfields:\n  - name: goal\n    label: Goal\n',
      'We work on {{ goal }}.\n',
    ),
  };
  const tasks: RightTree['tasks'][number][] = [];
  for (const [index, shape] of shapes.entries()) {
    const id = ids[index] ?? '';
    const sessions = shape.sessions.map((_, number) => `meeting-${number + 1}`);
    const inProgramme = (place: string) => `programmes/${id}/${place}.md`;
    files[inProgramme('programme')] = page(
      `title: Path ${index + 1}\nlanguage: ${shape.language}\nsummary: Two people meet.\npurpose: Help people learn.\naudience: Anyone.\nformat: one-to-one\nformality: either\nduration: ${sessions.length} months\ncadence: every month\nsessionLength: 45 minutes\nstages:\n  - id: all\n    title: All of it\nschedule:\n${sessions.map((each, number) => `  - session: ${each}\n    stage: all\n    at: ${number} months\n`).join('')}roles:\n  mentor:\n    description: Who helps.\n  mentee:\n    description: Who learns.\ncontacts:\n  coordinator:\n    name: Ada\n    email: ada@trees.example\n  safeguarding:\n    name: Ben\n    email: ben@trees.example\n`,
      'Begin with [the first meeting](sessions/meeting-1.md#about-it).\n',
    );
    for (const [number, { before, during, after, checklist, questions, sheet }] of shape.sessions.entries()) {
      const name = sessions[number] ?? '';
      const texts: string[] = [];
      const items = (segment: string, count: number) =>
        count === 0
          ? ''
          : `${segment}:\n${Array.from({ length: count }, (_, task) => {
              const text = `Task ${segment} ${number + 1} and ${task + 1}`;
              texts.push(text);
              return `  - text: ${text}.\n`;
            }).join('')}`;
      const purpose = number === 0 ? 'opening' : number === sessions.length - 1 ? 'closing' : 'working';
      files[inProgramme(`sessions/${name}`)] = page(
        `title: Meeting ${number + 1}\npurpose: Meet well.\nfunction: ${purpose}\n${items('before', before)}${items('during', during)}${items('after', after)}${list('checklists', checklist ? ['ready'] : [])}${list('questions', questions ? ['ask'] : [])}${list('sheets', sheet ? ['goal'] : [])}${shape.agreement && number === 0 ? 'agreement: working\n' : ''}`,
        '## About it\n\nTake your time.\n',
      );
      tasks.push({ programme: id, session: name, texts });
    }
    if (shape.agreement) {
      files[inProgramme('agreements/working')] = page('title: Working agreement\nclauses:\n  - goals\n', 'Agree.\n');
    }
    for (let guide = 1; guide <= shape.guides; guide += 1) {
      files[inProgramme(`guide/page-${guide}`)] = page(
        `title: Page ${guide}\norder: ${guide}\n`,
        `See [the last meeting](../sessions/${sessions.at(-1)}.md).\n\n## More\n\nGo [back up](#more).\n`,
      );
    }
  }
  return { files, tasks };
}

/** The file under its new name with its new text; undefined when it is gone. */
type Change = (name: string, text: string) => readonly [name: string, text: string] | undefined;

/** What goes wrong with a file in real life. */
const changes: Readonly<Record<string, Change>> = {
  dropped: () => undefined,
  empty: name => [name, ''],
  renamed: (name, text) => [name.replace(/([^/]+)\.md$/, 'Another One $1.md'), text],
  moved: (name, text) => [name.replace(/[^/]+\/([^/]+)$/, 'checklists/$1'), text],
  'broken link': (name, text) => [name, `${text}\nSee [this](../nowhere.md#at-all) and [that](#no-such).\n`],
  'odd language': (name, text) => [name, text.replace(/^language: .*$/m, 'language: xx-Qqqq-1')],
  'odd reference': (name, text) => [name, text.replace(/^ {2}- ([a-z-]+)$/m, '  - $1-not')],
  'cut short': (name, text) => [name, text.slice(0, text.length / 2)],
};

/** Content folders in which one to three files went wrong, some in ways that nobody has a name for. */
export const brokenTrees: fc.Arbitrary<Tree> = fc
  .tuple(
    rightTrees,
    fc.array(fc.tuple(fc.nat(99), fc.constantFrom(...Object.keys(changes), 'edited'), edits), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([{ files }, wrongs]) => {
    const changed = new Map(Object.entries(files));
    for (const [at, wrong, list] of wrongs) {
      const name = [...changed.keys()].sort()[at % changed.size] ?? '';
      const text = changed.get(name) ?? '';
      const file = wrong === 'edited' ? ([name, edited(text, list)] as const) : changes[wrong]?.(name, text);
      changed.delete(name);
      if (file) changed.set(...file);
    }
    return Object.fromEntries(changed);
  });
