import type { KindId } from '../kinds/index.ts';
import type { AnyEntry } from '../model/entry.ts';
import { capitalised } from '../model/facts.ts';
import { programmeUrl } from '../model/urls.ts';
import { directionOf } from '../text/direction.ts';
import { oncePerText } from '../text/once-per-text.ts';
import type { Translation } from './page.ts';
import type { ProgrammeContext } from './programme-context.ts';

/** A page in one language. */
export function translation(language: string, url: string): Translation {
  return { language, direction: directionOf(language), name: ownName(language), url };
}

/** What a language calls itself, with a capital: `Español`, `Français`, `简体中文`. */
export const ownName = oncePerText(language => {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(new Intl.Locale(language).language);
  return capitalised(name ?? language, language);
});

/**
 * The same page in each translation of its programme: the same file of the same id. Where a translation lacks the file, its
 * overview stands in, so that a reader always arrives in the language that they chose.
 * @param url the address of the page in its own programme
 * @returns the page itself among them, in the order of `site.yaml`; empty when the programme is in one language only
 */
export function translationsOf(context: ProgrammeContext, entry: AnyEntry, url: string): Translation[] {
  const { translations } = context;
  if (translations.length < 2) return [];
  return translations.map(programme => {
    const { language } = programme;
    if (programme.id === context.id) return translation(language, url);
    const isThere =
      entry.kind === 'programme' || programme.used(entry.kind as KindId).some(({ id }) => id === entry.id);
    const root = programmeUrl(programme.id);
    return translation(language, isThere ? root + url.slice(programmeUrl(context.id).length) : root);
  });
}
