/**
 * Hits -> mentions. A hit says that a name stands here; a mention says whom it means, how sure that is, and why.
 *
 *   1 strong     a name that identifies alone
 *   2 numbers    an IMO number where a ship is spoken of: as good as a strong name for what follows
 *   3 persons    a common personal name: his if a post or a related entity supports it, else uncertain
 *   4 weak       counts with support, and is always drawn as uncertain
 *   5 short      a bare "Thae" after "Thae Yong-ho"
 *
 * Each step may rest on the steps before it, never on its own: two doubts do not support each other.
 */
import { type Article, readArticle } from './article.ts';
import { isInsideLongerName } from './longer-name.ts';
import type { Candidate, Evidence, Mark, Mention, Via } from './mention.ts';
import type { Index } from './open-index.ts';
import type { OpenHit, Reading } from './reading.ts';
import { reasonFor } from './reason.ts';
import type { EntityRule, MatchingRules, NameRule } from './rules.ts';
import { type Hit, scanInSteps } from './scan.ts';
import { isPartOfAnotherName, readSurnames, type Surnames } from './short-forms.ts';
import { runSteps } from './steps.ts';
import { type Certain, certainAmong, supportFor } from './support.ts';

export interface ResolveOptions {
  /** Also give what stays unmarked, with the reason; `mark` is null then. */
  all?: boolean;
  /** Whether a bare surname after the full name counts. */
  shortForms?: boolean;
}

export function resolve(
  rules: MatchingRules,
  cues: Index,
  text: string,
  hits: readonly Hit[],
  options?: ResolveOptions,
): Mention[] {
  // Most pages hold no name at all: their cues are nobody's business.
  const cueHits = hits.length === 0 ? [] : runSteps(scanInSteps(cues, text, { overlapping: true }));
  return resolveIn(rules, text, hits, cueHits, options);
}

/** The same for a text whose cues are found already. */
export function resolveIn(
  rules: MatchingRules,
  text: string,
  hits: readonly Hit[],
  cueHits: readonly Hit[],
  { all = false, shortForms = true }: ResolveOptions = {},
): Mention[] {
  const open = hits.flatMap((hit) => openHit(rules, text, hit) ?? []);
  const article = readArticle(text, cuesOutside(open, cueHits));

  for (const hit of open) decideStrong(hit);
  decideWith(open, article, rules, isNumber, decideWeak);
  decideWith(open, article, rules, isCommonPerson, decidePerson);
  // Once more: where he was named beyond doubt, his full name elsewhere is his too.
  decideWith(open, article, rules, isCommonPerson, decidePerson);
  decideWith(open, article, rules, isCommonPerson, doubtPerson);
  decideWith(open, article, rules, isWeak, decideWeak);
  const certain = certainAmong(open);
  const surnames = readSurnames(open, text);
  for (const hit of open) {
    if (hit.decided || hit.unmarked || !hit.readings.some(isShortForm)) continue;
    if (shortForms) decideShortForm(hit, surnames, certain, article, rules);
    else hit.unmarked = 'short forms are switched off';
  }
  return open.flatMap((hit) => toMention(hit, text, all) ?? []);
}

/** A cue within a phrase that means something else ("Foreign Trade Bank of Vietnam") supports nobody. */
function cuesOutside(open: readonly OpenHit[], cueHits: readonly Hit[]): Hit[] {
  const ignored = open.filter(({ readings }) => readings.every(({ name }) => name.type === 'ignore'));
  let next = 0;
  return cueHits.filter(({ start, end }) => {
    while (ignored[next] && ignored[next]!.end <= start) next++;
    const phrase = ignored[next];
    return !phrase || end <= phrase.start || phrase.end < end || start < phrase.start;
  });
}

const isShortForm = ({ name }: Reading) => name.type === 'shortForm';
const isNumber = ({ name }: Reading) => name.type === 'imo';
const isCommonPerson = ({ rule, name }: Reading) =>
  rule.kind === 'Person' &&
  !rule.distinctive &&
  !isShortForm({ rule, name } as Reading) &&
  /[\s\-·]|\p{Script=Han}|\p{Script=Hangul}/u.test(name.text);
const isWeak = (reading: Reading) =>
  !reading.name.strong && !isShortForm(reading) && !isCommonPerson(reading);

