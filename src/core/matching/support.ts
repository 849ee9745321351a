/** What in an article supports that a name means this entity. Only what is certain may support. */
import type { Article } from './article.ts';
import type { Evidence } from './mention.ts';
import { type Bounds, createPlaces, distance, type Places } from './places.ts';
import type { OpenHit, Reading } from './reading.ts';
import type { MatchingRules } from './rules.ts';

/** What is certain already, by entity. */
export type Certain = ReadonlyMap<number, Places<OpenHit>>;

export function certainAmong(open: readonly OpenHit[]): Certain {
  return byEntity(open, ({ decided }) =>
    decided?.certain ? decided.readings.slice(0, 1).map(({ reading }) => reading.entity) : [],
  );
}

export function byEntity(open: readonly OpenHit[], entitiesOf: (hit: OpenHit) => readonly number[]): Certain {
  const places = new Map<number, Places<OpenHit>>();
  for (const hit of open) {
    for (const entity of entitiesOf(hit)) {
      const known = places.get(entity);
      if (known) known.add(hit);
      else places.set(entity, createPlaces<OpenHit>().add(hit));
    }
  }
  return places;
}

/** What a step may rest on. */
export interface Ground {
  certain: Certain;
  /** Where weak names stand that something certain supports, by entity: further names of the same entity may lean on them. */
  supported?: Certain;
  article: Article;
  rules: MatchingRules;
}

/** Evidence for one reading, the best first; empty when there is none. */
export function supportFor(
  reading: Reading,
  hit: OpenHit,
  { certain, supported, article, rules }: Ground,
): Evidence[] {
  const { name, rule, entity } = reading;
  const within = name.within;
  const found: Evidence[] = [];
  const full = nearestMention(certain, hit, article, within, [entity]);
  if (full) found.push(toEvidence(full, hit, article, rules, entity));
  const related = nearestMention(
    certain,
    hit,
    article,
    within,
    name.meant ? [...rule.related, ...name.meant] : rule.related,
  );
  if (related) found.push(toEvidence(related, hit, article, rules, entity));
  if (!full && supported && name.leansOnOwn) {
    const isOther = (one: OpenHit) => one.readings.every((other) => other.name.text !== name.text);
    const own = nearestMention(supported, hit, article, within, [entity], isOther);
    if (own) found.push(evidenceOf(own, hit, article, 'uncertain name'));
  }
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
  isOther = (other: OpenHit) => other !== hit,
): OpenHit | undefined {
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
  if (reading.entity !== entity) {
    return {
      ...evidenceOf(other, hit, article, 'related entity'),
      entity: rules.entities[reading.entity]!.id,
    };
  }
  return evidenceOf(other, hit, article, reading.name.type === 'imo' ? 'IMO number' : 'full name');
}

/** Another name of the article as evidence for this one. */
export function evidenceOf(other: OpenHit, hit: OpenHit, article: Article, kind: Evidence['kind']): Evidence {
  const where = article.blockOf(other.start) === article.blockOf(hit.start) ? 'paragraph' : 'article';
  const { start, end } = other;
  return { kind, text: article.text.slice(start, end), start, end, where };
}
