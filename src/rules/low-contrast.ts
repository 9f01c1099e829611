import { type ColourName, colourNames, type Theme } from '../kinds/theme.ts';
import { type ColourPair, colourPairs } from '../model/theme/colour-pairs.ts';
import { type Scheme, themeColours } from '../model/theme/palette.ts';
import { placeOfValue } from '../read/place-in-yaml.ts';
import { siteFile } from '../read/read-content.ts';
import { nearestColour, sixDigits } from '../text/colour.ts';
import { inDoubleQuotes } from '../text/in-double-quotes.ts';
import { defineRule, type RuleContext, type RuleExample } from './define-rule.ts';

const site = (accent: string): RuleExample => ({
  path: siteFile,
  text: `title: Small handbook\ndescription: A handbook for tests.\norganisation:\n  name: Small Society\nprogrammes:\n  - pairs\ntheme:\n  colours:\n    accent: "${accent}"\n`,
});

export const lowContrast = defineRule({
  id: 'low-contrast',
  severity: 'error',
  docs: {
    what: 'A colour of the theme does not stand out enough against one that it stands on, on light or on dark screens.',
    why: 'Many people see colours less well than you do, and everyone does so in the sun. WCAG 2.2 asks for 4.5 to 1 for words, and for 3 to 1 for the frames of fields and of what the keyboard is on. A colour that is dark enough on a screen can also be read on a sheet from a black-and-white printer.',
    bad: site('#e07b00'),
    good: site('#9a5200'),
  },
  check(context) {
    const theme = context.graph.settings?.theme;
    if (!theme) return;
    for (const scheme of ['light', 'dark'] as const) {
      const worst = new Map<ColourName, ColourPair>();
      for (const pair of weakPairs(theme, scheme)) {
        const owner = ownerOf(pair, theme, scheme);
        const known = worst.get(owner);
        if (!known || pair.found / pair.needed < known.found / known.needed) worst.set(owner, pair);
      }
      for (const [owner, pair] of worst) reportPair(owner, pair, theme, scheme, context);
    }
  },
});

const groupOf = (scheme: Scheme) => (scheme === 'light' ? 'colours' : 'darkColours');

const weakPairs = (theme: Theme, scheme: Scheme) =>
  colourPairs(themeColours(theme)[scheme], scheme).filter(({ found, needed }) => found < needed);

/** The colour that was written and has to give way: what stands on the ground before the ground, the accent for what is made of it. */
function ownerOf({ name, ground }: ColourPair, theme: Theme, scheme: Scheme): ColourName {
  const isWritten = (each: ColourName) =>
    theme[groupOf(scheme)][each] !== undefined || theme.colours[each] !== undefined;
  return [name, ...colourNames.filter(each => each === ground)].find(isWritten) ?? 'accent';
}

function reportPair(owner: ColourName, pair: ColourPair, theme: Theme, scheme: Scheme, context: RuleContext): void {
  const { graph, t, report } = context;
  const source = graph.files.get(siteFile)?.source;
  if (!source) return;
  const group = theme[groupOf(scheme)][owner] === undefined ? 'colours' : groupOf(scheme);
  const place = placeOfValue(source, ['theme', group, owner]);
  const message = t('problem.lowContrast', {
    screens: t(`problem.${scheme}Screens`),
    name: pair.name,
    colour: pair.colour,
    ground: pair.ground === 'found' ? t('problem.foundWords') : `\`${pair.ground}\``,
    groundColour: pair.groundColour,
    found: rounded(pair.found),
    needed: pair.needed,
    use: t(pair.needed === 3 ? 'problem.contrastOfControls' : 'problem.contrastOfWords'),
  });
  const near = nearestReadable(owner, theme, scheme);
  const suggestion = near === undefined ? undefined : inDoubleQuotes(near);
  const advice =
    suggestion === undefined
      ? t('problem.noNearColour')
      : t('problem.nearColour', { key: owner, group: groupOf(scheme), suggestion });
  report(place, `${message} ${advice}`, { suggestion });
}

/** Never up: 4.49 is not 4.5. */
const rounded = (ratio: number) => Math.floor(ratio * 100) / 100;

/** The nearest shade with which nothing is left to say of the colour on these screens. */
function nearestReadable(name: ColourName, theme: Theme, scheme: Scheme): string | undefined {
  const group = groupOf(scheme);
  const start = theme[group][name] ?? themeColours(theme)[scheme][name];
  const willDo = (colour: string) => {
    const changed = { ...theme, [group]: { ...theme[group], [name]: colour } };
    return weakPairs(changed, scheme).every(pair => ownerOf(pair, changed, scheme) !== name);
  };
  return nearestColour(sixDigits(start), willDo);
}
