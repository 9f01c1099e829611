import fs from 'node:fs/promises';
import path from 'node:path';
import { checkContent } from '../check-content.ts';
import type { Problem } from '../problems/problem.ts';
import { siteFile } from '../read/read-content.ts';
import { blankProgramme } from '../scaffold/blank-programme.ts';
import { copyProgramme } from '../scaffold/copy-programme.ts';
import { listProgramme } from '../scaffold/list-programme.ts';
import { exampleOrganisation, nameOrganisation } from '../scaffold/name-organisation.ts';
import type { NewFile, NewFiles } from '../scaffold/new-file.ts';
import { Refusal } from '../scaffold/refusal.ts';
import { isThere, replaceFile, type Written, writeMissing, writeNewFolder } from '../scaffold/write-new.ts';
import type { Translate } from '../strings/index.ts';
import type { Answers } from './answers.ts';
import { type Gathered, gatherFacts } from './gather-facts.ts';
import { findOriginals } from './originals.ts';

/** Everything that a new programme changes in a content folder. */
export interface ProgrammePlan extends Gathered {
  /** The content folder. */
  readonly content: string;
  /** The folder of the programme. */
  readonly target: string;
  /** The files of its folder, by their paths in it. */
  readonly own: NewFiles;
  /** The files of the library that it uses and that are missing, by their paths in the content folder. */
  readonly library: NewFiles;
  readonly siteFile: string;
  /** The new text of `site.yaml`. */
  readonly site: string;
  /** Whether the programme stands in its list, and whether it stands there alone. */
  readonly listed: 'no' | 'with others' | 'alone';
  /** Whether the address of the site is still the one that comes with Mentorbook. */
  readonly hasExampleAddress: boolean;
  /** What was wrong with the content before. */
  readonly problemsBefore: readonly Problem[];
}

/**
 * Asks for the facts of a programme and works out what to write. Nothing is written yet.
 * @param only whether no other programme is to be published
 * @throws Refusal when it cannot be made as it was asked for
 */
export async function planProgramme(
  id: string,
  content: string,
  only: boolean,
  answers: Answers,
  t: Translate,
): Promise<ProgrammePlan> {
  const target = path.join(content, 'programmes', id);
  if (await isThere(target)) throw new Refusal(t('new.there', { id, place: target }));
  const { graph, problems } = await checkContent(content);
  const file = path.join(content, siteFile);
  if (!graph.settings) throw new Refusal(t('new.noSite', { file }));
  const { settings } = graph;

  const isExample = settings.organisation.name === exampleOrganisation;
  const question = isExample ? { question: t('new.ask.organisation') } : {};
  const organisation = await answers.get({ option: 'organisation', ...question });
  const gathered = await gatherFacts(id, answers, await findOriginals(content, graph), settings.language, t);
  const others = settings.programmes.filter(other => other !== id);
  const isAlone =
    only || (others.length > 0 && isExample && (await answers.agree(t('new.ask.only', { others: others.join(', ') }))));

  const before = await fs.readFile(file, 'utf8');
  const named = (organisation === undefined ? undefined : nameOrganisation(before, organisation)) ?? before;
  const site = listProgramme(named, id, isAlone);
  const { facts, original } = gathered;
  const files = original ? copyProgramme(original, facts) : blankProgramme(facts);
  return {
    ...gathered,
    content,
    target,
    own: inside(files, `programmes/${id}/`),
    library: await missing(files, content),
    siteFile: file,
    site: site ?? named,
    listed: site === undefined ? 'no' : isAlone ? 'alone' : 'with others',
    hasExampleAddress: /\.example(?:[/:]|$)/.test(settings.url ?? ''),
    problemsBefore: problems,
  };
}

function inside(files: NewFiles, folder: string): NewFiles {
  const own = [...files].filter(([place]) => place.startsWith(folder));
  return new Map(own.map(([place, file]) => [place.slice(folder.length), file]));
}

/** The files of the library that are not there: what an organisation has under a name is its own. */
async function missing(files: NewFiles, content: string): Promise<NewFiles> {
  const library = new Map<string, NewFile>();
  for (const [place, file] of files) {
    if (place.startsWith('library/') && !(await isThere(path.join(content, place)))) library.set(place, file);
  }
  return library;
}

/**
 * Writes a programme: all of it or nothing.
 * @throws when a file cannot be written; then nothing is left behind
 */
export async function writeProgramme({
  content,
  target,
  own,
  library,
  siteFile: file,
  site,
}: ProgrammePlan): Promise<Written> {
  const steps: Written[] = [];
  const undo = async () => {
    for (const step of steps.reverse()) await step.undo();
  };
  try {
    steps.push(await writeMissing(content, library));
    steps.push(await writeNewFolder(target, own));
    steps.push(await replaceFile(file, site));
  } catch (error) {
    await undo();
    throw error;
  }
  return { undo };
}
