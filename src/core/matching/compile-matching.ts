/**
 * Lexicon -> what the content script carries: name index, cue index and rules.
 */
import type { Entity, Lexicon } from '../lexicon/lexicon.ts';
import { COUNTRY_WORDS } from '../text/country-words.ts';
import { foldLetters } from '../text/slow-fold.ts';
import { buildIndex, type IndexedName } from './build-index.ts';
import type { EntityRule, MatchingRules, NameRule, Origin } from './rules.ts';

export interface CompiledMatching {
  names: ArrayBuffer;
  cues: ArrayBuffer;
  rules: MatchingRules;
}

/** Only this says that seven digits are a ship's number: where a ship is spoken of, an order has a number, too. */
const NUMBER_CUE = 'IMO';

/** Words that say a ship is meant. */
const SHIP_CUES = [
  NUMBER_CUE,
  'MV',
  'M/V',
  'the tanker',
  'cargo ship',
  'the freighter',
  'the vessel',
  'the ship',
  'bulk carrier',
  'cargo vessel',
];

/** What of a lexicon matching rests on. */
export type MatchedLexicon = Pick<Lexicon, 'version' | 'entities' | 'sources' | 'authorities'>;

/** @param needsAreWords whether a need counts by its letters, even where it is somebody's weak name */
export function compileMatching(
  lexicon: MatchedLexicon,
  { needsAreWords = false }: { needsAreWords?: boolean } = {},
): CompiledMatching {
  const position = new Map(lexicon.entities.map((entity, index) => [entity.id, index]));
  const cues: string[] = [];
  const cueNumber = new Map<string, number>();
  const cueOf = (text: string) => {
    const known = cueNumber.get(text);
    if (known !== undefined) return known;
    cueNumber.set(text, cues.length);
    cues.push(text);
    return cues.length - 1;
  };

  const names: NameRule[] = [];
  const indexed: IndexedName[] = [];
  const add = (rule: NameRule, exact = false) => {
    indexed.push({ text: rule.text, record: names.length, exact });
    names.push(rule);
  };
  const plain = { strong: false, needs: [], within: 'article' } as const;

  const related = relatedEntities(lexicon.entities, position);
  const weakNames = weakNamesOf(lexicon.entities);
  const strongNames = new Set(
    lexicon.entities.flatMap(({ names }) =>
      names.flatMap(({ text, strength }) => (strength === 'strong' ? foldName(text) : [])),
    ),
  );
  // Words that everybody knows say what a page is about, whatever else they may name.
  const bearersOf = (need: string) => {
    const key = foldName(need);
    if (needsAreWords || strongNames.has(key)) return [];
    return (weakNames.get(key) ?? []).filter((one) => lexicon.entities[one]!.mark !== 'background');
  };
  // A cue that is somebody's weak name proves nothing by its letters: the entity must be meant.
  const relatedOf = ({ cues: own }: Entity, index: number) => {
    const meant = own.flatMap((cue) => weakNames.get(foldName(cue)) ?? []);
    return [...new Set([...(related.get(index) ?? []), ...meant])]
      .filter((one) => one !== index)
      .sort((a, b) => a - b);
  };
  const entities = lexicon.entities.map((entity, index): EntityRule => {
    const ignored = new Set<string>();
    for (const name of entity.names) {
      const origin = originOf(name, lexicon);
      const bearers = new Set(name.needs.flatMap(bearersOf));
      const others = [...bearers].filter((one) => one !== index).sort((a, b) => a - b);
      add(
        {
          entity: index,
          text: name.text,
          type: name.type,
          strong: name.strength === 'strong',
          needs: name.needs.filter((need) => bearersOf(need).length === 0).map(cueOf),
          within: name.within,
          ...(others.length > 0 ? { meant: others } : {}),
          ...(bearers.has(index) ? { leansOnOwn: true } : {}),
          ...(origin ? { origin } : {}),
        },
        name.case === 'exact',
      );
      for (const phrase of name.ignore) ignored.add(phrase);
    }
    for (const phrase of ignored) add({ ...plain, needs: [], entity: index, text: phrase, type: 'ignore' });
    if (entity.imo) {
      const imo = {
        ...plain,
        needs: [cueOf(NUMBER_CUE)],
        entity: index,
        type: 'imo' as const,
      };
      add({ ...imo, text: entity.imo });
      // Written together it can be nothing else.
      add({ ...imo, text: `IMO${entity.imo}`, strong: true });
    }
    return {
      id: entity.id,
      name: entity.name,
      kind: entity.kind,
      mark: entity.mark,
      ...(entity.standing ? { standing: entity.standing } : {}),
      distinctive: entity.distinctive,
      cues: entity.cues.filter((cue) => !weakNames.has(foldName(cue))).map(cueOf),
      hints: entity.cues.filter((cue) => weakNames.has(foldName(cue))).map(cueOf),
      related: relatedOf(entity, index),
    };
  });
  const countryCues = COUNTRY_WORDS.map(cueOf);
  const shipCues = SHIP_CUES.map(cueOf);

  return {
    names: buildIndex(indexed),
    cues: buildIndex(cues.map((text, record) => ({ text, record }))),
    rules: { version: lexicon.version, entities, names, countryCues, shipCues },
  };
}

function originOf(
  { source, quality }: { source?: string | undefined; quality?: string | undefined },
  lexicon: MatchedLexicon,
): Origin | undefined {
  if (!source) return undefined;
  const id = source.split('#', 1)[0]!;
  const authority = lexicon.sources.find((known) => known.id === id)?.authority;
  const list = authority ? lexicon.authorities[authority]?.list : undefined;
  return authority && list ? { authority, list, ...(quality ? { quality } : {}) } : undefined;
}

function relatedEntities(
  entities: readonly Entity[],
  position: ReadonlyMap<string, number>,
): Map<number, Set<number>> {
  const related = new Map<number, Set<number>>();
  const link = (from: number, to: number) => {
    const known = related.get(from) ?? new Set<number>();
    related.set(from, known.add(to));
  };
  entities.forEach((entity, from) => {
    for (const relation of entity.relations) {
      const to = position.get(relation.target);
      if (to === undefined) continue;
      link(from, to);
      link(to, from);
    }
  });
  return related;
}

/** Folded weak name -> the entities that have it. */
function weakNamesOf(entities: readonly Entity[]): Map<string, number[]> {
  const weak = new Map<string, number[]>();
  entities.forEach(({ names }, index) => {
    for (const { text, strength } of names) {
      if (strength === 'strong') continue;
      const key = foldName(text);
      weak.set(key, [...(weak.get(key) ?? []), index]);
    }
  });
  return weak;
}

const foldName = (text: string) => foldLetters(text).replace(/[^\p{L}\p{N}]+/gu, '');
