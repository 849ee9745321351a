/** What an editor picks of a proposal: by id, by the list's number, or as the same as an entity there is. */
import { nearest } from '../../core/lexicon/nearest.ts';
import type { Comparison } from '../../core/lists/compare.ts';
import { CommandError } from '../command-error.ts';
import { asChangeOf, type ProposalItem } from './proposal.ts';
import type { CopySource } from './source-of-copy.ts';
import type { Workspace } from './workspace.ts';

export interface Picks {
  wanted: readonly string[];
  /** Every entry that is surely new. */
  allNew: boolean;
  /** Pairs are taken even where name, kind or year of birth speak against them. */
  anyway: boolean;
  /** ISO day. */
  today: string;
}

export function pickItems(
  items: readonly ProposalItem[],
  same: Comparison['same'],
  { wanted, allNew, anyway, today }: Picks,
  workspace: Workspace,
  source: CopySource,
): ProposalItem[] {
  const picked = new Map<ProposalItem, ProposalItem>();
  if (allNew) {
    for (const item of items) {
      if (item.kind === 'new' && item.maybe.length === 0 && !item.withdrawn) picked.set(item, item);
    }
  }
  for (const word of wanted) {
    const [name, target] = word.split('=') as [string, string?];
    const found = items.filter(
      ({ id, references }) =>
        id === name.toLowerCase() || references.some((one) => one.toLowerCase() === name.toLowerCase()),
    );
    if (found.length === 0) {
      const taken = same.find(({ entry, known }) =>
        [entry.reference, known.id].some((one) => one.toLowerCase() === name.toLowerCase()),
      );
      if (taken) {
        const isOther = target !== undefined && target !== taken.known.id;
        throw new CommandError(
          `--apply ${word}: ${taken.known.id} has it already, as this copy prints it${isOther ? `, and it cannot be ${target} too` : ''}. Leave it out; nothing was written.`,
        );
      }
      const known = items.flatMap(({ id, references }) => [id, ...references]);
      throw new CommandError(
        `--apply ${name}: the proposal has no such item.${nearest(name, known).replace(' Add it, or correct it.', '')}`,
      );
    }
    for (const item of found) {
      const { withdrawn } = item;
      if (withdrawn) {
        throw new CommandError(
          `--apply ${name}: withdrawn on ${withdrawn.date} as ${withdrawn.id}: ${withdrawn.why} If it is right after all, remove that entry from seeds/corrections.yaml first.`,
        );
      }
      if (target && target !== item.id)
        picked.set(item, asChangeOf(item, target, workspace, source, { today, anyway }));
      else if (!target && item.maybe.length > 0 && name.toLowerCase() !== item.id) {
        const [first] = item.maybe;
        throw new CommandError(
          `--apply ${name}: it may be ${first!.id} (${first!.because}). Write ${name}=${first!.id} if it is, or the id ${item.id} if it is not.`,
        );
      } else picked.set(item, item);
    }
  }
  return [...picked.values()];
}
