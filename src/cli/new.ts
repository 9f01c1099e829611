import { kindList } from '../kinds/index.ts';
import { loadOverrides } from '../overrides/load-overrides.ts';
import { Refusal } from '../scaffold/refusal.ts';
import { translator } from '../strings/index.ts';
import { Answers } from './answers.ts';
import { defineCommand, UsageError } from './arguments.ts';
import { askLines } from './ask.ts';
import { requireFolder } from './folders.ts';
import { factOptions } from './gather-facts.ts';
import { idToMake, whatToMake } from './name-new.ts';
import { newEntryOf } from './new-entry.ts';
import { newProgramme } from './new-programme.ts';
import { newSite } from './new-site.ts';

/** What is made besides files of content: a folder for a repository of content alone. */
const site = 'site';

/** `new`: writes a programme, or any other content file, that is right as it is written. */
export const newCommand = defineCommand({
  name: 'new',
  summary: 'write a programme, a session, a checklist … to begin with',
  positionals: [
    { name: 'KIND', help: [...kindList.map(({ id }) => id), site].join(', '), optional: true },
    { name: 'NAME', help: 'its name in small letters, such as `first-year`; the folder of a site', optional: true },
  ],
  options: ['content', ...factOptions, 'organisation', 'only', 'programme', 'library', 'in', 'yes', 'dry-run'],
  async run(options, [givenKind, givenId]) {
    const t = translator('en');
    const isAsked = process.stdin.isTTY === true && !options.yes;
    const asker = isAsked ? askLines(process.stdin, process.stdout, t('new.stopped')) : undefined;
    const say = (line: string) => process.stdout.write(`${line}\n`);
    if (asker) say(`${t('new.later')}\n`);
    try {
      // Where there is no content folder yet, there are no kinds of our own either.
      const { kinds } = await loadOverrides(options.content);
      const kind = await whatToMake(givenKind, kinds, [site], asker, t);
      const answers = new Answers(options, asker, t);
      if (kind === site) {
        const folder = givenId ?? (await asker?.ask(t('new.ask.folder')));
        if (!folder) throw new Refusal(t('new.site.folder'));
        const programme = await idToMake(options.programme || 'our-mentoring', 'programme', asker, t);
        return await newSite(folder, programme, options['dry-run'], answers, t, say);
      }
      await requireFolder(options.content);
      const id = await idToMake(givenId, kind, asker, t);
      const { content, only, library: isForLibrary, in: holder, 'dry-run': isDry } = options;
      const made = kinds.find(({ id: known }) => known === kind);
      if (made && made.folder !== '') {
        return await newEntryOf(made, id, { content, kinds, isForLibrary, holder, isDry }, answers, t, say);
      }
      return await newProgramme(id, { content, only, isDry }, answers, t, say);
    } catch (error) {
      throw error instanceof Refusal ? new UsageError(error.message) : error;
    } finally {
      asker?.close();
    }
  },
});
