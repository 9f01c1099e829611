/** A colour as it is written: `#0f5a55`, or shortened `#abc`. */
export const colourForm = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

type Triple = readonly [number, number, number];

/** A colour in OKLCH: how light it is from 0 to 1, how strong its hue is, and the hue as an angle in radians. */
export interface Shade {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

/** The six digits of a colour, in small letters: `#ABC` becomes `#aabbcc`. */
export function sixDigits(colour: string): string {
  const digits = colour.slice(1).toLowerCase();
  return `#${digits.length === 3 ? [...digits].map(digit => digit + digit).join('') : digits}`;
}

/** Red, green and blue as amounts of light from 0 to 1. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function lightOf(colour: string): Triple {
  const digits = sixDigits(colour);
  return [1, 3, 5].map(at => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;
}

function luminance(colour: string): number {
  const [red, green, blue] = lightOf(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, from 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** A colour as a shade: a change of lightness alone leaves it the same hue to the eye. https://bottosson.github.io/posts/oklab/ */
export function shadeOf(colour: string): Shade {
  const [red, green, blue] = lightOf(colour);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, b),
    hue: Math.atan2(b, a),
  };
}

/** The colour of a shade. Where a screen has none so strong, the strongest of the same hue and lightness. */
export function colourOf({ lightness, chroma, hue }: Shade): string {
  let [low, high] = [0, chroma];
  if (isShown(partsOf({ lightness, chroma, hue }))) low = chroma;
  else {
    for (let step = 0; step < 12; step += 1) {
      const middle = (low + high) / 2;
      if (isShown(partsOf({ lightness, chroma: middle, hue }))) low = middle;
      else high = middle;
    }
  }
  const digits = partsOf({ lightness, chroma: low, hue }).map(light => {
    const part = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
    return Math.round(255 * Math.min(1, Math.max(0, part)))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${digits.join('')}`;
}

const isShown = (parts: Triple) => parts.every(part => part >= -0.0005 && part <= 1.0005);

function partsOf({ lightness, chroma, hue }: Shade): Triple {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/**
 * The nearest colour of the same hue, lighter or darker, that will do.
 * @returns the colour itself when it will do; undefined when none does
 */
export function nearestColour(colour: string, willDo: (colour: string) => boolean): string | undefined {
  if (willDo(colour)) return colour;
  const shade = shadeOf(colour);
  const step = 0.004;
  for (let away = step; away <= 1; away += step) {
    for (const lightness of [shade.lightness - away, shade.lightness + away]) {
      if (lightness < 0 || lightness > 1) continue;
      const other = colourOf({ ...shade, lightness });
      if (willDo(other)) return other;
    }
  }
  return undefined;
}
