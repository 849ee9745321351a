/** Writes a proposal beside the seeds, in a folder Git ignores: what is new, and what would change next to what stands today. */
import { mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CommandError } from '../command-error.ts';
import { writeFileWhole } from '../write-file.ts';
import { bodiesOf, type ProposalItem } from './proposal.ts';
import type { CopySource } from './source-of-copy.ts';
import type { Workspace } from './workspace.ts';

/** @returns the folder, as the editor would type it */
export function writeProposal(
  items: readonly ProposalItem[],
  workspace: Workspace,
  source: CopySource,
  summary: string,
): string {
  const folder = join(dirname(workspace.seeds), 'proposals', source.id);
  try {
    // An older proposal from the same copy would mix with this one.
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileWhole(join(folder, 'summary.txt'), summary);
    const bodies = bodiesOf(workspace, items);
    for (const item of items) {
      const into = join(folder, item.kind);
      mkdirSync(into, { recursive: true });
      const name = basename(item.file, '.yaml');
      writeFileWhole(join(into, `${name}.yaml`), item.propose(bodies));
      if (item.today !== undefined) writeFileWhole(join(into, `${name}.today.yaml`), item.today);
    }
    if (source.addition) writeFileWhole(join(folder, 'sources.addition.yaml'), source.addition);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(
      `the proposal cannot be written to ${folder}: ${(error as Error).message.split(',')[0]}.`,
    );
  }
  return join('proposals', source.id);
}
