/** An entry of a watchlist -> what an editor goes on with: a seed, as `lexicon new` makes one but without a status, and a letter around it. */
import { weakByRule } from '../lexicon/check.ts';
import { FOLDER_OF } from '../lexicon/folders.ts';
import { templateFor } from '../lexicon/template.ts';
import { slugOf, type WatchEntry } from './entry.ts';
import type { BundledTwin } from './twins.ts';

export interface SeedProposal {
  /** Where it belongs: `seeds/organizations/dandong-agents.yaml`. */
  file: string;
  yaml: string;
}

/**
 * What only an editor can say stays empty: `check` asks for it. The note is not in it: it is the researcher's own. A name that the rules
 * of the lexicon call weak is weak in it.
 */
export function toSeedProposal({ kind, name, imo, names }: WatchEntry): SeedProposal {
  const slug = slugOf(name);
  const fileName = kind !== 'Vessel' ? slug : imo ? `imo-${imo}` : `vessel-${slug.replace(/^vessel-/, '')}`;
  return {
    file: `seeds/${FOLDER_OF[kind]}/${fileName}.yaml`,
    yaml: templateFor({
      kind,
      name,
      imo,
      fromPress: false,
      isProposed: true,
      names: names.map((one) =>
        weakByRule({ kind, distinctive: false }, one.text, one.type) ? { ...one, strength: 'weak' } : one,
      ),
    }),
  };
}

/**
 * The letter that goes with the seed, in the language of the editors.
 *
 * @param twins of this entry
 */
export function proposalText(
  entry: WatchEntry,
  twins: readonly Pick<BundledTwin, 'id' | 'name' | 'shared'>[],
): string {
  const { file, yaml } = toSeedProposal(entry);
  return [
    `Proposal for the lexicon: ${entry.name}`,
    [
      'Save what is below the line as',
      `  ${file}`,
      'fill in what is empty, then run',
      '  node seeds/lexicon.mjs check',
      "It comes from a researcher's own list. Being proposed puts it on no official",
      'list; each fact needs a public source.',
      ...(entry.kind === 'Person'
        ? ['This is a person: first read "What is never marked" in CONTRIBUTING.md.']
        : []),
      ...twins.map(({ id, name, shared }) => `The lexicon has "${shared}" already: ${name} (${id}).`),
    ].join('\n'),
    '---',
    yaml,
  ].join('\n\n');
}
