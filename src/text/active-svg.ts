/**
 * What an SVG can hold beside lines and colours: programs, pages and forms; words that run when something happens; other
 * files, fetched from elsewhere; and names for texts, which can multiply without end. Whoever opens such a picture by itself
 * would open a page that acts in the name of the site. https://www.w3.org/TR/SVG2/conform.html#secure-static-mode
 */
const active: readonly RegExp[] = [
  /<(?:[\w.-]+:)?(?:script|foreignObject|iframe|object|embed|handler|listener|audio|video|link|meta|base|form|input|html|body|img)(?![\w-])/i,
  /[\s"'/](?:[\w.-]+:)?on[a-z]+\s*=/i,
  /<!ENTITY|<\?xml-stylesheet|@import/i,
  /\b(?:java|vb)script\s*:/i,
  /attributeName\s*=\s*["']\s*(?:[\w.-]+:)?href/i,
  /\burl\(\s*["']?\s*(?!["'#\s]|data:image\/)/i,
];

/** The value of each address in an SVG. */
const addresses = /href\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;

/** A part of the same picture, or a picture of dots that it holds itself. */
const ownAddress = /^\s*(?:#|data:image\/(?:png|jpe?g|gif|webp)[;,]|$)/i;

/** @returns what in an SVG does more than draw; undefined when it only draws */
export function activePartOf(svg: string): string | undefined {
  for (const sign of active) {
    const found = sign.exec(svg)?.[0].trim();
    if (found !== undefined) return found;
  }
  for (const [whole, inDouble, inSingle] of svg.matchAll(addresses)) {
    if (!ownAddress.test(inDouble ?? inSingle ?? '')) return whole;
  }
  return undefined;
}
