// Answers as a small file: to load again on another day or device, or to send to the other side.

/** @typedef {import('./answers.js').Answers} Answers */

/** The form of the file. Raised when a key changes its meaning. */
const version = 1;

/**
 * @param {{ programme: string, document: string, title: string, answers: Answers }} content
 * @returns {string} JSON, the same for the same answers
 */
export function writeAnswersFile({ programme, document, title, answers }) {
  return `${JSON.stringify({ mentorbook: 'answers', version, programme, document, title, answers }, null, 2)}\n`;
}

/**
 * Reads a file that a reader chose: it may be anything.
 * @param {string} text
 * @returns {{ programme: string, document: string, title: string, answers: Answers } | undefined} undefined when it
 *   holds no answers
 */
export function readAnswersFile(text) {
  /** @type {unknown} */
  let content;
  try {
    content = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(content) || content.mentorbook !== 'answers' || content.version !== version) return undefined;
  const { programme, document, title, answers } = content;
  if (typeof programme !== 'string' || typeof document !== 'string' || !isRecord(answers)) return undefined;
  const kept = Object.entries(answers).filter(([, answer]) => isAnswer(answer));
  return {
    programme,
    document,
    title: typeof title === 'string' ? title : document,
    answers: /** @type {Answers} */ (Object.fromEntries(kept)),
  };
}

/**
 * Brings the answers of two people together.
 * @param {Answers} mine what stands in the form @param {Answers} theirs what the file holds
 * @returns {{ taken: Answers, differing: string[] }} what is new for the form, and the fields that both filled in
 *   differently
 */
export function mergeAnswers(mine, theirs) {
  /** @type {Answers} */
  const taken = {};
  /** @type {string[]} */
  const differing = [];
  for (const [name, answer] of Object.entries(theirs)) {
    if (!Object.hasOwn(mine, name)) taken[name] = answer;
    else if (JSON.stringify(mine[name]) !== JSON.stringify(answer)) differing.push(name);
  }
  return { taken, differing };
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isRecord = value => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {unknown} answer */
const isAnswer = answer =>
  answer === true ||
  (typeof answer === 'string' && answer.length <= 20000) ||
  (Array.isArray(answer) && answer.length <= 200 && answer.every(option => typeof option === 'string'));
