/** Before the first browser test: every build in dist/ is there and no older than what it is made of. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = ['src', 'seeds', 'icons', 'manifest.json', 'build.mjs', 'package.json'];

/** Milliseconds; 0 where there is nothing. */
function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newestOf(path: string): number {
  if (!statSync(path).isDirectory()) return changedAt(path);
  const inside = readdirSync(path).filter((name) => name !== 'dev');
  return Math.max(changedAt(path), ...inside.map((name) => newestOf(join(path, name))));
}

export default async function setup(): Promise<void> {
  const newest = Math.max(...SOURCES.map((source) => newestOf(join(root, source))));
  const { build } = await import(pathToFileURL(join(root, 'build.mjs')).href);
  for (const grantAllSites of [true, false]) {
    for (const target of ['chromium', 'firefox']) {
      const folder = join(root, 'dist', grantAllSites ? `dev-${target}` : target);
      if (changedAt(join(folder, 'manifest.json')) < newest) await build({ target, grantAllSites });
    }
  }
}
