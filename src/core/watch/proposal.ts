/** An entry of a watchlist -> a seed that an editor goes on with, as `lexicon new --from-press` makes one. */
import { weakByRule } from '../lexicon/check.ts';
import { FOLDER_OF } from '../lexicon/folders.ts';
import { templateFor } from '../lexicon/template.ts';
import type { WatchEntry } from './entry.ts';

export interface SeedProposal {
  /** Where it belongs: `seeds/organizations/dandong-agents.yaml`. */
  file: string;
  yaml: string;
}

/**
 * What only an editor can say stays empty: `check` asks for it. The note is not in it: it is the researcher's own. A name that the rules
 * of the lexicon call weak is weak in it.
 */
export function toSeedProposal({ id, kind, name, imo, names }: WatchEntry): SeedProposal {
  const fileName = kind === 'Vessel' ? (imo ? `imo-${imo}` : `vessel-${id.replace(/^vessel-/, '')}`) : id;
  return {
    file: `seeds/${FOLDER_OF[kind]}/${fileName}.yaml`,
    yaml: templateFor({
      kind,
      name,
      imo,
      fromPress: true,
      names: names.map((one) =>
        weakByRule({ kind, distinctive: false }, one.text, one.type) ? { ...one, strength: 'weak' } : one,
      ),
    }),
  };
}
