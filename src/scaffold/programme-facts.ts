import type { Rhythm } from './rhythm.ts';

export const contactRoles = ['coordinator', 'safeguarding'] as const;
export type ContactRole = (typeof contactRoles)[number];

/** Somebody to turn to, as far as it is known yet. */
export interface NewContact {
  readonly name: string | undefined;
  readonly email: string | undefined;
  readonly phone: string | undefined;
}

/** What stands for a contact’s name while nobody is named. */
export const contactNames: Readonly<Record<ContactRole, string>> = {
  coordinator: 'The programme coordinator',
  safeguarding: 'The safeguarding lead',
};

/** The facts of a programme to be. */
export interface ProgrammeFacts {
  readonly id: string;
  /** Plain words. */
  readonly title: string;
  /** Plain words; undefined keeps those of the original. */
  readonly purpose: string | undefined;
  /** Plain words; undefined keeps those of the original. */
  readonly audience: string | undefined;
  /** The language to state; undefined when it is that of the site. */
  readonly language: string | undefined;
  readonly rhythm: Rhythm;
  /** As it is written in `programme.md`: `60 minutes`. Undefined when the pair chooses. */
  readonly sessionLength: string | undefined;
  readonly contacts: Readonly<Record<ContactRole, NewContact>>;
  /** Whether its words are still to be written in its language, and are marked for that. */
  readonly isUnwritten: boolean;
}
