import { colonBoxes, indentedBoxes, quotedBoxes } from './boxes.ts';
import { braces } from './braces.ts';
import { components } from './components.ts';
import { contentsLists } from './contents-lists.ts';
import type { Dialect } from './dialect.ts';
import { fencedBoxes } from './fenced-boxes.ts';
import { headings } from './headings.ts';
import { hugo } from './hugo.ts';
import { kramdown } from './kramdown.ts';
import { liquid } from './liquid.ts';
import { bullets, definitions, marks, tickBoxes } from './marks.ts';
import { snippets } from './snippets.ts';
import { wiki } from './wiki.ts';

/** Those that a web page may hold as well: commands that a program fills in. */
export const templates: readonly Dialect[] = [snippets, hugo, liquid, braces];

/** All dialects, in the order in which they are read: commands before what they hold, braces last of the templates. */
export const dialects: readonly Dialect[] = [
  fencedBoxes,
  contentsLists,
  snippets,
  hugo,
  liquid,
  braces,
  components,
  colonBoxes,
  indentedBoxes,
  quotedBoxes,
  kramdown,
  bullets,
  tickBoxes,
  wiki,
  headings,
  definitions,
  marks,
];
