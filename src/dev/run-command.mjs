/**
 * `node src/dev/run-command.mjs annotate ...`: runs a command of src/cli from TypeScript, on a fresh clone too.
 * Nothing but the command's own results reaches stdout.
 */
import { fileURLToPath } from 'node:url';
import { installPackages } from './setup.mjs';

// `annotate ... | head`: the reader has seen enough, which is no error.
process.stdout.on('error', (error) => {
  if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EPIPE') process.exit(0);
  throw error;
});

await installPackages();
const { loadTypeScript } = await import('./load-typescript.mjs');
const { virtualModulesForEsbuild } = await import('./virtual-modules.mjs');
const entry = fileURLToPath(new URL('../cli/command-line.ts', import.meta.url));
const { runInTerminal } = await loadTypeScript(entry, { plugins: [virtualModulesForEsbuild()] });
const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));
process.exitCode = await runInTerminal(process.argv.slice(2), seeds);
