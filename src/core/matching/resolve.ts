/**
 * Hits -> mentions. A hit says that a name stands here; a mention says whom it means, how sure that is, and why.
 *
 *   1 strong     a name that identifies alone
 *   2 numbers    an IMO number where a ship is spoken of: as good as a strong name for what follows
 *   3 persons    a common personal name: his if a post or a related entity stands beside it, else uncertain
 *   4 weak       counts with support, and is always drawn as uncertain
 *   5 short      a bare "Thae" after "Thae Yong-ho"
 *
 * Each step may rest on the steps before it, never on its own: two doubts do not support each other.
 */
import { type Article, readArticle } from './article.ts';
import {
  decidePerson,
  decideShortForm,
  decideStrong,
  decideWeak,
  decideWith,
  doubtPerson,
  heedReader,
  isCommonPerson,
  isNumber,
  isShortForm,
  isWeak,
  makeNoSurer,
  supportedAmong,
} from './decide.ts';
import type { Mention } from './mention.ts';
import { cuesOutside, openHit } from './open-hits.ts';
import type { OpenHit } from './reading.ts';
import type { MatchingRules } from './rules.ts';
import type { Hit } from './scan.ts';
import { readSurnames } from './short-forms.ts';
import { certainAmong } from './support.ts';
import { namesListed, toMention } from './to-mention.ts';

export type BackgroundMarks = 'beside-listed' | 'always' | 'never';

export interface ResolveOptions {
  /** Also give what stays unmarked, with the reason; `mark` is null then. */
  all?: boolean;
  /** Whether a bare surname after the full name counts. */
  shortForms?: boolean;
  /** Where bodies that everybody names (the UN, the Treasury) are painted; by default in articles that name a listed entity. */
  background?: BackgroundMarks;
  /** Ids of entities that a reader says are not meant: neither found nor supporting any other. */
  leftOut?: readonly string[];
  /** What a reader wants to see at all. It decides nothing: what is not shown supports others as ever. */
  shows?: (mention: Mention) => boolean;
}

/** @param cueHits of the same text; none where it holds no name */
export function resolve(
  rules: MatchingRules,
  text: string,
  hits: readonly Hit[],
  cueHits: readonly Hit[],
  {
    all = false,
    shortForms = true,
    background = 'beside-listed',
    leftOut = [],
    shows = () => true,
  }: ResolveOptions = {},
): Mention[] {
  const open = hits.flatMap((hit) => openHit(rules, text, hit) ?? []);
  const article = readArticle(text, cuesOutside(open, cueHits));
  for (const { readings } of open)
    for (const reading of readings) reading.leftOut = leftOut.includes(reading.rule.id);
  decideAll(open, article, rules, shortForms);
  if (open.some(({ readings }) => readings.some((reading) => reading.leftOut))) {
    const asEver = hits.flatMap((hit) => openHit(rules, text, hit) ?? []);
    decideAll(asEver, article, rules, shortForms);
    open.forEach((hit, at) => {
      makeNoSurer(hit, asEver[at]!);
    });
  }
  const paintsBackground =
    background === 'always' || (background === 'beside-listed' && open.some(namesListed));
  return open.flatMap((hit) => toMention(hit, text, { all, paintsBackground }) ?? []).filter(shows);
}

function decideAll(open: OpenHit[], article: Article, rules: MatchingRules, shortForms: boolean): void {
  for (const hit of open) {
    heedReader(hit);
    decideStrong(hit);
  }
  const soFar = () => ({ certain: certainAmong(open), article, rules });
  decideWith(open, soFar(), isNumber, decideWeak);
  decideWith(open, soFar(), isCommonPerson, decidePerson);
  // Once more: where he was named beyond doubt, his full name elsewhere is his too.
  decideWith(open, soFar(), isCommonPerson, decidePerson);
  decideWith(open, soFar(), isCommonPerson, doubtPerson);
  const beforeWeak = soFar();
  decideWith(open, { ...beforeWeak, supported: supportedAmong(open, beforeWeak) }, isWeak, decideWeak);
  const ground = soFar();
  const surnames = readSurnames(open, article.text);
  for (const hit of open) {
    if (hit.decided || hit.unmarked || !hit.readings.some(isShortForm)) continue;
    if (shortForms) {
      decideShortForm(hit, surnames, ground);
      heedReader(hit);
    } else hit.unmarked = 'short forms are switched off';
  }
}
