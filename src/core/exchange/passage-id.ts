/**
 * The id of what is taken in: its own where it is a UUID, so that the same passage is known again on every machine; else a UUID made of
 * what it is called elsewhere, or of what it says, which is the same each time.
 */
import { sha256 } from '../library/make-passage.ts';
import { canonical } from './canonical.ts';

const UUID = /^(?:urn:uuid:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/**
 * @param id an IRI, or empty
 * @param content what tells it from others where it has none
 */
export async function passageId(id: string, content: unknown): Promise<string> {
  const own = UUID.exec(id)?.[1];
  if (own) return own;
  return uuidOf(await sha256(id || canonical(content)));
}

/** Version 8 of RFC 9562, 5.8: of a hash, by a rule of our own. */
function uuidOf(hash: string): string {
  const variant = ((Number.parseInt(hash[16]!, 16) & 3) | 8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    variant + hash.slice(17, 20),
    hash.slice(20, 32),
  ].join('-');
}
