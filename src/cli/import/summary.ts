/** The proposal in words, for the terminal and for `summary.txt`. */
import { count, harmless } from '../print.ts';
import type { ProposalItem } from './proposal.ts';
import type { CopySource } from './source-of-copy.ts';

const HEADINGS: Record<ProposalItem['kind'], string> = {
  new: 'New on the list',
  changed: 'Changed',
  delisted: 'No longer on the list',
};

/** A list that loses so much at once is more often a file that was cut off. */
const TOO_MANY_GONE = 20;

export function summaryOfProposal(
  items: readonly ProposalItem[],
  source: CopySource,
  about: { format: string; entries: number; same: number },
  most = Number.POSITIVE_INFINITY,
): string {
  const lines: string[] = [
    `${about.format}, copy of ${source.words} (${source.id}): ${count(about.entries, 'entry', 'entries')} read.`,
  ];
  if (source.note) lines.push(source.note);
  const of = (kind: ProposalItem['kind']) => items.filter((item) => item.kind === kind);
  const withdrawn = of('new').filter((item) => item.withdrawn).length;
  const fresh = of('new').length - withdrawn;
  lines.push(
    `${fresh} new, ${withdrawn > 0 ? `${withdrawn} withdrawn, ` : ''}${of('changed').length} changed, ${of('delisted').length} no longer there, ${about.same} the same.`,
  );
  for (const kind of ['new', 'changed', 'delisted'] as const) {
    const group = of(kind);
    if (group.length === 0) continue;
    lines.push('', `${HEADINGS[kind]} (${group.length})`);
    for (const item of group.slice(0, most)) lines.push(...describe(item));
    if (group.length > most) lines.push(`  ... and ${group.length - most} more: see the folder.`);
  }
  if (of('delisted').length > TOO_MANY_GONE) {
    lines.push(
      '',
      `${of('delisted').length} entries gone at once: is the file whole? Nothing of it is applied by itself.`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function describe({ id, references, title, words, maybe }: ProposalItem): string[] {
  const [reference = id] = references;
  const lines = [
    `  ${id.padEnd(24)} ${harmless(title)}${id === reference.toLowerCase() ? '' : `  [${reference}]`}`,
  ];
  for (const word of words) lines.push(`      ${harmless(word)}`);
  for (const { id: other, name, because, fromPress } of maybe) {
    const pair = `${quoteRef(reference)}=${other}`;
    lines.push(
      fromPress
        ? `      perhaps ${other}, made from a press release: ${pair}`
        : `      maybe the same as ${other} (${harmless(name)}): ${because}. If so: --apply ${pair}`,
    );
  }
  return lines;
}

function quoteRef(reference: string): string {
  return /\s/.test(reference) ? `"${reference}"` : reference;
}
