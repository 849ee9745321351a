/** The bytes of a text or HTML file -> its text: byte order mark, then what HTML says of itself, else UTF-8. */

/** How far in HTML must have named its encoding. https://html.spec.whatwg.org/#determining-the-character-encoding */
const DECLARED_WITHIN = 1024;

/** What is no text of its encoding becomes U+FFFD. */
export function decodeText(bytes: Uint8Array, { isHtml }: { isHtml: boolean }): string {
  const label = fromMark(bytes) ?? (isHtml ? declaredIn(bytes) : undefined) ?? 'utf-8';
  return decoderFor(label).decode(bytes);
}

/** Whether these bytes are text at all: other files have zeros among them, UTF-16 aside. */
export function isText(bytes: Uint8Array): boolean {
  return fromMark(bytes) !== undefined || !bytes.subarray(0, 64_000).includes(0);
}

function fromMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARED_WITHIN));
  const label =
    /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /^<\?xml\b[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
  // What could be read so far is no UTF-16.
  return label && /^utf-?16/i.test(label) ? 'utf-8' : label;
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
