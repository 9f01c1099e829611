import fs from 'node:fs';
import path from 'node:path';
import type { Graph } from '../model/graph.ts';
import type { Problem } from '../problems/problem.ts';
import type { Translate } from '../strings/index.ts';
import { type ForForks, forForks } from './changelog.ts';
import { contentFindings } from './content-findings.ts';
import { type Copy, copiesAmong } from './copies.ts';
import { copyFindings } from './copy-findings.ts';
import type { UpkeepFinding } from './finding.ts';
import { layoutFindings } from './layout-findings.ts';
import { libraryFindings, type Replacement, replacementsIn } from './library-findings.ts';
import { type Noted, newsSince, readNoted } from './noted.ts';
import { type OwnFile, ownFiles } from './own-files.ts';
import { tokenFindings } from './token-findings.ts';

/** How a fork stands towards the version of Mentorbook in use. */
export interface Status {
  readonly version: string;
  /** Undefined when nothing was ever noted. */
  readonly noted: Noted | undefined;
  /** What the changelog has for forks: all of it, and what came since the noted version. */
  readonly told: readonly ForForks[];
  readonly news: readonly ForForks[];
  readonly findings: readonly UpkeepFinding[];
  readonly files: readonly OwnFile[];
  readonly copies: readonly Copy[];
  readonly replacements: readonly Replacement[];
}

/** What is looked at: a checked content folder, and the folder of Mentorbook. */
export interface Upkeep {
  readonly content: string;
  readonly project: string;
  readonly graph: Graph;
  readonly problems: readonly Problem[];
}

/** Looks through all that a fork replaces or adds. */
export async function statusOf({ content, project, graph, problems }: Upkeep, t: Translate): Promise<Status> {
  const files = ownFiles(content);
  const copies = copiesAmong(files, content, project);
  const replacements = replacementsIn(graph, content);
  const noted = readNoted(content);
  const told = toldIn(project);
  const findings = [
    ...(await copyFindings(copies, t)),
    ...layoutFindings(files, project, t),
    ...tokenFindings(files, project, t),
    ...(await libraryFindings(replacements, content, t)),
    ...contentFindings(graph, problems, t),
  ];
  const news = newsSince(noted, told);
  return { version: versionOf(project), noted, told, news, findings, files, copies, replacements };
}

/** What the changelog of Mentorbook has for forks. */
export function toldIn(project: string): ForForks[] {
  return forForks(fs.readFileSync(path.join(project, 'CHANGELOG.md'), 'utf8'));
}

/** The version of Mentorbook in a folder. */
export function versionOf(project: string): string {
  const { version } = JSON.parse(fs.readFileSync(path.join(project, 'package.json'), 'utf8')) as { version: string };
  return version;
}
