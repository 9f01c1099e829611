import { isMap, isNode, isPair, isScalar, type Node, type Pair, stringify } from 'yaml';
import type { Place } from '../problems/problem.ts';
import { placeOf, type Source } from './source.ts';

/** The span of the value at a path such as `['items', 2, 'owner']`; of its nearest parent when it is missing. */
export function placeOfValue(source: Source, path: readonly PropertyKey[]): Place {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = source.yaml()?.getIn(path.slice(0, depth), true);
    const place = placeOfNode(source, node);
    if (!place) continue;
    // A missing key shows at the start of the map it belongs to, not as a span over the whole of it.
    return depth === path.length ? place : (firstKeyPlace(source, node) ?? place);
  }
  return topPlace(source);
}

/** The span of a key itself, e.g. of a key that nothing knows. */
export function placeOfKey(source: Source, path: readonly PropertyKey[], key: string): Place {
  const parent = path.length === 0 ? source.yaml()?.contents : source.yaml()?.getIn(path, true);
  const pair = isMap(parent) ? parent.items.find(item => isPair(item) && keyOf(item) === key) : undefined;
  return placeOfNode(source, pair?.key) ?? placeOfValue(source, path);
}

/** The place for what concerns a whole file: the first line of its front matter. */
export function topPlace(source: Source): Place {
  const whole = source.yaml()?.contents;
  const firstKey = isMap(whole) ? whole.items[0]?.key : undefined;
  return placeOfNode(source, firstKey) ?? placeOf(source, 0, Math.min(3, source.text.length));
}

function firstKeyPlace(source: Source, node: unknown): Place | undefined {
  return isMap(node) ? placeOfNode(source, node.items[0]?.key) : undefined;
}

function placeOfNode(source: Source, node: unknown): Place | undefined {
  const range = (node as Node | undefined)?.range;
  if (!range) return undefined;
  // A list or a map in lines of its own reaches to the next key: the end of its last value is meant.
  const start = source.yamlStart + range[0];
  const end = source.yamlStart + range[1];
  const length = source.text.slice(start, end).trimEnd().length;
  return placeOf(source, start, length === 0 ? end : start + length);
}

function keyOf(pair: Pair): string {
  if (isScalar(pair.key)) return String(pair.key.value ?? '');
  // A list or a map as a key goes by its own YAML.
  return isNode(pair.key) ? stringify(pair.key).trim() : String(pair.key ?? '');
}
