/**
 * The steps by which a hit is decided. Each may rest on what was certain before it, never on its own: two doubts do not
 * support each other.
 */
import type { Evidence } from './mention.ts';
import { hasOtherCalling } from './other-calling.ts';
import { isOfOtherState } from './other-state.ts';
import type { OpenHit, Reading } from './reading.ts';
import { isPartOfAnotherName, type Surnames } from './short-forms.ts';
import { byEntity, type Certain, evidenceOf, type Ground, supportFor } from './support.ts';

export const isShortForm = ({ name }: Reading) => name.type === 'shortForm';

export const isNumber = ({ name }: Reading) => name.type === 'imo';

export const isCommonPerson = ({ rule, name }: Reading) =>
  rule.kind === 'Person' &&
  !rule.distinctive &&
  !isShortForm({ rule, name } as Reading) &&
  /[\s\-·]|\p{Script=Han}|\p{Script=Hangul}/u.test(name.text);

export const isWeak = (reading: Reading) =>
  !reading.name.strong && !isShortForm(reading) && !isCommonPerson(reading);

export function decideStrong(hit: OpenHit): void {
  if (hit.unmarked) return;
  const strong = hit.readings.filter(({ name }) => name.strong);
  // Two entities of one strong name: the later steps may tell them apart.
  if (strong.length === 1 && hit.readings.length === 1) {
    hit.decided = { readings: [{ reading: strong[0]!, evidence: [] }], certain: true };
  }
}

/**
 * What the reader has left out is not meant, and from then on supports nobody. It is decided on like any other first: where several share
 * a name, that it is not the one makes none of the others surer.
 */
export function heedReader(hit: OpenHit): void {
  const meant = hit.decided?.readings ?? hit.readings;
  if (!meant.every((one) => ('reading' in one ? one.reading : one).leftOut)) return;
  delete hit.decided;
  hit.unmarked = 'left out by the reader';
}

/**
 * That a name is not the one takes a rival from the others; it proves nothing for them. So a hit means at least those whom it
 * would mean had the reader said nothing.
 *
 * Whom that is, one deciding cannot tell: a rival who is not left out himself may have had his only support from somebody who is,
 * steps earlier and at another place, and then nothing of him remains here. To keep both supports of every reading side by side
 * would be the same two decidings, interleaved. So a page is decided twice, where a name that is left out stands on it.
 */
export function makeNoSurer(hit: OpenHit, asEver: OpenHit): void {
  const { decided } = hit;
  if (!decided) return;
  if (!asEver.decided) {
    delete hit.decided;
    hit.unmarked = asEver.unmarked ?? 'left out by the reader';
    return;
  }
  const meant = asEver.decided.readings.map(
    ({ reading: { entity } }) =>
      decided.readings.find((one) => one.reading.entity === entity) ?? {
        reading: hit.readings.find((one) => one.entity === entity)!,
        evidence: [],
      },
  );
  const isLess = meant.some((one) => !decided.readings.includes(one));
  hit.decided = {
    readings: isLess ? meant : decided.readings,
    certain: decided.certain && asEver.decided.certain && !isLess,
  };
  heedReader(hit);
}

type Decide = (readings: Reading[], hit: OpenHit, ground: Ground) => void;

const isWaiting = ({ decided, unmarked }: OpenHit) => !decided && !unmarked;

/** Runs one step over all hits it concerns, against what was certain before it. */
export function decideWith(
  open: readonly OpenHit[],
  ground: Ground,
  concerns: (reading: Reading) => boolean,
  decide: Decide,
): void {
  for (const hit of open.filter(isWaiting)) {
    const readings = hit.readings.filter((reading) => concerns(reading) || reading.name.strong);
    if (readings.length > 0) decide(readings, hit, ground);
    heedReader(hit);
  }
}

/** Each with what supports it here, be it nothing. */
function withSupport(readings: readonly Reading[], hit: OpenHit, ground: Ground) {
  return readings.map((reading) => ({ reading, evidence: supportFor(reading, hit, ground) }));
}

/**
 * The weak names that something certain supports, as far as others of their entity lean on them: MID may stand for the Munitions
 * Industry Department where that is written beside it, and only where that may be the one of the lexicon.
 */
export function supportedAmong(open: readonly OpenHit[], ground: Ground): Certain {
  const waiting = open.filter(isWaiting);
  const leaning = new Set(
    waiting.flatMap(({ readings }) =>
      readings.flatMap(({ name, entity }) => (name.leansOnOwn ? entity : [])),
    ),
  );
  return byEntity(waiting, (hit) =>
    hit.readings.flatMap((reading) =>
      leaning.has(reading.entity) && !reading.leftOut && supportFor(reading, hit, ground).length > 0
        ? reading.entity
        : [],
    ),
  );
}

