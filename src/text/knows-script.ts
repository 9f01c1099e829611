import type { FontFile } from './font-file.ts';

/** Whether a font has letters of a script, by its ISO 15924 code. */
export function knowsScript({ has }: Pick<FontFile, 'has'>, script: string): boolean {
  const sample = samples[script] ?? [];
  return sample.length > 0 && sample.every(letter => has(letter.codePointAt(0) ?? 0));
}

/** Some letters of each script that no font for it lacks. */
const samples: Readonly<Record<string, readonly string[]>> = {
  Arab: [...'ابجد'],
  Armn: [...'աբգ'],
  Beng: [...'কখগ'],
  Cyrl: [...'абвгд'],
  Deva: [...'कखग'],
  Ethi: [...'ሀለመ'],
  Geor: [...'აბგ'],
  Grek: [...'αβγδ'],
  Gujr: [...'કખગ'],
  Guru: [...'ਕਖਗ'],
  Hans: [...'的人们'],
  Hant: [...'的人們'],
  Hebr: [...'אבגד'],
  Jpan: [...'のア人'],
  Khmr: [...'កខគ'],
  Knda: [...'ಕಖಗ'],
  Kore: [...'가나다'],
  Laoo: [...'ກຂຄ'],
  Latn: [...'abcABC'],
  Mlym: [...'കഖഗ'],
  Mymr: [...'ကခဂ'],
  Orya: [...'କଖଗ'],
  Sinh: [...'කඛග'],
  Taml: [...'கஙச'],
  Telu: [...'కఖగ'],
  Thai: [...'กขค'],
};
