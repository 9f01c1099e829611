import type { Graph } from '../../model/graph.ts';
import { logoPicture, themeAddress } from './theme-files.ts';

/** The logo as the pages show it. */
export interface SiteLogo {
  readonly url: string;
  /** For dark screens; undefined when the same logo stands on a light ground there. */
  readonly dark: string | undefined;
  /** For the head of printed sheets. */
  readonly print: string;
  readonly width: number;
  readonly height: number;
  /** What it says beside the title of the site: nothing, when that says the same. */
  readonly alternative: string;
  /** What it says where it stands alone. */
  readonly name: string;
  readonly withTitle: boolean;
}

/** The logo for the pages whose site is called so; undefined when there is none. */
export function siteLogo(graph: Graph, siteTitle: string): SiteLogo | undefined {
  const logo = graph.settings?.theme?.logo;
  const picture = logoPicture(graph, 'file');
  if (!logo || !picture) return undefined;
  const { alternative, withTitle } = logo;
  const [dark, print] = [logoPicture(graph, 'dark'), logoPicture(graph, 'print')];
  const repeats = withTitle && alternative.toLowerCase() === siteTitle.toLowerCase();
  return {
    url: themeAddress(picture.name),
    dark: dark && themeAddress(dark.name),
    print: themeAddress((print ?? picture).name),
    width: Math.round(picture.width),
    height: Math.round(picture.height),
    alternative: repeats ? '' : alternative,
    name: alternative,
    withTitle,
  };
}
