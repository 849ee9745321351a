/** Places of a page and its frames, in the order in which a reader comes to them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FramePlaces, joinPlaces, type Place } from '../../../src/core/panel/places.ts';

const place = (name: string): Place => ({
  ...{ number: 1, key: name, name, mark: 'listed' },
  ...{ before: '', words: name, after: '' },
});
const told = (
  path: number[],
  names: string,
  frames: [index: number, before: number][] = [],
): FramePlaces => ({
  path,
  places: [...names].map(place),
  frames: frames.map(([index, before]) => ({ index, before })),
});
const joined = (...frames: [number, FramePlaces][]) =>
  joinPlaces(new Map(frames))
    .map(({ name }) => name)
    .join('');

test.each<[what: string, frames: [number, FramePlaces][], expected: string]>([
  ['one page', [[0, told([], 'abc')]], 'abc'],
  [
    'a frame between two names',
    [
      [0, told([], 'ad', [[0, 1]])],
      [7, told([0], 'bc')],
    ],
    'abcd',
  ],
  [
    'two frames, the second of them first',
    [
      [
        0,
        told([], 'a', [
          [1, 0],
          [0, 1],
        ]),
      ],
      [7, told([0], 'c')],
      [8, told([1], 'b')],
    ],
    'bac',
  ],
  [
    'a frame in a frame',
    [
      [0, told([], 'ae', [[0, 1]])],
      [8, told([0, 0], 'c')],
      [7, told([0], 'bd', [[0, 1]])],
    ],
    'abcde',
  ],
  [
    'a frame in a frame without names',
    [
      [0, told([], 'ac', [[3, 1]])],
      [8, told([3, 0], 'b')],
    ],
    'abc',
  ],
  [
    'a frame in a shadow root, of which nobody knows where it stands',
    [
      [0, told([], 'ab', [[0, 1]])],
      [8, told([-1], 'c')],
    ],
    'abc',
  ],
])('%s', (_what, frames, expected) => {
  expect(joined(...frames)).toBe(expected);
});

test('each place is there once, and those of one frame keep their order', () => {
  const path = fc.array(fc.integer({ min: -1, max: 2 }), { maxLength: 3 });
  const frame = fc.tuple(path, fc.nat(4), fc.array(fc.tuple(fc.nat(2), fc.nat(4)), { maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(frame, { maxLength: 6 }), (frames) => {
      const all = new Map(
        [[[], 3, [[0, 1]]] as (typeof frames)[number], ...frames].map(([path, count, inner], id) => {
          const places = Array.from({ length: count }, (_, number) => ({ ...place(`${id}`), number }));
          const slots = inner.map(([index, before]) => ({ index, before: Math.min(before, count) }));
          slots.sort((a, b) => a.before - b.before);
          return [id, { path, places, frames: slots }];
        }),
      );
      const result = joinPlaces(all);
      for (const [id, { places }] of all) {
        const own = result.filter(({ frameId }) => frameId === id).map(({ number }) => number);
        expect(own).toEqual(places.map(({ number }) => number));
      }
    }),
  );
});
