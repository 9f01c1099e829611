import type { KindId } from '../kinds/index.ts';
import type { Graph } from '../model/graph.ts';
import { readLink } from '../model/links.ts';
import { mentionsOf } from '../model/mentions.ts';
import type { Programme } from '../model/programme.ts';
import { referencesOf } from '../model/references.ts';
import type { ContentFile } from '../read/content-file.ts';
import { copyFacts } from './copy-facts.ts';
import { draftOf, textOf } from './draft.ts';
import { fitAgenda } from './fit-agenda.ts';
import { markText } from './mark.ts';
import type { NewFile, NewFiles } from './new-file.ts';
import type { ProgrammeFacts } from './programme-facts.ts';
import { inRhythm } from './rhythm-words.ts';

/** The programme that a copy is made from. */
export interface Original {
  readonly graph: Graph;
  readonly programme: Programme;
  /** Whether it came with Mentorbook: then it is named as the source. */
  readonly isShipped: boolean;
}

/**
 * A copy of a programme with other facts: its files under the new name, and those of the library that it uses.
 * @returns the files by their paths in the content folder; those in `library/` are for a folder that lacks them
 */
export function copyProgramme(original: Original, facts: ProgrammeFacts): NewFiles {
  const { graph, programme } = original;
  const inNewRhythm = inRhythm(programme, facts.rhythm.cadence);
  const files = new Map<string, NewFile>();
  const add = (place: string, file: ContentFile) =>
    files.set(inNewRhythm(place), { text: inNewRhythm(copyOf(file, original, facts)) });

  const own = `programmes/${programme.id}/`;
  const mine = `programmes/${facts.id}/`;
  for (const file of graph.content.files) {
    if (file.source.path.startsWith(own)) add(file.source.path.replace(own, mine), file);
  }
  for (const { path, file } of graph.content.pictures) {
    if (path.startsWith(own)) files.set(path.replace(own, mine), { copyOf: file });
  }
  for (const file of fromLibrary(original)) {
    const { path, text } = file.source;
    // Words that are to be written in another language must be the programme’s own.
    if (facts.isUnwritten) add(path.replace('library/', mine), file);
    else files.set(path, { text });
  }
  return files;
}

function copyOf(file: ContentFile, original: Original, facts: ProgrammeFacts): string {
  if (file.data === undefined) return file.source.text;
  const draft = draftOf(file.source);
  // What was said of the original alone: its earlier addresses, and what it is a translation of.
  for (const key of ['aliases', 'translatedFrom', 'translationOf']) draft.yaml.delete(key);
  if (file.kind?.id === 'programme') copyFacts(draft.yaml, original, facts);
  if (file.kind?.id === 'session') fitAgenda(draft.yaml, original.programme.data.sessionLength, facts.sessionLength);
  if (!facts.isUnwritten) return textOf(draft);
  // Whoever gave a programme its title wrote that in the right language.
  markText(draft.yaml, file.kind?.id === 'programme' && facts.purpose === undefined ? 'purpose' : 'title');
  return linkedToOwn(textOf(draft));
}

/** With a library of its own, a programme’s files link to that. */
function linkedToOwn(text: string): string {
  return text.replaceAll('](../../../library/', '](../').replaceAll('](../../library/', '](');
}

/** The files of the library that a programme shows, and those that they lead to in turn. */
function fromLibrary({ graph, programme }: Original): ContentFile[] {
  const reached = new Set(programme.shown().map(({ file }) => file));
  for (const file of reached) {
    const named = referencesOf(file).map(({ kind, id }) => graph.library.get(kind as KindId, id)?.file);
    const linked = mentionsOf(file).map(({ type, target }) => {
      const link = type === 'link' ? readLink(file.source.path, target) : undefined;
      return link?.type === 'file' ? graph.files.get(link.path) : undefined;
    });
    for (const other of [...named, ...linked]) if (other?.scope.place === 'library') reached.add(other);
  }
  return [...reached].filter(({ scope }) => scope.place === 'library');
}
