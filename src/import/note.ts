/** What became of a piece of the source: it is there, there in another form, or not there. */
export type Outcome = 'taken' | 'changed' | 'left';

/** What may be said of a piece of the source. Each has its words under `import.note.` in the strings. */
export type NoteReason = keyof typeof outcomes;

/** One thing that the report says, with its place in the source. */
export interface Note {
  readonly reason: NoteReason;
  /** The file, as its path in what was imported. */
  readonly file: string;
  readonly line: number;
  /** What was found there, word for word. */
  readonly found: string;
  /** What it became, or a second name. */
  readonly other?: string;
}

/** Takes down what is to be said of one file. */
export type Tell = (reason: NoteReason, line: number, found: string, other?: string) => void;

/** Each reason, and whether the piece was taken as it is, changed, or left out. */
const outcomes = {
  fact: 'taken',
  contact: 'taken',
  earlierAddress: 'taken',
  credit: 'taken',
  checklist: 'changed',
  questions: 'changed',
  session: 'changed',
  stages: 'changed',
  outcomes: 'changed',
  bank: 'taken',
  titleFromName: 'changed',
  titleTwice: 'changed',
  headingLevel: 'changed',
  headingSpace: 'changed',
  plainHeading: 'changed',
  box: 'changed',
  fold: 'changed',
  tabs: 'changed',
  embed: 'changed',
  variable: 'changed',
  gap: 'changed',
  noAlternative: 'changed',
  cell: 'changed',
  struck: 'changed',
  emoji: 'changed',
  anchor: 'changed',
  keptKey: 'changed',
  included: 'changed',
  split: 'changed',
  footnotes: 'changed',
  mark: 'changed',
  encoding: 'changed',
  tooDeep: 'changed',
  word: 'changed',
  key: 'left',
  frontMatter: 'left',
  remark: 'left',
  command: 'left',
  component: 'left',
  attribute: 'left',
  contents: 'left',
  script: 'left',
  form: 'left',
  brokenLink: 'left',
  draftLink: 'left',
  fileLink: 'left',
  missingPicture: 'left',
  foreignPicture: 'left',
  include: 'left',
  address: 'left',
  words: 'left',
  hiddenSign: 'left',
  lead: 'left',
  furniture: 'left',
} as const satisfies Readonly<Record<string, Outcome>>;

/** @returns what a reason says of the piece */
export const outcomeOf = (reason: NoteReason): Outcome => outcomes[reason];

/** All reasons, for those who list them. */
export const noteReasons = Object.keys(outcomes) as readonly NoteReason[];
