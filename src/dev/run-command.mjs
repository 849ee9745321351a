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

const [command, ...args] = process.argv.slice(2);
await installPackages();
const { loadTypeScript } = await import('./load-typescript.mjs');
const { virtualModulesForEsbuild } = await import('./virtual-modules.mjs');
const { runCommand } = await loadTypeScript(fileURLToPath(new URL('../cli/commands.ts', import.meta.url)), {
  plugins: [virtualModulesForEsbuild()],
});
process.exitCode = await runCommand(command, args, fileURLToPath(new URL('../../seeds', import.meta.url)));
