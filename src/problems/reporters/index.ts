import type { Reporter } from './define-reporter.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import { sarif } from './sarif.ts';

/** The forms in which `check` prints its report, by the name given to `--format`. */
export const reporters = { pretty, json, sarif, github } as const satisfies Record<string, Reporter>;
export type ReporterName = keyof typeof reporters;
