import path from 'node:path/posix';
import type { ShippedFile } from '../shipped.ts';
import { type BrokenCopy, expectedAt, replaced } from './broken-copy.ts';

/** The text with what is marked as code blanked out, so that offsets stay. */
function withoutCode(text: string): string {
  const blank = (code: string) => code.replace(/[^\n]/g, ' ');
  return text.replace(/^```[\s\S]*?^```$/gm, blank).replace(/`[^`\n]*`/g, blank);
}

export function* misspeltPlaceholders(file: ShippedFile): Iterable<BrokenCopy> {
  if (file.path.startsWith('manual/')) return;
  const seen = new Set<string>();
  for (const { 0: whole, 1: name = '', index } of file.text.matchAll(/\{\{ ([\w.]+) \}\}/g)) {
    const isFirst = !seen.has(name);
    seen.add(name);
    const broken: [string, string | undefined][] = [
      ['zzqqxxjjkkww', undefined],
      ...(isFirst ? [[`${name.slice(0, -2)}${name.slice(-1)}`, name] as [string, string]] : []),
    ];
    for (const [written, meant] of broken) {
      const text = replaced(file.text, index, index + whole.length, `{{ ${written} }}`);
      yield {
        what: `{{ ${name} }} as {{ ${written} }}`,
        changes: { [file.path]: text },
        expected: [expectedAt(file.path, text, index, 'unknown-placeholder', meant)],
      };
    }
  }
}

export function* brokenLinks(file: ShippedFile): Iterable<BrokenCopy> {
  for (const { 1: target = '', index } of withoutCode(file.text).matchAll(/(?<=\]\()([^)\s]+)(?=\))/g)) {
    if (/^[a-z]+:/.test(target)) continue;
    const [address = '', anchor] = target.split('#');
    const ending = path.extname(address);
    const name = path.basename(address, ending);
    const hash = anchor === undefined ? '' : `#${anchor}`;
    const inFolder = (other: string) => `${address.slice(0, address.length - name.length - ending.length)}${other}`;
    const cases: [string, string | undefined][] = [];
    if (address !== '') {
      cases.push(
        [`${inFolder(`${name.slice(0, -2)}${name.slice(-1)}${ending}`)}${hash}`, target],
        [`${inFolder(`${name[0]?.toUpperCase()}${name.slice(1)}${ending}`)}${hash}`, target],
        [`${inFolder(`zzqqxxjjkkww${ending}`)}${hash}`, undefined],
        [`nowhere/at-all/zzqqxxjjkkww${ending}`, undefined],
      );
    }
    if (anchor !== undefined) cases.push([`${address}#${anchor.slice(0, -2)}${anchor.slice(-1)}`, target]);
    else if (ending === '.md') cases.push([`${target}#zzqqxxjjkkww`, undefined]);
    for (const [written, meant] of cases) {
      const text = replaced(file.text, index, index + target.length, written);
      yield {
        what: `${target} as ${written}`,
        changes: { [file.path]: text },
        expected: [expectedAt(file.path, text, index, 'broken-link', meant)],
      };
    }
  }
}
