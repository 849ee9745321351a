/** Synthetic lexicons, the same in every run: few first names shared by many, as on real lists. */

/** A small seeded generator (mulberry32): reproducible, and good enough to mix syllables. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const SURNAMES =
  'Kim Ri Pak Choe Jong Kang Cho Yun Jang Rim Han O So Sin Kwon Hwang An Song Ryu Hong Jon Ko Mun Yang Son Pae'.split(
    ' ',
  );
const SYLLABLES =
  'chol song il hyok nam yong ho gun su myong jin hak kwang won sok min hui chun dok pil sang tae kyong un jun'.split(
    ' ',
  );
const GIVEN =
  'Mohammad Ali Ahmad Maria Jose Ivan Sergei Elena Abdul Hassan Viktor Olga Juan Carlos Fatima Omar Nikolai Anna David Karim'.split(
    ' ',
  );
const PLACES =
  'Korea Pyongyang Chollima Taedong Golden Star Eastern Pacific Union Global Northern Sunrise Ocean Green Blue River Silver'.split(
    ' ',
  );
const TRADES =
  'Trading Shipping Bank Machinery Insurance Mining Technology General Commercial Development Marine Chemical Electronics'.split(
    ' ',
  );
const FORMS = 'Corporation Company Limited|Co Ltd|Group|Enterprise|Bureau|Holdings|LLC|GmbH|SA|Company'.split(
  '|',
);
const SCRIPTS = ['김리박최정강조윤장림', 'абвгдежзиклмнопрст', '金李朴崔鄭姜趙尹張林', 'ابتجحدرسعفقكلمنهو'];

/** `count` distinct names; more than half of them persons. */
export function syntheticNames(count: number, seed = 7): string[] {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const word = () => {
    let made = '';
    for (let left = 2 + Math.floor(random() * 2); left > 0; left--) made += pick(SYLLABLES);
    return made.charAt(0).toUpperCase() + made.slice(1);
  };
  const makers = [
    () => `${pick(SURNAMES)} ${word()}`,
    () => `${pick(SURNAMES)} ${pick(SYLLABLES)}-${pick(SYLLABLES)}${pick(SYLLABLES)}`,
    () => `${pick(GIVEN)} ${word()} ${word()}`,
    () => `${pick(GIVEN)} ${pick(GIVEN)} ${word()}`,
    () => `${pick(PLACES)} ${word()} ${pick(TRADES)} ${pick(FORMS)}`,
    () => `${word()} ${pick(TRADES)} ${pick(FORMS)}`,
    () => `${word()} ${1 + Math.floor(random() * 30)}`,
    () => Array.from({ length: 3 + Math.floor(random() * 3) }, () => pick([...pick(SCRIPTS)])).join(''),
  ];
  const names = new Set<string>();
  while (names.size < count) names.add(makers[Math.floor(random() * makers.length)]!());
  return [...names];
}
