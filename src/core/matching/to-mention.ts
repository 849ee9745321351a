/** A hit that is decided -> the mention that a page shows. */
import type { Candidate, Evidence, Mark, Mention, Via } from './mention.ts';
import type { OpenHit, Reading } from './reading.ts';
import { reasonFor } from './reason.ts';
import type { EntityRule, NameRule } from './rules.ts';

/** A person everybody names is in the background only when it is surely that person. */
function isDoubtfulBackgroundPerson({ decided }: OpenHit): boolean {
  if (!decided || decided.certain) return false;
  return decided.readings.every(
    ({ reading: { rule } }) => rule.kind === 'Person' && rule.mark === 'background',
  );
}

export interface MentionOptions {
  /** Also what stays unmarked. */
  all: boolean;
  /** Whether bodies that everybody names are painted in this article. */
  paintsBackground: boolean;
}

export function toMention(
  hit: OpenHit,
  text: string,
  { all, paintsBackground }: MentionOptions,
): Mention | undefined {
  const { start, end } = hit;
  const decided = isDoubtfulBackgroundPerson(hit) ? undefined : hit.decided;
  if (!decided && !all) return undefined;
  const readings =
    decided?.readings ?? hit.readings.map((reading) => ({ reading, evidence: [] as Evidence[] }));
  const [first, ...others] = readings;
  if (!first) return undefined;
  const { rule, name } = first.reading;
  const alone = readings.length === 1;
  const id = alone ? rule.id : null;
  const via = viaOf(name);
  const { evidence } = first;
  return {
    start,
    end,
    text: text.slice(start, end),
    id,
    name: alone ? rule.name : text.slice(start, end),
    kind: rule.kind,
    via,
    mark: decided
      ? markOf(
          readings.map(({ reading }) => reading.rule),
          decided.certain && alone,
          paintsBackground,
        )
      : null,
    reason: reasonFor(
      { id, via, evidence },
      [first.reading, ...others.map(({ reading }) => reading)],
      hit.unmarked,
    ),
    evidence,
    ...(alone ? {} : { candidates: readings.map(toCandidate) }),
  };
}

function toCandidate({ reading, evidence }: { reading: Reading; evidence: Evidence[] }): Candidate {
  const { rule, name } = reading;
  return { id: rule.id, name: rule.name, kind: rule.kind, via: viaOf(name), evidence };
}

/** A weak name of a body in the background stays there: a doubt about the UN is of no use to anybody. */
function markOf(rules: readonly EntityRule[], certain: boolean, paintsBackground: boolean): Mark {
  const [only] = rules;
  if (rules.every(({ mark }) => mark === 'background')) {
    return (certain && paintsBackground && only?.standing) || 'background';
  }
  return certain && only ? only.mark : 'uncertain';
}

/** A listed name in the article, and one that is not itself in the background: what the article is about. */
export function namesListed({ decided }: OpenHit): boolean {
  const [only, ...others] = decided?.certain ? decided.readings : [];
  return others.length === 0 && only?.reading.rule.mark === 'listed';
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
