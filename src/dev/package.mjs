/** `npm run package`: the two zips for the stores, in dist/packages, from a lexicon that passes `check` whole. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installPackages } from './setup.mjs';

await installPackages();
const lexicon = fileURLToPath(new URL('../../seeds/lexicon.mjs', import.meta.url));
const { status } = spawnSync(process.execPath, [lexicon, 'check'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
const { default: webExt } = await import('web-ext');
const { build } = await import('../../build.mjs');

for (const target of /** @type {const} */ (['chromium', 'firefox'])) {
  const { outDir } = await build({ target });
  const { extensionPath } = await webExt.cmd.build(
    {
      sourceDir: outDir,
      artifactsDir: fileURLToPath(new URL('../../dist/packages', import.meta.url)),
      filename: `{name}-{version}-${target}.zip`,
      overwriteDest: true,
    },
    { shouldExitProgram: false, showReadyMessage: false },
  );
  console.log(extensionPath);
}
