/** What in an article supports that a name means this entity. Only what is certain may support. */
import type { Article } from './article.ts';
import type { Evidence } from './mention.ts';
import type { OpenHit, Reading } from './reading.ts';
import type { MatchingRules } from './rules.ts';

/** Evidence for one reading, the best first; empty when there is none. */
export function supportFor(
  reading: Reading,
  hit: OpenHit,
  certain: readonly OpenHit[],
  article: Article,
  rules: MatchingRules,
): Evidence[] {
  const { name, rule, entity } = reading;
  const within = name.within;
  const found: Evidence[] = [];
  const full = nearestMention(certain, hit, article, within, (other) => other === entity);
  if (full) found.push(toEvidence(full, hit, article, rules, entity));
  const related = nearestMention(certain, hit, article, within, (other) => rule.related.includes(other));
  if (related) found.push(toEvidence(related, hit, article, rules, entity));
  const cue = article.findCue([...rule.cues, ...name.needs], hit, within, 'cue');
  if (cue) found.push(cue);
  const isShip = rule.kind === 'Vessel';
  if (isShip && name.type === 'imo') {
    const imo = article.findCue(rules.shipCues, hit, 'article', 'ship');
    if (imo) found.push(imo);
  } else if (isShip) {
    const before = article.cueBefore(rules.shipCues, hit, 'ship');
    if (before) found.push(before);
  }
  return found;
}

function nearestMention(
  certain: readonly OpenHit[],
  hit: OpenHit,
  article: Article,
  within: 'block' | 'article',
  wanted: (entity: number) => boolean,
): OpenHit | undefined {
  let best: OpenHit | undefined;
  for (const other of certain) {
    const reading = other.decided?.readings[0]?.reading;
    if (other === hit || !reading || !wanted(reading.entity)) continue;
    if (within === 'block' && article.blockOf(other.start) !== article.blockOf(hit.start)) continue;
    if (!best || Math.abs(other.start - hit.start) < Math.abs(best.start - hit.start)) best = other;
  }
  return best;
}

function toEvidence(
  other: OpenHit,
  hit: OpenHit,
  article: Article,
  rules: MatchingRules,
  entity: number,
): Evidence {
  const reading = other.decided!.readings[0]!.reading;
  const isSame = reading.entity === entity;
  return {
    kind: isSame ? (reading.name.type === 'imo' ? 'IMO number' : 'full name') : 'related entity',
    text: article.text.slice(other.start, other.end),
    start: other.start,
    end: other.end,
    where: article.blockOf(other.start) === article.blockOf(hit.start) ? 'paragraph' : 'article',
    ...(isSame ? {} : { entity: rules.entities[reading.entity]!.id }),
  };
}
