/** A step of a meeting: its words, and its share of the time. */
interface BlankStep {
  readonly label: string;
  readonly text: string;
  readonly share: number;
}

/** A session of the blank programme, in plain English. */
export interface BlankSession {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly function: 'opening' | 'working' | 'closing';
  readonly before?: readonly { readonly text: string; readonly owner: 'mentor' | 'mentee' | 'both' }[];
  readonly during: readonly BlankStep[];
  readonly homework?: readonly { readonly text: string }[];
  readonly body: string;
}

export const firstMeeting: BlankSession = {
  id: 'first-meeting',
  title: 'First meeting',
  purpose: 'You get to know each other and agree how to work together.',
  function: 'opening',
  before: [
    { text: 'Write down what you hope to learn, in two or three sentences.', owner: 'mentee' },
    { text: 'Think of one thing that you would have liked to know at the start.', owner: 'mentor' },
  ],
  during: [
    { label: 'Say who you are', text: 'Tell each other how you came to what you do now.', share: 3 },
    {
      label: 'Say what you hope for',
      text: 'Mentee, say what you want to learn. Mentor, say what you can offer.',
      share: 4,
    },
    {
      label: 'Agree how to work',
      text: 'Settle how you reach each other, what stays private, and what to do when one of you is late.',
      share: 3,
    },
    { label: 'Fix the next date', text: 'Write it in both calendars before you part.', share: 2 },
  ],
  homework: [{ text: 'Choose one small step and take it before the next meeting.' }],
  body: 'Listen more than you talk. You need not solve anything today.\n',
};

export const regularMeeting: BlankSession = {
  id: 'regular-meeting',
  title: 'Regular meeting',
  purpose: 'You look at what has happened since last time and work on one topic.',
  function: 'working',
  before: [{ text: 'Choose the topic and tell your mentor what it is.', owner: 'mentee' }],
  during: [
    { label: 'Look back', text: 'Say what you did since last time, and what came of it.', share: 3 },
    { label: 'Work on one topic', text: 'Talk it through, look at it together, or try it out.', share: 6 },
    { label: 'Choose a next step', text: 'Say what you will do, and by when.', share: 2 },
    { label: 'Fix the next date', text: 'Write it in both calendars before you part.', share: 1 },
  ],
  homework: [{ text: 'Take the step that you chose.' }],
  body: 'If nothing has happened since last time, meet all the same. Find out what got in the way.\n',
};

export const closingMeeting: BlankSession = {
  id: 'closing-meeting',
  title: 'Closing meeting',
  purpose: 'You look at what was reached and end well.',
  function: 'closing',
  before: [{ text: 'Write down what has changed since the first meeting.', owner: 'both' }],
  during: [
    {
      label: 'Look at what was reached',
      text: 'Go through what the mentee hoped for. Say what came true and what did not.',
      share: 4,
    },
    { label: 'Say what helped', text: 'Each of you names one thing that the other did well.', share: 3 },
    { label: 'Look ahead', text: 'Say what the mentee will do next, and who can help.', share: 3 },
    { label: 'Say goodbye', text: 'Say thank you, and whether you want to stay in touch.', share: 2 },
  ],
  body: 'End on purpose, even if you will see each other again.\n',
};

/** The only meeting of a programme of one. */
export const onlyMeeting: BlankSession = {
  id: 'the-meeting',
  title: 'The meeting',
  purpose: 'You get to know each other, work on one question and part with a next step.',
  function: 'opening',
  before: [
    { text: 'Write down your question in one sentence and send it to your mentor.', owner: 'mentee' },
    { text: 'Read the question. Think of one thing that you would have liked to know at the start.', owner: 'mentor' },
  ],
  during: [
    { label: 'Say who you are', text: 'Tell each other how you came to what you do now.', share: 3 },
    { label: 'Work on the question', text: 'Talk it through. Mentor, ask before you advise.', share: 5 },
    { label: 'Choose a next step', text: 'Say what the mentee will do, and by when.', share: 2 },
    { label: 'Say goodbye', text: 'Say thank you, and whether you want to stay in touch.', share: 2 },
  ],
  body: 'You have one meeting, so choose one question. Listen more than you talk.\n',
};
