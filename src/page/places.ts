/** What the panel is told of one frame: where its names stand, in what words, and which of them is in view. */

import { doubtOf } from '../core/matching/doubt.ts';
import type { Mention } from '../core/matching/mention.ts';
import { keyOf } from '../core/matching/page-names.ts';
import type { Steps } from '../core/matching/steps.ts';
import type { FramePlaces, Place } from '../core/panel/places.ts';
import { isInSameSentence, sentenceAround } from '../core/panel/sentence.ts';
import { orderOf } from './document-order.ts';
import { framesIn, pathOf } from './frame-path.ts';
import { lineAround } from './line-around.ts';
import type { PlacedMention } from './painter.ts';

export interface PlacesOfPage {
  /** Reads the places anew, with pauses. */
  read(): Steps<FramePlaces>;
  numberOf(placed: PlacedMention): number;
  /** Undefined where it has gone since. */
  withNumber(number: number): PlacedMention | undefined;
  /** As they were read last. */
  all(): readonly PlacedMention[];
}

/** How many places are read between two pauses. */
const STEP = 16;

/** @param painted all painted mentions that can be seen, in reading order */
export function placesOfPage(window: Window, painted: () => readonly PlacedMention[]): PlacesOfPage {
  const numbers = new WeakMap<PlacedMention, number>();
  let count = 0;
  let all: readonly PlacedMention[] = [];

  function numberOf(placed: PlacedMention): number {
    const number = numbers.get(placed) ?? ++count;
    numbers.set(placed, number);
    return number;
  }

  return {
    numberOf,
    all: () => all,
    withNumber: (number) => painted().find((placed) => numbers.get(placed) === number),
    *read() {
      const found = painted();
      const lineOf = lineAround();
      const places: Place[] = [];
      let last: { line: ReturnType<typeof lineOf>; key: string } | undefined;
      for (const placed of found) {
        const { mention, range, words } = placed;
        const line = lineOf(range);
        const sentence = line
          ? sentenceAround(line.text, line.start, line.end)
          : { before: '', words, after: '' };
        const key = keyOf(mention);
        const isInSame =
          line !== undefined &&
          last?.line?.text === line.text &&
          last.key === key &&
          last.line.start < line.start &&
          isInSameSentence(line.text, last.line.start, line.start);
        last = { line, key };
        const number = numberOf(placed);
        places.push({ ...sentence, ...asListed(mention), number, ...(isInSame ? { isInSame } : {}) });
        if (places.length % STEP === 0) yield;
      }
      all = found;
      const frames = framesIn(window).map(({ index, element }) => ({
        index,
        before: found.filter(({ range }) => orderOf(range.startContainer, element) < 0).length,
      }));
      return { path: pathOf(window), places, frames };
    },
  };
}

function asListed(mention: Mention): Pick<Place, 'key' | 'name' | 'mark' | 'doubt'> {
  // Painted, it has a mark.
  const doubt = doubtOf(mention);
  return { key: keyOf(mention), name: mention.name, mark: mention.mark!, ...(doubt ? { doubt } : {}) };
}
