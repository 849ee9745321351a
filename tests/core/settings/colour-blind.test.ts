/** The colours of marks as colour-blind readers see them: by the model of Machado, Oliveira and Fernandes (2009), apart in OKLab. */
import { expect, test } from 'vitest';
import { COLOUR_VALUES, MARK_COLOURS } from '../../../src/core/settings/mark-colours.ts';

type Triple = [number, number, number];

/** On linear light, at full severity. */
const SEEN: Record<string, Triple[]> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no red cones': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no green cones': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'no blue cones': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
/** Two patches of colour side by side are told apart from 0.02 on. */
const APART = 0.05;

const times = (matrix: Triple[], [a, b, c]: Triple) =>
  matrix.map(([x, y, z]) => x * a + y * b + z * c) as Triple;

function linear(hex: string): Triple {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as Triple;
}

/** https://bottosson.github.io/posts/oklab */
function okLab(rgb: Triple): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb.map((part) => Math.min(1, Math.max(0, part))) as Triple,
  ).map(Math.cbrt) as Triple;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

const pairs = MARK_COLOURS.flatMap((one, at) =>
  MARK_COLOURS.slice(at + 1).map((other) => [one, other] as const),
);

test.each(Object.keys(SEEN).flatMap((eyes) => pairs.map(([one, other]) => [eyes, one, other] as const)))(
  '%s: %s and %s',
  (eyes, one, other) => {
    const [a, b] = [one, other].map((colour) =>
      okLab(times(SEEN[eyes]!, linear(COLOUR_VALUES[colour as keyof typeof COLOUR_VALUES]))),
    ) as [Triple, Triple];
    expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])).toBeGreaterThan(APART);
  },
);
