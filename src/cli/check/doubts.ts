/** What may be right and is more often a slip: said, without failing. */
import { standings } from '../../core/lexicon/history.ts';
import type { NamedSource } from '../../core/lexicon/lexicon.ts';
import { newestCopies } from '../../core/lexicon/list-copies.ts';
import type { SeedError } from '../../core/lexicon/seed-file.ts';
import { sourceId } from '../../core/lexicon/source-ref.ts';
import type { ReadEntity } from './read-entities.ts';

export function findDoubts(files: readonly ReadEntity[], sources: readonly NamedSource[]): SeedError[] {
  const owners = new Map<string, string>();
  for (const { id, value } of files) for (const { text } of value.names) owners.set(plain(text), id);

  return [
    ...files.flatMap(pendingThoughOut),
    ...files.flatMap(doubtsOfNames),
    ...restingOnOldCopies(files, sources),
  ];

  function doubtsOfNames({ id, file, value, locate }: ReadEntity): SeedError[] {
    return value.names.flatMap((name, index): SeedError[] => {
      const at = (path: (string | number)[], message: string): SeedError => {
        const full = ['names', index, ...path];
        return { file, ...locate(full), field: full.join('.'), message };
      };
      const ignored = name.ignore.flatMap((phrase, place) => {
        const owner = owners.get(plain(phrase));
        if (!owner || owner === id) return [];
        return at(
          ['ignore', place],
          `"${phrase}" is a name of "${owner}", which is found anyway. Remove it here.`,
        );
      });
      const needless = name.needs.flatMap((need, place) =>
        name.strength === 'weak' && plain(need) === plain(name.text)
          ? at(['needs', place], `"${need}" is the name itself, which supports nothing. Remove it.`)
          : [],
      );
      return [...ignored, ...needless];
    });
  }
}

/** The event from a press release stands beside the one of the list. */
function pendingThoughOut({ file, value, locate }: ReadEntity): SeedError[] {
  return value.status.flatMap((status, index) => {
    const isOut = value.status.some(
      ({ authority, action, measure, date, reference }) =>
        reference !== 'pending' &&
        [authority, action, measure, date].join() ===
          [status.authority, status.action, status.measure, status.date].join(),
    );
    if (status.reference !== 'pending' || !isOut) return [];
    const path = ['status', index, 'reference'];
    const message = 'the list is out: it gives the same event with a reference. Remove this one.';
    return [{ file, ...locate(path), field: path.join('.'), message }];
  });
}

/** Without capitals, accents, spaces and hyphens, which do not matter to the matcher either. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\s\p{Pd}]+/gu, '')
    .toLowerCase();
}

/** Listings in force that cite a copy although a newer one of that list is held: one line a copy, as there may be hundreds. */
function restingOnOldCopies(files: readonly ReadEntity[], sources: readonly NamedSource[]): SeedError[] {
  const newest = new Map(
    newestCopies(sources).map((id) => [sources.find((source) => source.id === id)?.authority, id]),
  );
  const counts = new Map<string, number>();
  for (const { value } of files) {
    const cited = standings(value.status).flatMap(({ listings }) =>
      listings.map(({ source }) => sourceId(source)),
    );
    for (const id of new Set(cited)) {
      const source = sources.find((one) => one.id === id);
      if (source?.kind === 'list' && newest.get(source.authority) !== id)
        counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return [...counts].map(([id, count]) => {
    const newer = newest.get(sources.find((source) => source.id === id)?.authority);
    const message = `${count} ${count === 1 ? 'entry rests' : 'entries rest'} on "${id}" although "${newer}" is held. Run verify, import what has changed, then import FILE --record-search.`;
    return { file: 'seeds/sources.yaml', line: 1, column: 1, field: '', message };
  });
}
