/** Hits -> hits with their readings: what each could mean, and what is plainly something else. */
import { isInsideLongerName } from './longer-name.ts';
import type { OpenHit, Reading } from './reading.ts';
import type { MatchingRules, NameRule } from './rules.ts';
import type { Hit } from './scan.ts';

/** Undefined where no rule is known for the hit: the index and the rules are then of two builds. */
export function openHit(rules: MatchingRules, text: string, hit: Hit): OpenHit | undefined {
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

/** A cue within a phrase that means something else ("Foreign Trade Bank of Vietnam") supports nobody. */
export function cuesOutside(open: readonly OpenHit[], cueHits: readonly Hit[]): Hit[] {
  const ignored = open.filter(({ readings }) => readings.every(({ name }) => name.type === 'ignore'));
  let next = 0;
  return cueHits.filter(({ start, end }) => {
    while (ignored[next] && ignored[next]!.end <= start) next++;
    const phrase = ignored[next];
    return !phrase || end <= phrase.start || phrase.end < end || start < phrase.start;
  });
}
