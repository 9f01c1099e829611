import { paragraph } from '../../document/blocks.ts';
import type { Block } from '../../document/document.ts';
import { small, text } from '../../document/inlines.ts';
import { absoluteUrl } from '../../model/urls.ts';
import { leftToRight } from '../../text/direction.ts';
import type { ProgrammeContext } from '../programme-context.ts';

/** Where a form is found that the handbook only tells of. A site without an address has none to print. */
export function paperNote(url: string, { settings, t, direction }: ProgrammeContext): Block[] {
  if (settings.url === undefined) return [];
  const address = absoluteUrl(url, settings.url);
  const link = { type: 'link', href: address, content: [text(leftToRight(address, direction))] } as const;
  return [paragraph([small([text(`${t('handbook.fill')} `), link])])];
}
