/** Made when the extension is built: see fold-bytes.ts. */
declare module 'sidelight:fold-table' {
  const base64: string;
  export default base64;
}
