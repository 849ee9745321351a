/** The places of a tab's names in reading order: those of the page, and those of its frames where the frames stand. */
import type { Doubt } from '../matching/doubt.ts';
import type { Mark } from '../matching/mention.ts';
import type { Sentence } from './sentence.ts';

/** One place of a name, as the panel lists it. */
export interface Place extends Sentence {
  /** Stays with the place for as long as the page leaves it as it is; its own frame alone knows it. */
  number: number;
  /** What joins the places of one name (page-names.ts). */
  key: string;
  name: string;
  mark: Mark;
  /** Where it is uncertain. */
  doubt?: Doubt;
  /** The place before it is in the same sentence, and of the same name. */
  isInSame?: boolean;
}

/** What one frame tells. */
export interface FramePlaces {
  /** The way to it from the page: at each step, which of the frames there. Empty for the page itself. */
  path: readonly number[];
  /** In reading order. */
  places: readonly Place[];
  /** Its own frames in reading order: how many of its places a reader comes to before. */
  frames: readonly { index: number; before: number }[];
}

export interface TabPlace extends Place {
  frameId: number;
}

/** @param byFrame what each frame told, by its id */
export function joinPlaces(byFrame: ReadonlyMap<number, FramePlaces>): TabPlace[] {
  // What stands nearer to the page comes first: a frame within a frame that told nothing finds its place all the same.
  const left = [...byFrame].sort(([, a], [, b]) => a.path.length - b.path.length);
  const joined: TabPlace[] = [];

  function add(frameId: number, { path, places, frames }: FramePlaces): void {
    let at = 0;
    const addUntil = (end: number) => {
      for (; at < end; at++) joined.push({ ...places[at]!, frameId });
    };
    for (const { index, before } of frames) {
      addUntil(before);
      take(({ path: other }) => isWithin(other, [...path, index]));
    }
    addUntil(places.length);
  }
  function take(isWanted: (frame: FramePlaces) => boolean): void {
    for (;;) {
      const next = left.findIndex(([, frame]) => isWanted(frame));
      if (next === -1) return;
      add(...left.splice(next, 1)[0]!);
    }
  }

  // The page itself; then what stands nobody knows where.
  take(() => true);
  return joined;
}

const isWithin = (path: readonly number[], of: readonly number[]) =>
  of.every((step, depth) => path[depth] === step);
