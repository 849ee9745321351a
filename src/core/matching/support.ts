/** What in an article supports that a name means this entity. Only what is certain may support. */
import type { Article } from './article.ts';
import type { Evidence } from './mention.ts';
import { type Bounds, createPlaces, distance, type Places } from './places.ts';
import type { OpenHit, Reading } from './reading.ts';
import type { MatchingRules } from './rules.ts';

/** What is certain already, by entity. */
export type Certain = ReadonlyMap<number, Places<OpenHit>>;

export function certainAmong(open: readonly OpenHit[]): Certain {
  const certain = new Map<number, Places<OpenHit>>();
  for (const hit of open) {
    const entity = hit.decided?.certain ? hit.decided.readings[0]?.reading.entity : undefined;
    if (entity === undefined) continue;
    const known = certain.get(entity);
    if (known) known.add(hit);
    else certain.set(entity, createPlaces<OpenHit>().add(hit));
  }
  return certain;
}

/** Evidence for one reading, the best first; empty when there is none. */
export function supportFor(
  reading: Reading,
  hit: OpenHit,
  certain: Certain,
  article: Article,
  rules: MatchingRules,
): Evidence[] {
  const { name, rule, entity } = reading;
  const within = name.within;
  const found: Evidence[] = [];
  const full = nearestMention(certain, hit, article, within, [entity]);
  if (full) found.push(toEvidence(full, hit, article, rules, entity));
  const related = nearestMention(certain, hit, article, within, rule.related);
  if (related) found.push(toEvidence(related, hit, article, rules, entity));
  const isNumber = name.type === 'imo';
  const cue = article.findCue([...rule.cues, ...name.needs], hit, within, isNumber ? 'ship' : 'cue');
  if (cue) found.push(cue);
  if (rule.kind === 'Vessel' && !isNumber) {
    const before = article.cueBefore(rules.shipCues, hit, 'ship');
    if (before) found.push(before);
  }
  return found;
}

/** The nearest certain mention of any of these entities, in the same block first. */
function nearestMention(
  certain: Certain,
  hit: OpenHit,
  article: Article,
  within: 'block' | 'article',
  entities: readonly number[],
): OpenHit | undefined {
  const isOther = (other: OpenHit) => other !== hit;
  const nearestOf = (bounds?: Bounds) => {
    let best: OpenHit | undefined;
    for (const entity of entities) {
      const other = certain.get(entity)?.nearest(hit.start, isOther, bounds);
      if (other && (!best || distance(other, hit) < distance(best, hit))) best = other;
    }
    return best;
  };
  return nearestOf(article.boundsOf(hit.start)) ?? (within === 'article' ? nearestOf() : undefined);
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
