/** A file that is brought from elsewhere. */
export interface ForeignFile {
  /** Its path in the folder that is imported, with `/` between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Why a file was not taken as a page. Each has its words under `import.file.` in the strings. */
export type FileReason =
  | 'page'
  | 'picture'
  | 'unusedPicture'
  | 'settings'
  | 'included'
  | 'otherLanguage'
  | 'otherFormat'
  | 'document'
  | 'machinery'
  | 'project'
  | 'empty'
  | 'noWords'
  | 'unreadable'
  | 'tooLarge';
