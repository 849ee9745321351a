/** Child of probe.ts: builds one peer and searches one text; its exit says whether that went well. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from '../../src/dev/load-typescript.mjs';
import { virtualModulesForEsbuild } from '../../src/dev/virtual-modules.mjs';

const [name, count] = process.argv.slice(2);
const { probe } = await loadTypeScript(fileURLToPath(new URL('./probe-entry.ts', import.meta.url)), {
  plugins: [virtualModulesForEsbuild()],
});
probe(name, Number(count), readFileSync(0, 'utf8'));
