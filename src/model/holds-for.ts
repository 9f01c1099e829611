import type { Circumstances } from '../kinds/parts/circumstances.ts';
import type { Entry } from './entry.ts';

/** @returns whether a clause holds for a programme: all that its `when` names is true of it */
export function holdsFor(clause: Entry<'clause'>, programme: Entry<'programme'>): boolean {
  return meets(programme.data, clause.data.when ?? {});
}

function meets({ formality, format, setting, minors }: Entry<'programme'>['data'], wanted: Circumstances): boolean {
  return (
    (wanted.formality?.includes(formality) ?? true) &&
    (wanted.format?.includes(format) ?? true) &&
    (wanted.setting?.includes(setting) ?? true) &&
    (wanted.minors === undefined || wanted.minors === minors)
  );
}
