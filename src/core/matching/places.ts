/** Places of one thing in a text, in order, and the nearest of them: a page may hold thousands. */

interface Place {
  start: number;
  end: number;
}

export interface Places<P extends Place> {
  /** Adds a place; they come in order. */
  add(place: P): Places<P>;
  /** The wanted place nearest to an offset, within [from, to) where bounds are given; looks no farther than it must. */
  nearest(offset: number, isWanted: (place: P) => boolean, bounds?: Bounds): P | undefined;
}

export interface Bounds {
  from: number;
  to: number;
}

const ANYWHERE: Bounds = { from: 0, to: Number.POSITIVE_INFINITY };

export function createPlaces<P extends Place>(): Places<P> {
  const places: P[] = [];
  const starts: number[] = [];
  const all: Places<P> = {
    add(place) {
      places.push(place);
      starts.push(place.start);
      return all;
    },
    nearest(offset, isWanted, { from, to } = ANYWHERE) {
      let before = lastAtMost(starts, offset);
      let after = before + 1;
      for (;;) {
        const left = inBounds(places[before], from, to);
        const right = inBounds(places[after], from, to);
        if (!left && !right) return undefined;
        const isLeft = !right || (left !== undefined && offset - left.start <= right.start - offset);
        const place = isLeft ? left : right;
        if (isLeft) before--;
        else after++;
        if (place && isWanted(place)) return place;
      }
    },
  };
  return all;
}

function inBounds<P extends Place>(place: P | undefined, from: number, to: number): P | undefined {
  return place && place.start >= from && place.start < to ? place : undefined;
}

/** In UTF-16 units, from beginning to beginning. */
export function distance(a: Place, b: Place): number {
  return Math.abs(a.start - b.start);
}

/** Index of the last of the ascending numbers that is at most `value`; -1 where none is. */
export function lastAtMost(ascending: readonly number[], value: number): number {
  let low = -1;
  let high = ascending.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= value) low = middle;
    else high = middle;
  }
  return low;
}
