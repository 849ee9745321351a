/** Counts, name by name, what the scan finds in articles and what of it would be painted. */
import type { EntityMark } from '../core/lexicon/lexicon.ts';
import { findMentions, type Matcher } from '../core/matching/find-mentions.ts';
import { type Hit, scan } from '../core/matching/scan.ts';
import type { ReadArticle } from './articles.ts';
import { concerns } from './check/examples.ts';
import { type Excerpt, excerpt } from './excerpt.ts';

const EXAMPLES = 3;

export interface Collision {
  name: string;
  /** Id of the entity. */
  id: string;
  mark: EntityMark;
  strong: boolean;
  /** Places where the name stands, whether or not anything supports it. */
  found: number;
  /** Articles with such a place. */
  articles: number;
  /** Places that a reader would see marked. */
  painted: number;
  /** Painted places first. */
  examples: (Excerpt & { path: string; painted: boolean })[];
}

export class CollisionCount {
  articles = 0;
  readonly #counts = new Map<number, Collision>();
  readonly #matcher: Matcher;

  constructor(matcher: Matcher) {
    this.#matcher = matcher;
  }

  add({ path, text }: ReadArticle): void {
    this.articles++;
    const painted = new Map(
      findMentions(this.#matcher, text)
        .filter(({ mark }) => mark !== 'background')
        .map((mention) => [mention.start, mention]),
    );
    const here = new Set<number>();
    for (const hit of scan(this.#matcher.names, text)) {
      const mention = painted.get(hit.start);
      for (const record of hit.records) {
        const collision = this.#collisionOf(record);
        if (!collision) continue;
        const isPainted = mention !== undefined && concerns(mention, collision.id);
        collision.found++;
        if (isPainted) collision.painted++;
        if (!here.has(record)) collision.articles++;
        here.add(record);
        addExample(collision, path, text, hit, isPainted);
      }
    }
  }

  /** Strong names that are painted, then by places painted, then by places found. */
  worstFirst = (): Collision[] => {
    const isWorst = ({ strong, painted }: Collision) => (strong && painted > 0 ? 1 : 0);
    return [...this.#counts.values()].sort(
      (a, b) =>
        isWorst(b) - isWorst(a) ||
        b.painted - a.painted ||
        b.found - a.found ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1),
    );
  };

  /** Undefined for a phrase to ignore. */
  #collisionOf(record: number): Collision | undefined {
    const known = this.#counts.get(record);
    if (known) return known;
    const { names, entities } = this.#matcher.rules;
    const rule = names[record];
    const entity = rule && entities[rule.entity];
    if (!rule || !entity || rule.type === 'ignore') return undefined;
    const collision = {
      name: rule.text,
      id: entity.id,
      mark: entity.mark,
      strong: rule.strong,
      found: 0,
      articles: 0,
      painted: 0,
      examples: [],
    };
    this.#counts.set(record, collision);
    return collision;
  }
}

function addExample({ examples }: Collision, path: string, text: string, hit: Hit, painted: boolean): void {
  const example = () => ({ path, painted, ...excerpt(text, hit, 45) });
  if (examples.length < EXAMPLES) {
    if (painted) examples.unshift(example());
    else examples.push(example());
  } else if (painted && !examples.at(-1)!.painted) {
    examples.pop();
    examples.unshift(example());
  }
}
