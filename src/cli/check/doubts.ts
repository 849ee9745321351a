/** What may be right and is more often a slip: said, without failing. */

import { dateInWords } from '../../core/lexicon/date-in-words.ts';
import { standings } from '../../core/lexicon/history.ts';
import type { NamedSource } from '../../core/lexicon/lexicon.ts';
import { newestCopies } from '../../core/lexicon/list-copies.ts';
import type { SeedError } from '../../core/lexicon/seed-file.ts';
import { sourceId } from '../../core/lexicon/source-ref.ts';
import { DELISTING_ACTIONS, LISTING_ACTIONS, NOT_IN_COPY, PENDING } from '../../core/lexicon/terms.ts';
import type { ReadEntity } from './read-entities.ts';

export function findDoubts(files: readonly ReadEntity[], sources: readonly NamedSource[]): SeedError[] {
  const owners = new Map<string, string>();
  for (const { id, value } of files) for (const { text } of value.names) owners.set(plain(text), id);

  return [
    ...files.flatMap(pendingThoughOut),
    ...files.flatMap(tooEarly),
    ...files.flatMap(otherDay),
    ...files.flatMap(doubtsOfNames),
    ...sharedStrong(files),
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

/** The event from a press release stands beside one of the list. */
function pendingThoughOut({ file, value, locate }: ReadEntity): SeedError[] {
  return value.status.flatMap((status, index) => {
    if (status.reference !== PENDING) return [];
    const listings = value.status.filter(
      ({ authority, action, reference }) =>
        authority === status.authority && action === 'listed' && reference !== PENDING,
    );
    const [first] = listings;
    if (!first) return [];
    const isSame = listings.some(({ date, measure }) => date === status.date && measure === status.measure);
    const message = isSame
      ? 'the list is out: it gives the same event with a reference. Remove this one.'
      : `the list is out: it gives ${first.reference} with the date ${first.date}, and this one has ${status.date}. If they are the same event, remove this one.`;
    const path = ['status', index, 'reference'];
    return [{ file, ...locate(path), field: path.join('.'), message }];
  });
}

/** No list that is read here is older. */
const FIRST_YEAR = '1990';

function tooEarly({ file, value, locate }: ReadEntity): SeedError[] {
  return value.status.flatMap(({ action, date }, index) => {
    const isOfLists = [...LISTING_ACTIONS, ...DELISTING_ACTIONS].some((one) => one === action);
    if (!isOfLists || date >= FIRST_YEAR) return [];
    const path = ['status', index, 'date'];
    const message = `${date} is too early: the lists began after ${FIRST_YEAR}. Check the year.`;
    return [{ file, ...locate(path), field: path.join('.'), message }];
  });
}

/** A day of listing in the summary that `status` does not have. */
function otherDay({ file, value, locate }: ReadEntity): SeedError[] {
  const days = value.status.flatMap(({ date }) => (date === NOT_IN_COPY ? [] : dateInWords(date)));
  if (days.length === 0) return [];
  const said = [...value.summary.matchAll(DAY_OF_LISTING)].map(([, day]) => day!);
  return [...new Set(said)]
    .filter((day) => !days.includes(day))
    .map((day) => {
      const message = `${day} is the date of no event in status. Correct one of them.`;
      return { file, ...locate(['summary']), field: 'summary', message };
    });
}

const DAY_OF_LISTING =
  /\b(?:on the \p{L}+(?:['’]s)? list since|listed (?:by [^.;]+? )?(?:on|since)) (\d{1,2} \p{Lu}\p{L}+ \d{4})/giu;

/** A name that counts alone for two of them counts for neither. */
function sharedStrong(files: readonly ReadEntity[]): SeedError[] {
  const owners = new Map<string, string>();
  return files.flatMap(({ id, file, value, locate }) =>
    value.names.flatMap(({ text, strength }, index): SeedError[] => {
      if (strength !== 'strong') return [];
      const owner = owners.get(plain(text));
      owners.set(plain(text), owner ?? id);
      if (owner === undefined || owner === id) return [];
      const path = ['names', index, 'text'];
      const message = `"${text}" is a strong name of "${owner}" too. Are they the same?`;
      return [{ file, ...locate(path), field: path.join('.'), message }];
    }),
  );
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
