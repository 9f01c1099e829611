import type { Document } from './document.ts';
import type { Paper } from './paper.ts';
import type { PaperTheme } from './paper-theme.ts';

/** What a file may draw on beside its document. */
export interface Surroundings {
  /** Where the site is published, e.g. `https://mentoring.example/`: links to its pages are made of it. */
  readonly site?: string | undefined;
  /** The bytes of a picture by its address on the site. Where there are none, its words stand in for it. */
  readonly picture?: (source: string) => Uint8Array | undefined;
  /** The organisation's own look. Default: that of Mentorbook. */
  readonly theme?: PaperTheme | undefined;
}

/** A way to turn documents into files. */
export interface Format {
  /** Its word in the manifest and the end of its file names, e.g. `docx`. */
  readonly id: string;
  /** The kinds of paper that it makes a file for each. Absent: one file that fits any paper. */
  readonly papers?: readonly Paper[];
  /**
   * For a format that takes its time: its files may be kept between builds, as long as this stays the same. It must
   * change with whatever else the bytes come from: the format's own code, its fonts, its libraries.
   */
  readonly version?: string;
  /**
   * For a format of one's own: what is offered in it, e.g. `checklist` or the id of a kind of one's own. The built-in formats
   * are told by the views what they are for.
   */
  readonly artefacts?: readonly string[];
  /** The bytes of a document, for a kind of paper where the format has them: the same for the same document, always. */
  render(document: Document, paper?: Paper, surroundings?: Surroundings): Uint8Array;
}
