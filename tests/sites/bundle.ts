/** The scripts of the sites, each bundled once a run with the real library in it. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

interface Bundle {
  body: string;
  type: string;
}

const bundles = new Map<string, Promise<Bundle>>();

/** React's development build compares every attribute with the server's when it hydrates. */
const define = {
  'process.env.NODE_ENV': '"development"',
  __VUE_OPTIONS_API__: 'false',
  __VUE_PROD_DEVTOOLS__: 'false',
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
};

/** @param file of this folder, "react/client.tsx" */
export function bundle(file: string): Promise<Bundle> {
  const made = bundles.get(file) ?? make(file);
  bundles.set(file, made);
  return made;
}

async function make(file: string): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2023',
    logLevel: 'error',
    define,
  });
  return { body: outputFiles[0]!.text, type: 'text/javascript; charset=utf-8' };
}
