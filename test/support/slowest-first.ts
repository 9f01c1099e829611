import fs from 'node:fs';
import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { root } from './run.ts';

/** The files that take longest, longest first, so that none is left running alone at the end. */
const slowest = [
  'rules/broken-copies',
  'site/print',
  'cli/start',
  'plugins/plugins',
  'site/search',
  'site/offline',
  'site/browser',
  'cli/faults',
  'site/pdfs',
  'cli/commands',
  'cli/quick-check',
  'manual/manual',
  'cli/kept-commands',
  'site/arabic',
  'content/deletion',
  'rules/mutation',
  'site/policy',
  'site/form',
  'site/question-picker',
  'hosting/github',
  'cli/build-address',
  'site/pages',
  'import/nothing-lost',
  'cli/new-site',
  'cli/new-programme',
  'site/offline-zip',
  'formats/docx-validity',
  'rules/leftovers',
  'site/theme',
  'cli/translations',
  'hosting/served',
  'site/ticks',
  'fork',
  'public-names-in-use',
  'upkeep/updates',
].map(name => path.join(root, 'test', `${name}.test.ts`));

/** Runs the slowest files first, then the others as Vitest has it. */
export default class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const gone = slowest.filter(file => !fs.existsSync(file));
    if (gone.length > 0) throw new Error(`Unexpected names in slowest-first.ts, expected files of tests: ${gone}`);
    const others = await super.sort(files.filter(({ moduleId }) => !slowest.includes(moduleId)));
    const first = slowest.flatMap(file => files.filter(({ moduleId }) => moduleId === file));
    return [...first, ...others];
  }
}
