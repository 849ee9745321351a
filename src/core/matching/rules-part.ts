/**
 * The rules of a few names. All of them would take more of each tab's memory than all else together, and a page names a handful: so it
 * gets the rules of those that stand on it, when they are found.
 */
import type { Line } from './lines.ts';
import type { EntityRule, MatchingRules, NameRule } from './rules.ts';

export interface RulesPart extends Pick<MatchingRules, 'version' | 'countryCues' | 'shipCues'> {
  /** By record. */
  names: Record<number, NameRule>;
  /** By position. */
  entities: Record<number, EntityRule>;
}

/** The rules of these records of the name index. */
export function rulesFor(rules: MatchingRules, records: readonly number[]): RulesPart {
  const { version, countryCues, shipCues } = rules;
  const names = Object.fromEntries(
    records.flatMap((record): [number, NameRule][] => {
      const rule = rules.names[record];
      return rule ? [[record, rule]] : [];
    }),
  );
  const entities = Object.fromEntries(
    Object.values(names).map(({ entity }) => [entity, rules.entities[entity]!]),
  );
  return { version, countryCues, shipCues, names, entities };
}

export interface LearntRules {
  /** With holes where nothing was learnt. */
  rules: MatchingRules;
  /** Learns the rules of the names in these lines, as far as they are not known. */
  learn(lines: readonly Pick<Line, 'names'>[]): Promise<void>;
}

/**
 * @param load the rules of these records; asked once for each record
 * @param wanted version of the lexicon whose index found the records: of another they would be other names
 */
export function learnRules(load: (records: number[]) => Promise<RulesPart>, wanted: string): LearntRules {
  const rules: MatchingRules = { version: '', entities: [], names: [], countryCues: [], shipCues: [] };
  const known = new Set<number>();
  return {
    rules,
    async learn(lines) {
      const found = new Set(lines.flatMap(({ names }) => names.flatMap(({ records }) => records)));
      const missing = [...found].filter((record) => !known.has(record));
      if (missing.length === 0) return;
      const { names, entities, ...rest } = await load(missing);
      if (rest.version !== wanted) throw new Error(`The rules are of another lexicon: ${rest.version}.`);
      Object.assign(rules.names, names);
      Object.assign(rules.entities, entities);
      Object.assign(rules, rest);
      for (const record of missing) known.add(record);
    },
  };
}
