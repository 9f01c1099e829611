import { formatDay } from '../text/day.ts';
import type { ProgrammeContext } from './programme-context.ts';

/** The version of a programme's texts and its day, e.g. `Version 1.0, 2 November 2026`; undefined when neither is stated. */
export function versionText({ programme, language, t }: ProgrammeContext): string | undefined {
  const { version, versionDate } = programme.data;
  const day = versionDate === undefined ? undefined : formatDay(versionDate, language);
  if (version === undefined) return day;
  return day === undefined ? t('document.version', { version }) : t('document.versionOf', { version, day });
}
