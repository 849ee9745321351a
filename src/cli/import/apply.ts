/** Takes what was picked into seeds/. Everything is compiled first; where one thing is wrong, nothing is written. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { compileLexicon, type SeedFolder } from '../../core/lexicon/compile.ts';
import { formatSeedError } from '../../core/lexicon/seed-file.ts';
import { CommandError } from '../command-error.ts';
import { compileOptions } from '../read-seeds.ts';
import { writeFileWhole } from '../write-file.ts';
import { bodiesOf, type ProposalItem } from './proposal.ts';
import type { CopySource } from './source-of-copy.ts';
import { pathOf, type Workspace } from './workspace.ts';

/** @returns how many files were written */
export function applyItems(items: readonly ProposalItem[], workspace: Workspace, source: CopySource): number {
  const bodies = bodiesOf(workspace, items);
  const texts = new Map<string, string>();
  for (const item of items) {
    // Several entries of a list may be one entity: each is put into what the one before made.
    texts.set(item.file, item.propose(bodies, texts.get(item.file)));
  }
  return writeTexts(texts, workspace, source);
}

export function writeTexts(texts: Map<string, string>, workspace: Workspace, source: CopySource): number {
  const sourcesFile = workspace.folder.sources.file;
  if (source.addition && texts.size > 0) {
    const { text } = workspace.folder.sources;
    texts.set(sourcesFile, `${text}${text.endsWith('\n') ? '' : '\n'}${source.addition}`);
  }
  refuseErrors(texts, workspace);
  for (const [file, text] of texts) {
    const path = pathOf(workspace, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileWhole(path, text);
  }
  return texts.size;
}

function refuseErrors(texts: ReadonlyMap<string, string>, { folder }: Workspace): void {
  const replaced = new Set(folder.entities.map(({ file }) => file));
  const after: SeedFolder = {
    ...folder,
    sources: { ...folder.sources, text: texts.get(folder.sources.file) ?? folder.sources.text },
    entities: [
      ...folder.entities.map((seed) => ({ ...seed, text: texts.get(seed.file) ?? seed.text })),
      ...[...texts]
        .filter(([file]) => !replaced.has(file) && file !== folder.sources.file)
        .map(([file, text]) => ({ file, text })),
    ],
  };
  const result = compileLexicon(after, compileOptions);
  if ('errors' in result) {
    const lines = result.errors.map(formatSeedError);
    throw new CommandError(
      `${lines.join('\n')}\nNothing was written: ${lines.length === 1 ? 'this would be an error' : `these ${lines.length} would be errors`} in the seeds.`,
    );
  }
}
