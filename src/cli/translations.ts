import { checkContent } from '../check-content.ts';
import type { Graph } from '../model/graph.ts';
import { spokenWords } from '../model/spoken-words.ts';
import {
  fingerprint,
  type TranslatedFile,
  type TranslatedProgramme,
  translatedProgrammes,
} from '../model/translations.ts';
import { mendFiles } from '../read/mend.ts';
import { setKey } from '../read/set-key.ts';
import { type Translate, translator } from '../strings/index.ts';
import { defineCommand, UsageError } from './arguments.ts';
import { requireFolder } from './folders.ts';

type State = 'missing' | 'extra' | 'behind' | 'lacks' | 'unmarked' | 'current';

/** `translations`: what is not translated yet, or lags behind its original, in the content and in the interface. */
export const translations = defineCommand({
  name: 'translations',
  summary: 'say what is untranslated or lags behind',
  options: ['content', 'format', 'mark'],
  async run({ content, format, mark }) {
    if (format !== 'pretty' && format !== 'json') {
      throw new UsageError(`Unexpected format \`${format}\`, expected pretty or json`);
    }
    await requireFolder(content);
    const { graph } = await checkContent(content);
    const t = translator('en');
    if (mark) {
      const count = await markAll(translatedProgrammes(graph));
      process.stdout.write(`${t('translations.marked', { count })}\n`);
      return 0;
    }
    process.stdout.write(format === 'json' ? asJson(graph) : asText(graph, t));
    return 0;
  },
});

function stateOf({ original, file, isBehind, lacks }: TranslatedFile): State {
  if (!file) return 'missing';
  if (!original) return 'extra';
  if (isBehind) return 'behind';
  if (lacks.length > 0) return 'lacks';
  return isBehind === undefined ? 'unmarked' : 'current';
}

function asText(graph: Graph, t: Translate): string {
  const programmes = translatedProgrammes(graph);
  const lines = programmes.flatMap(programme => [...programmeLines(programme, t), '']);
  const words = spokenWords(graph).flatMap(({ language, missing, total }) => [
    t('translations.words', { language, known: total - missing.length, total }),
    ...missing.map(key => `  ${key}`),
  ]);
  return `${[...(programmes.length === 0 ? [t('translations.none'), ''] : lines), ...words].join('\n').trimEnd()}\n`;
}

function programmeLines({ id, original, language = '', files }: TranslatedProgramme, t: Translate): string[] {
  const current = files.filter(file => stateOf(file) === 'current').length;
  const rows = files.flatMap(file => {
    const state = stateOf(file);
    if (state === 'current') return [];
    return `  ${file.path}: ${t(`translations.state.${state}`, { parts: file.lacks.join(', ') })}`;
  });
  return [
    t('translations.programme', { programme: id, language, original }),
    `  ${t('translations.total', { current, total: files.length })}`,
    ...rows,
  ];
}

function asJson(graph: Graph): string {
  const programmes = translatedProgrammes(graph).map(({ id, original, language, files }) => ({
    id,
    original,
    language,
    files: files.map(file => ({ path: file.path, state: stateOf(file), lacks: file.lacks })),
  }));
  return `${JSON.stringify({ programmes, words: spokenWords(graph) }, null, 2)}\n`;
}

/** Writes into each translated file of which version of the original it is a translation. */
async function markAll(programmes: readonly TranslatedProgramme[]): Promise<number> {
  const marks = programmes.flatMap(({ files }) =>
    files.flatMap(({ file, original }) => {
      const now = original && fingerprint(original);
      if (!file || now === undefined || file.source.values?.translatedFrom === now) return [];
      return { file: file.source.file, fix: setKey(file.source, 'translatedFrom', now) };
    }),
  );
  return (await mendFiles(marks)).places;
}
