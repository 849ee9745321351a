/** `npm run package`: the two zips for the stores, in dist/packages. */
import { fileURLToPath } from 'node:url';
import { installPackages } from './setup.mjs';

await installPackages();
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
