/** What a file is that somebody hands over, where it is none of those that are taken in: told by its first bytes, or by how its text begins. */

export type OtherKind = 'zip' | 'office' | 'compressed' | 'PDF' | 'page' | 'table' | 'citations';

const SIGNATURES: readonly [OtherKind, string][] = [
  ['zip', 'PK'],
  ['compressed', '\u001f\u008b'],
  ['PDF', '%PDF-'],
];

/** Office Open XML, and OpenDocument: zips that begin with a file of this name. */
const OFFICE = /^PK.{28}(?:\[Content_Types\]\.xml|_rels\/|mimetypeapplication\/vnd\.oasis)/s;

export function otherKindOf(bytes: Uint8Array): OtherKind | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 100));
  if (OFFICE.test(head)) return 'office';
  return SIGNATURES.find(([, signature]) => head.startsWith(signature))?.[0];
}

/** @param text without spaces at its start */
export function otherKindOfText(text: string): OtherKind | undefined {
  const head = text.slice(0, 1000);
  if (/^<(?:!doctype|html|\?xml|[a-z])/i.test(head)) return 'page';
  if (/^(?:TY {2}- |@[a-z]+\s*\{)/i.test(head)) return 'citations';
  return /^"?[\w ]+"?(?:[,;\t]"?[\w ]+"?){2,}\r?\n/.test(head) ? 'table' : undefined;
}

/** Whether it begins like a researcher's own list: `- id: haedong`, after comments. @param text without spaces at its start */
export function beginsLikeNames(text: string): boolean {
  return /^(?:(?:#[^\n]*|---)\n\s*)*-\s+(?:id|kind|name|names|imo|note)\s*:/.test(text);
}