/**
 * A common name is his only where support stands right beside it, or where such a place names him in full. An employer
 * somewhere else in the article proves nothing of a dentist in its next paragraph: then he is uncertain, and so is a reporter
 * beside the company that he writes about.
 */
export function decidePerson(readings: Reading[], hit: OpenHit, ground: Ground): void {
  if (hasOtherCalling(ground.article.text, hit)) return;
  const supported = withSupport(readings, hit, ground);
  const proved = supported.filter(({ evidence }) =>
    evidence.some((one) => provesPerson(one, hit, ground.article.text)),
  );
  if (proved.length === 1) hit.decided = { readings: proved, certain: true };
}

/**
 * What is left of the common names: uncertain where anything speaks for it, else unmarked. A weak name of somebody else is told beside
 * that, and is no reason by itself.
 */
export function doubtPerson(readings: Reading[], hit: OpenHit, ground: Ground): void {
  const { article, rules } = ground;
  const all = withSupport(readings, hit, ground);
  const supported = all.filter(({ evidence }) => evidence.length > 0);
  const hinted = all.flatMap((one) => {
    const hint = article.findCue(one.reading.rule.hints, hit, 'article', 'cue');
    return hint ? [{ ...one, evidence: [...one.evidence, hint] }] : [];
  });
  const isDense = readings.every(({ name }) => DENSE.test(name.text));
  const country = article.findCue(rules.countryCues, hit, isDense ? 'block' : 'article', 'country');
  const speaksOfIt = country && !hasOtherCalling(article.text, hit);
  if (supported.length > 0) hit.decided = { readings: withHints(supported), certain: false };
  else if (speaksOfIt) {
    const likeliest = hinted.length > 0 ? hinted : all;
    hit.decided = {
      readings: likeliest.map(({ reading, evidence }) => ({ reading, evidence: [country, ...evidence] })),
      certain: false,
    };
  } else if (readings.length === hit.readings.length) {
    hit.unmarked = 'a common personal name, and nothing here supports that it is this person';
  }

  function withHints(some: typeof all) {
    return some.map((one) => hinted.find(({ reading }) => reading === one.reading) ?? one);
  }
}

/**
 * In Korean and Chinese three signs are a name that thousands bear, and most pages in Korean speak of the North somewhere: there the
 * country has to stand in the same paragraph.
 */
const DENSE = /\p{Script=Han}|\p{Script=Hangul}/u;

/** How far a post or an employer may stand from the name it proves, in UTF-16 units: some twenty words. */
const BESIDE = 120;

function provesPerson({ kind, where, start, end }: Evidence, hit: OpenHit, text: string): boolean {
  if (kind === 'full name' || kind === 'IMO number') return true;
  const isBeside = Math.min(Math.abs(start - hit.end), Math.abs(hit.start - end)) <= BESIDE;
  return where === 'paragraph' && isBeside && !isOfOtherState(text, { start, end });
}

export function decideWeak(readings: Reading[], hit: OpenHit, ground: Ground): void {
  const supported = withSupport(readings, hit, ground).filter(
    ({ evidence, reading }) => evidence.length > 0 || reading.name.strong,
  );
  if (supported.length > 0) {
    // An IMO number beside the word "IMO" is the ship, whatever it is called today.
    const isCertain = supported.length === 1 && supported[0]!.reading.name.type === 'imo';
    hit.decided = { readings: supported, certain: isCertain };
  } else if (readings.length === hit.readings.length) {
    hit.unmarked = 'a name that others have too, and nothing here supports it';
  }
}

export function decideShortForm(hit: OpenHit, surnames: Surnames, ground: Ground): void {
  const { article } = ground;
  const shorts = hit.readings.filter(isShortForm);
  const isPersonal = shorts.some(({ rule }) => rule.kind === 'Person');
  if (isPersonal && isPartOfAnotherName(article.text, hit)) {
    hit.unmarked = 'part of another name';
    return;
  }
  const named = shorts.flatMap((reading) => {
    const full = surnames.fullNameBefore(hit, reading.entity);
    return full
      ? [
          {
            reading,
            evidence: [
              evidenceOf(full, hit, article, full.decided?.certain ? 'full name' : 'uncertain name'),
            ],
          },
        ]
      : [];
  });
  if (named.length === 1 && !surnames.isShared(hit, named[0]!.reading)) {
    hit.decided = { readings: named, certain: false };
    return;
  }
  // A short name of a body may lean on other words; a surname never does.
  const bodies = shorts.filter(({ rule }) => rule.kind !== 'Person');
  const supported = withSupport(bodies, hit, ground).filter(({ evidence }) => evidence.length > 0);
  if (supported.length > 0) hit.decided = { readings: supported, certain: false };
  else {
    hit.unmarked = named.length === 0 ? 'no full name before it' : 'several persons here share this name';
  }
}