/** Undefined where no rule is known for the hit: the index and the rules are then of two builds. */
function openHit(rules: MatchingRules, text: string, hit: Hit): OpenHit | undefined {
  const readings = new Map<number, Reading>();
  const ignored: Reading[] = [];
  for (const record of hit.records) {
    const name = rules.names[record];
    const rule = name && rules.entities[name.entity];
    if (!name || !rule) continue;
    const reading = { entity: name.entity, rule, name };
    if (name.type === 'ignore') ignored.push(reading);
    else {
      const known = readings.get(name.entity);
      if (!known || isBetter(name, known.name)) readings.set(name.entity, reading);
    }
  }
  // A phrase that one entry wants ignored may be another entry's name.
  if (readings.size === 0) {
    return ignored.length === 0
      ? undefined
      : { ...hit, readings: ignored, unmarked: 'this phrase means something else' };
  }
  const open: OpenHit = { ...hit, readings: [...readings.values()] };
  const isPersonal = open.readings.every(({ rule }) => rule.kind === 'Person');
  if (isPersonal && isInsideLongerName(text, hit.start, hit.end)) {
    open.unmarked = 'part of a longer personal name';
  } else if (open.readings.every(({ name }) => isOrdinaryWord(name, text.slice(hit.start, hit.end)))) {
    open.unmarked = 'written in small letters, as the ordinary words';
  }
  return open;
}

/** "a green pine": a weak name with capitals, written without any. A number makes it no ordinary word. */
function isOrdinaryWord({ strong, text: written }: NameRule, found: string): boolean {
  return !strong && /\p{Lu}/u.test(written) && !/[\p{Lu}\d]/u.test(found);
}

const TYPE_ORDER = ['name', 'imo', 'alias', 'acronym', 'previousName', 'shortForm', 'ignore'];

function isBetter(name: NameRule, than: NameRule): boolean {
  if (name.strong !== than.strong) return name.strong;
  return TYPE_ORDER.indexOf(name.type) < TYPE_ORDER.indexOf(than.type);
}

function decideStrong(hit: OpenHit): void {
  if (hit.unmarked) return;
  const strong = hit.readings.filter(({ name }) => name.strong);
  // Two entities of one strong name: the later steps may tell them apart.
  if (strong.length === 1 && hit.readings.length === 1) {
    hit.decided = { readings: [{ reading: strong[0]!, evidence: [] }], certain: true };
  }
}

type Decide = (
  readings: Reading[],
  hit: OpenHit,
  certain: Certain,
  article: Article,
  rules: MatchingRules,
) => void;

/** Runs one step over all hits it concerns, against what was certain before it. */
function decideWith(
  open: OpenHit[],
  article: Article,
  rules: MatchingRules,
  concerns: (reading: Reading) => boolean,
  decide: Decide,
): void {
  const waiting = open.filter((hit) => !hit.decided && !hit.unmarked);
  const certain = certainAmong(open);
  for (const hit of waiting) {
    const readings = hit.readings.filter((reading) => concerns(reading) || reading.name.strong);
    if (readings.length > 0) decide(readings, hit, certain, article, rules);
  }
}

/**
 * A common name is his only where support stands right beside it, or where such a place names him in full. An employer
 * somewhere else in the article proves nothing of a dentist in its next paragraph: then he is uncertain.
 */
function decidePerson(
  readings: Reading[],
  hit: OpenHit,
  certain: Certain,
  article: Article,
  rules: MatchingRules,
): void {
  const supported = readings
    .map((reading) => ({ reading, evidence: supportFor(reading, hit, certain, article, rules) }))
    .filter(({ evidence }) => evidence.length > 0);
  const proved = supported.filter(({ evidence }) => evidence.some((one) => provesPerson(one, hit)));
  if (proved.length === 1) hit.decided = { readings: proved, certain: true };
}

/** What is left of the common names: uncertain where anything speaks for it, else unmarked. */
function doubtPerson(
  readings: Reading[],
  hit: OpenHit,
  certain: Certain,
  article: Article,
  rules: MatchingRules,
): void {
  const supported = readings.flatMap((reading) => {
    const hint = article.findCue(reading.rule.hints, hit, 'article', 'cue');
    const evidence = [...supportFor(reading, hit, certain, article, rules), ...(hint ? [hint] : [])];
    return evidence.length > 0 ? [{ reading, evidence }] : [];
  });
  const country = article.findCue(rules.countryCues, hit, 'article', 'country');
  if (supported.length > 0) hit.decided = { readings: supported, certain: false };
  else if (country) {
    hit.decided = { readings: readings.map((reading) => ({ reading, evidence: [country] })), certain: false };
  } else if (readings.length === hit.readings.length) {
    hit.unmarked = 'a common personal name, and nothing here supports that it is this person';
  }
}

/** How far a post or an employer may stand from the name it proves, in UTF-16 units: some twenty words. */
const BESIDE = 120;

function provesPerson({ kind, where, start, end }: Evidence, hit: OpenHit): boolean {
  if (kind === 'full name' || kind === 'IMO number') return true;
  return where === 'paragraph' && Math.min(Math.abs(start - hit.end), Math.abs(hit.start - end)) <= BESIDE;
}

