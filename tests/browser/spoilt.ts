/** A page of Sidelight's with a script of the test's before its own. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Stage } from './stage.ts';

/** @returns its file, in the place of `library.html` or another */
export async function spoilt(
  stage: Stage,
  page: 'library' | 'watchlist' | 'browse',
  script: string,
): Promise<string> {
  await writeFile(join(stage.extension, 'spoil.js'), script);
  const html = `<!doctype html><html lang="en"><title>x</title><link rel="stylesheet" href="${page}.css"><body></body><script src="spoil.js"></script><script type="module" src="${page}.js"></script></html>`;
  await writeFile(join(stage.extension, 'spoilt.html'), html);
  return 'spoilt.html';
}
