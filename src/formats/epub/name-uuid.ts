import { createHash } from 'node:crypto';

/** The namespace of names that are addresses, by RFC 9562, appendix A. */
const addressNamespace = '6ba7b8119dad11d180b400c04fd430c8';

/** A UUID made from a name (RFC 9562, version 5): the same name always gives the same one. */
export function nameUuid(name: string): string {
  const hash = createHash('sha1').update(Buffer.from(addressNamespace, 'hex')).update(name, 'utf8').digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
