import { Refusal } from '../scaffold/refusal.ts';
import type { Translate } from '../strings/index.ts';
import type { OptionName } from './arguments.ts';
import type { Asker } from './ask.ts';

/** Reads an answer: the value that is meant, or why it is none. */
export type ReadAnswer = (answer: string) => { value: string } | { reason: string };

/** What a question asks for, and what it is taken for when nobody answers. */
export interface Question {
  readonly option: OptionName;
  /** Undefined when the option alone can give it. */
  readonly question?: string;
  readonly usual?: string | undefined;
  readonly read?: ReadAnswer;
}

const asItIs: ReadAnswer = answer => ({ value: answer });

/** The answers to questions: given as options, typed at the terminal, or else the usual ones. */
export class Answers {
  readonly #options: Readonly<Partial<Record<OptionName, string | boolean>>>;
  readonly #asker: Asker | undefined;
  readonly #t: Translate;

  /** @param asker undefined when nobody is to be asked */
  constructor(
    options: Readonly<Partial<Record<OptionName, string | boolean>>>,
    asker: Asker | undefined,
    t: Translate,
  ) {
    this.#options = options;
    this.#asker = asker;
    this.#t = t;
  }

  /** The same with other options, as if they had been given. */
  with(options: Readonly<Partial<Record<OptionName, string | boolean>>>): Answers {
    return new Answers({ ...this.#options, ...options }, this.#asker, this.#t);
  }

  /** Whether an option was given. */
  has(option: OptionName): boolean {
    return Boolean(this.#options[option]);
  }

  /**
   * @returns the answer in one line; undefined when there is none
   * @throws Refusal when an option cannot be right
   */
  async get({ option, question, usual, read = asItIs }: Question): Promise<string | undefined> {
    const given = inOneLine(String(this.#options[option] ?? ''));
    if (given !== '') {
      const result = read(given);
      if ('value' in result) return result.value;
      throw new Refusal(this.#t('new.forOption', { option, reason: result.reason }));
    }
    if (!this.#asker || question === undefined) return usual;
    const refuse = (answer: string) => {
      const result = answer === '' ? undefined : read(answer);
      return result && 'reason' in result ? result.reason : undefined;
    };
    const answer = inOneLine(await this.#asker.ask(question, usual, refuse));
    const result = answer === '' ? undefined : read(answer);
    return result && 'value' in result ? result.value : undefined;
  }

  /** @returns whether the answer is yes, as it is when Enter alone is pressed; no when nobody is asked. */
  async agree(question: string): Promise<boolean> {
    if (!this.#asker) return false;
    const [yes, no] = [this.#t('new.yes'), this.#t('new.no')];
    const isYes = (answer: string) => yes.startsWith(answer.toLowerCase());
    const refuse = (answer: string) =>
      isYes(answer) || no.startsWith(answer.toLowerCase()) ? undefined : this.#t('new.yesOrNo', { value: answer });
    return isYes(await this.#asker.ask(question, yes, refuse));
  }
}

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
