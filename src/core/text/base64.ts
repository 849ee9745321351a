/** Bytes as text, for what must travel inside a script file. */

export function decodeBytes(base64: string): ArrayBuffer {
  // Node 20 has it not yet.
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64).buffer;
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)).buffer;
}

export function encodeBytes(buffer: ArrayBuffer): string {
  let binary = '';
  for (const byte of new Uint8Array(buffer)) binary += String.fromCharCode(byte);
  return btoa(binary);
}
