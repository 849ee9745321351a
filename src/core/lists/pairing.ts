/** Whether an entry of a list can be the entity an editor says it is. */
import { sharesName } from './find-known.ts';
import type { Known } from './known.ts';
import type { ListedEntry, ListedKind } from './listed-entry.ts';
import { namesOf } from './taken-names.ts';

/** What speaks against it, in an editor's words; empty where nothing does. */
export function againstPairing(entry: ListedEntry, known: Known): string[] {
  const against: string[] = [];
  if (entry.kind !== known.kind)
    against.push(`the list's entry is ${KINDS[entry.kind]}, ${known.id} is ${KINDS[known.kind]}`);
  if (!sharesName(entry, known)) {
    const listed = namesOf(entry).taken[0]?.text ?? entry.names[0]?.text ?? entry.reference;
    against.push(`they have no name in common (“${listed}”, “${known.name}”)`);
  }
  if (entry.imo && known.imo && entry.imo !== known.imo)
    against.push(`the list gives the IMO number ${entry.imo}, ${known.id} has ${known.imo}`);
  if (bornApart(entry.born, known.born)) {
    against.push(
      `the list gives ${entry.born.join(' or ')} as year of birth, ${known.id} has ${known.born.join(' or ')}`,
    );
  }
  return against;
}

/** Whether both sides give years of birth, and none of them agrees. */
export function bornApart(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && other.length > 0 && !one.some((year) => other.includes(year));
}

const KINDS: Record<ListedKind, string> = {
  Person: 'a person',
  Body: 'a body',
  Vessel: 'a ship',
  Aircraft: 'an aircraft',
};
