/** A picture against the one that was looked at and kept. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

export interface Kept {
  /** The picture that was kept. */
  kept: string;
  /** Where the new one and the difference are written when they are not alike. */
  found: string;
  difference: string;
}

/** How far two colours may be apart, 0 to 1: letters are smoothed a little differently from run to run. */
const COLOURS_ALIKE = 0.15;
/** Share of the picture that may differ: the date of the lexicon, a blinking caret. */
const MOST_DIFFERENT = 0.005;

/**
 * Undefined where they are alike; else one sentence that says what differs.
 *
 * @param shot a PNG
 * @param isKept writes the new picture down as the one to be compared with
 */
export async function compareWithKept(
  shot: Buffer,
  files: Kept,
  isKept: boolean,
): Promise<string | undefined> {
  if (isKept) {
    await mkdir(dirname(files.kept), { recursive: true });
    await writeFile(files.kept, packed(shot));
    return undefined;
  }
  await Promise.all([files.found, files.difference].map((file) => rm(file, { force: true })));
  const write = async (file: string, bytes: Buffer) => {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  };
  if (!existsSync(files.kept)) {
    await write(files.found, shot);
    return `There is no ${files.kept} yet. Look at ${files.found}; keep it with \`npm run screens -- --keep\`.`;
  }
  const [before, now] = [PNG.sync.read(await readFile(files.kept)), PNG.sync.read(shot)];
  if (before.width !== now.width || before.height !== now.height) {
    await write(files.found, shot);
    return `It is ${now.width} x ${now.height}, and was ${before.width} x ${before.height}: ${files.found}.`;
  }
  const difference = new PNG({ width: now.width, height: now.height });
  const pixels = pixelmatch(before.data, now.data, difference.data, now.width, now.height, {
    threshold: COLOURS_ALIKE,
  });
  const share = pixels / (now.width * now.height);
  if (share <= MOST_DIFFERENT) return undefined;
  await write(files.found, shot);
  await write(files.difference, PNG.sync.write(difference));
  return `${(share * 100).toFixed(1)} % of it differs: ${files.difference}. Keep the new one with \`npm run screens -- --keep\`.`;
}

/** The same picture in fewer bytes, where it can be: a browser takes no time for it. */
function packed(shot: Buffer): Buffer {
  const options = { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 } as const;
  const anew = PNG.sync.write(PNG.sync.read(shot), options);
  return anew.length < shot.length ? anew : shot;
}
