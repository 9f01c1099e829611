/** One thing that a fork should know of, or do, after an update. */
export interface UpkeepFinding {
  readonly id:
    | 'changed-original'
    | 'missing-original'
    | 'changed-words'
    | 'unknown-original'
    | 'unused-layout'
    | 'unknown-block'
    | 'unknown-file'
    | 'unknown-macro'
    | 'unknown-words'
    | 'unknown-token'
    | 'renamed'
    | 'missing-words'
    | 'content';
  /** Whether there is something to do. Otherwise it is only good to know. */
  readonly toDo: boolean;
  /** As messages name it; undefined for what is about no single file. */
  readonly file: string | undefined;
  /** Counted from 1; undefined for what is about a whole file. */
  readonly line?: number | undefined;
  readonly message: string;
  /** What changed, as a unified diff. */
  readonly diff?: string | undefined;
  /** Whether `--fix` can do it. */
  readonly mendable?: boolean;
}
