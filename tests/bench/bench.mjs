/** `npm run bench`: loads the TypeScript and runs it. */
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from '../../src/dev/load-typescript.mjs';
import { setUp } from '../../src/dev/setup.mjs';
import { virtualModulesForEsbuild } from '../../src/dev/virtual-modules.mjs';

await setUp({ browsers: ['chromium'] });
const { runBenchmark } = await loadTypeScript(fileURLToPath(new URL('./run.ts', import.meta.url)), {
  plugins: [virtualModulesForEsbuild()],
});
process.exitCode = await runBenchmark(process.argv.slice(2));
