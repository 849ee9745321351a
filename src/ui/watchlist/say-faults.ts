/** What is wrong with the fields of an entry, and what is worth knowing of it, in words. */
import { nameKey } from '../../core/lists/fold-name.ts';
import type { WatchEntry } from '../../core/watch/entry.ts';
import type { BundledTwin } from '../../core/watch/twins.ts';
import type { Words } from '../../core/words/words.ts';
import type { FieldFault, FieldName } from './draft.ts';

/** The first for each field. */
export function faultWords(faults: readonly FieldFault[], { say }: Words): Map<FieldName, string> {
  const said = new Map<FieldName, string>();
  for (const { field, problem, text, holder } of faults)
    if (!said.has(field)) said.set(field, say(`watch.fault.${problem.kind}`, { text, name: holder }));
  return said;
}

/** Names that the lexicon, or another entry of hers, has too. */
export function twinHints(
  entry: WatchEntry,
  twins: readonly BundledTwin[],
  list: readonly WatchEntry[],
  { say }: Words,
): string[] {
  const own = new Map(entry.names.map(({ text }) => [nameKey(text), text]));
  own.delete('');
  const shared = list
    .filter(({ id }) => id !== entry.id)
    .flatMap(({ name, names }) => {
      const both = names.map(({ text }) => own.get(nameKey(text))).find((text) => text !== undefined);
      return both === undefined ? [] : [say('watch.twin.own', { shared: both, name })];
    });
  return [...twins.map(({ shared: both, name }) => say('watch.twin', { shared: both, name })), ...shared];
}
