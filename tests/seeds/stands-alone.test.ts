/** What is seen of a large page is marked before the rest is read: it must mark nothing that the whole page would not. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parsePage } from '../../src/cli/parse-page.ts';
import { lineFinder } from '../../src/core/matching/find-mentions.ts';
import type { Line } from '../../src/core/matching/lines.ts';
import type { Mention } from '../../src/core/matching/mention.ts';
import { standsAlone } from '../../src/core/matching/stands-alone.ts';
import { runSteps } from '../../src/core/matching/steps.ts';
import { isPainted } from '../../src/page/painter.ts';
import { readText } from '../../src/page/reader.ts';
import { matcherOf, readLexicon } from '../support/seeds.ts';

const finder = lineFinder(matcherOf(readLexicon()), () => undefined);

const folder = (path: string) => fileURLToPath(new URL(`../${path}/`, import.meta.url));
const filesIn = (path: string, ending: string) =>
  readdirSync(folder(path), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file): [string, string] => [file, readFileSync(folder(path) + file, 'utf8')]);

const texts: [name: string, text: string][] = [
  ...filesIn('pages', '.html').map(([file, html]): [string, string] => [
    file,
    readText(parsePage(html)).text,
  ]),
  ...filesIn('namesakes', '.txt'),
  ...filesIn('seeds', 'hard-cases.txt'),
];

function linesOf(text: string): Line[] {
  const lines = text.split('\n');
  const names = runSteps(finder.names(lines));
  const cues = runSteps(finder.cues(lines));
  return lines.map((line, at) => ({ text: line, start: 0, names: names[at]!, cues: cues[at]! }));
}

/** Of lines [from, to) alone, what is marked; each with the number of its line in the whole. */
const marked = (lines: readonly Line[], from = 0, to = lines.length) =>
  finder
    .decide(lines.slice(from, to))
    .flatMap((mentions, at) => mentions.filter(isPainted).map((mention) => ({ line: from + at, mention })));

const placeOf = ({ line, mention: { start, end } }: { line: number; mention: Mention }) =>
  `${line}:${start}-${end}`;

/** Every part of so many lines is looked at, and the first half and the last. */
const WINDOWS = [1, 2, 3, 5, 8];

function* partsOf(length: number): Iterable<[from: number, to: number]> {
  for (const size of WINDOWS) for (let from = 0; from + size <= length; from++) yield [from, from + size];
  yield [0, length >> 1];
  yield [length >> 1, length];
}

/** What a part shows that the whole would not, or would only doubt. */
function overdone(text: string, isShown: (mention: Mention) => boolean): string[] {
  const lines = linesOf(text);
  const whole = new Map(marked(lines).map((one) => [placeOf(one), one.mention]));
  const found: string[] = [];
  for (const [from, to] of partsOf(lines.length)) {
    for (const one of marked(lines, from, to).filter(({ mention }) => isShown(mention))) {
      const then = whole.get(placeOf(one));
      const { mark, id, text: words } = one.mention;
      const isKept = then && (mark === 'uncertain' || (then.mark === mark && then.id === id));
      if (!isKept) found.push(`${words}: ${mark}, in the whole ${then?.mark ?? 'unmarked'}`);
    }
  }
  return [...new Set(found)];
}

describe('of any part of a text is shown only what the whole of it marks, too', () => {
  test.each(texts)('%s', (_name, text) => {
    expect(overdone(text, standsAlone)).toEqual([]);
  });

  test('a surname that two persons share, of whom one is named out of sight', () => {
    const text =
      'Thae Yong-ho spoke.\nLater came Thae Yong-chol.\nKim Yong-nam and Kim Yong-chol met.\nThen Thae left, and Kim.';
    expect(overdone(text, standsAlone)).toEqual([]);
  });

  test('without the rule some parts would show more', () => {
    expect(texts.flatMap(([, text]) => overdone(text, () => true))).not.toEqual([]);
  });
});
