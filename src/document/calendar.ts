/** The schedule of a programme, format-neutral and without a clock: each entry says how far it is from the start. */
export interface Calendar {
  /** The id of the programme. */
  readonly id: string;
  readonly title: string;
  /** A BCP 47 tag, such as `en-GB`. */
  readonly language: string;
  /** The name of the site that publishes it, part of each entry's own name in a calendar. */
  readonly host: string;
  readonly entries: readonly CalendarEntry[];
}

export interface CalendarEntry {
  /** Unique in the calendar, stable while the schedule is. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Where more is told: a full address, or one from the root of the site; undefined when there is no page. */
  readonly url: string | undefined;
  /** The time in words, e.g. `After 2 months`, for calendars without a start. */
  readonly when: string | undefined;
  readonly place: Placement;
}

/** Where an entry stands in time. */
export type Placement =
  /** So long after the start. */
  | { readonly from: 'start'; readonly step: Step }
  /** So long after the entry before it that has a date; without a step as long as the pair's own rhythm. */
  | { readonly from: 'previous'; readonly step: Step | undefined }
  /** Something to be done by the day of the start. */
  | { readonly from: 'before' }
  /** The programme leaves it open. */
  | { readonly from: 'open' };

/** A step in the calendar: months first, then days. */
export interface Step {
  readonly months: number;
  readonly days: number;
}

/** What a pair chooses: the day they start, as `2027-01-11`, and how often they meet where the programme leaves it open. */
export interface CalendarChoice {
  readonly start?: string | undefined;
  readonly rhythm?: Step | undefined;
}
