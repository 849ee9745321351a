/** What an editor picks of a proposal: by id, by the list's number, or as the same as an entity there is. */
import { nearest } from '../../core/lexicon/check.ts';
import { CommandError } from '../command-error.ts';
import { asChangeOf, type ProposalItem } from './proposal.ts';
import type { CopySource } from './source-of-copy.ts';
import type { Workspace } from './workspace.ts';

export function pickItems(
  items: readonly ProposalItem[],
  wanted: readonly string[],
  allNew: boolean,
  workspace: Workspace,
  source: CopySource,
  today: string,
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
      if (target) picked.set(item, asChangeOf(item, target, workspace, source, today));
      else if (item.maybe.length > 0 && name.toLowerCase() !== item.id) {
        const [first] = item.maybe;
        throw new CommandError(
          `--apply ${name}: it may be ${first!.id} (${first!.because}). Write ${name}=${first!.id} if it is, or the id ${item.id} if it is not.`,
        );
      } else picked.set(item, item);
    }
  }
  return [...picked.values()];
}