function decideWeak(
  readings: Reading[],
  hit: OpenHit,
  certain: Certain,
  article: Article,
  rules: MatchingRules,
): void {
  const supported = readings
    .map((reading) => ({ reading, evidence: supportFor(reading, hit, certain, article, rules) }))
    .filter(({ evidence, reading }) => evidence.length > 0 || reading.name.strong);
  if (supported.length > 0) {
    // An IMO number beside the word "IMO" is the ship, whatever it is called today.
    const isCertain = supported.length === 1 && supported[0]!.reading.name.type === 'imo';
    hit.decided = { readings: supported, certain: isCertain };
  } else if (readings.length === hit.readings.length) {
    hit.unmarked = 'a name that others have too, and nothing here supports it';
  }
}

function decideShortForm(
  hit: OpenHit,
  surnames: Surnames,
  certain: Certain,
  article: Article,
  rules: MatchingRules,
): void {
  const shorts = hit.readings.filter(isShortForm);
  const isPersonal = shorts.some(({ rule }) => rule.kind === 'Person');
  if (isPersonal && isPartOfAnotherName(article.text, hit)) {
    hit.unmarked = 'part of another name';
    return;
  }
  const named = shorts.flatMap((reading) => {
    const full = surnames.fullNameBefore(hit, reading.entity);
    return full ? [{ reading, evidence: [fullNameEvidence(full, hit, article)] }] : [];
  });
  if (named.length === 1 && !surnames.isShared(hit, named[0]!.reading)) {
    hit.decided = { readings: named, certain: false };
    return;
  }
  // A short name of a body may lean on other words; a surname never does.
  const supported = shorts
    .filter(({ rule }) => rule.kind !== 'Person')
    .map((reading) => ({ reading, evidence: supportFor(reading, hit, certain, article, rules) }))
    .filter(({ evidence }) => evidence.length > 0);
  if (supported.length > 0) hit.decided = { readings: supported, certain: false };
  else {
    hit.unmarked = named.length === 0 ? 'no full name before it' : 'several persons here share this name';
  }
}

function fullNameEvidence(full: OpenHit, hit: OpenHit, article: Article): Evidence {
  const where = article.blockOf(full.start) === article.blockOf(hit.start) ? 'paragraph' : 'article';
  return {
    kind: 'full name',
    text: article.text.slice(full.start, full.end),
    start: full.start,
    end: full.end,
    where,
  };
}

/** A person everybody names is in the background only when it is surely that person. */
function isDoubtfulBackgroundPerson({ decided }: OpenHit): boolean {
  if (!decided || decided.certain) return false;
  return decided.readings.every(
    ({ reading: { rule } }) => rule.kind === 'Person' && rule.mark === 'background',
  );
}

function toMention(hit: OpenHit, text: string, all: boolean): Mention | undefined {
  const { start, end } = hit;
  const decided = isDoubtfulBackgroundPerson(hit) ? undefined : hit.decided;
  if (!decided && !all) return undefined;
  const readings =
    decided?.readings ?? hit.readings.map((reading) => ({ reading, evidence: [] as Evidence[] }));
  const [first] = readings;
  if (!first) return undefined;
  const { rule, name } = first.reading;
  const alone = readings.length === 1;
  const mention: Mention = {
    start,
    end,
    text: text.slice(start, end),
    id: alone ? rule.id : null,
    name: alone ? rule.name : text.slice(start, end),
    kind: rule.kind,
    via: viaOf(name),
    mark: decided
      ? markOf(
          readings.map(({ reading }) => reading.rule),
          decided.certain && alone,
        )
      : null,
    reason: '',
    evidence: first.evidence,
    ...(alone ? {} : { candidates: readings.map(toCandidate) }),
  };
  mention.reason = reasonFor(
    mention,
    readings.map(({ reading }) => reading),
    hit.unmarked,
  );
  return mention;
}

function toCandidate({ reading, evidence }: { reading: Reading; evidence: Evidence[] }): Candidate {
  const { rule, name } = reading;
  return { id: rule.id, name: rule.name, kind: rule.kind, via: viaOf(name), evidence };
}

function markOf(rules: readonly EntityRule[], certain: boolean): Mark {
  if (rules.every(({ mark }) => mark === 'background')) return 'background';
  const [only] = rules;
  return certain && only ? only.mark : 'uncertain';
}

function viaOf({ type }: NameRule): Via {
  switch (type) {
    case 'previousName':
      return 'former-name';
    case 'shortForm':
      return 'short-form';
    case 'ignore':
      return 'alias';
    default:
      return type;
  }
}
