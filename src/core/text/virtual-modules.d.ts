/** Made when the extension is built: see fold-rules.ts. */
declare module 'sidelight:fold-table' {
  const runs: string;
  export default runs;
}
