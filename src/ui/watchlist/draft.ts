/** An entry while it is edited: what stands in the fields, as text, and what is wrong with it, field by field. */
import type { Kind } from '../../core/lexicon/terms.ts';
import { newEntryId, type WatchEntry, type WatchName } from '../../core/watch/entry.ts';
import { faultsBeside, type WatchProblem } from '../../core/watch/faults.ts';
import { usualStrength } from '../../core/watch/strength.ts';

export interface NameDraft extends Pick<WatchName, 'text' | 'type' | 'strength' | 'within'> {
  isExact: boolean;
  /** She has said how it counts, or it was kept so. */
  isDecided: boolean;
  /** Parted by semicolons. */
  needs: string;
  ignore: string;
}

export interface EntryDraft extends Pick<WatchEntry, 'kind' | 'note'> {
  imo: string;
  /** The first of them is the heading, where no other is given. */
  names: NameDraft[];
  heading: string;
}

/** `imo`, `heading`, or a name's number and its field: `0 text`. */
export type FieldName = 'imo' | 'heading' | `${number} ${'text' | 'needs' | 'ignore' | 'case'}`;

export interface FieldFault {
  field: FieldName;
  problem: WatchProblem;
  /** What is wrong with it. */
  text: string;
  /** Which entry has it already; empty where that is not what is wrong. */
  holder: string;
}

export function newName(kind: Kind, type: WatchName['type']): NameDraft {
  return {
    text: '',
    type,
    ...usualStrength(kind, '', type),
    isDecided: false,
    within: 'article',
    needs: '',
    ignore: '',
  };
}

/** How it counts follows what is typed, until she has said how. */
export function changedName(name: NameDraft, part: Partial<NameDraft>, kind: Kind): NameDraft {
  const changed = { ...name, ...part };
  if (part.strength !== undefined || part.isExact !== undefined) return { ...changed, isDecided: true };
  return changed.isDecided ? changed : { ...changed, ...usualStrength(kind, changed.text, changed.type) };
}

export function draftOf(entry: WatchEntry | undefined): EntryDraft {
  if (!entry) return { kind: 'Company', imo: '', note: '', heading: '', names: [newName('Company', 'name')] };
  const { kind, name, imo = '', note, names } = entry;
  return {
    kind,
    imo,
    note,
    heading: names[0]?.text === name ? '' : name,
    names: names.map(({ text, type, strength, within, case: written, needs, ignore }) => ({
      text,
      type,
      strength,
      within,
      isExact: written === 'exact',
      isDecided: true,
      needs: needs.join('; '),
      ignore: ignore.join('; '),
    })),
  };
}

export interface MadeEntry {
  entry: WatchEntry;
  faults: FieldFault[];
}

/**
 * What was typed, as it would be kept, and what is wrong with it. A name without words is none, unless all are.
 *
 * @param id of the entry that is edited; undefined for a new one
 */
export function makeEntry(draft: EntryDraft, id: string | undefined, list: readonly WatchEntry[]): MadeEntry {
  const { kind, imo, note } = draft;
  const numbered = draft.names.map((name, number) => ({ name, number }));
  const written = numbered.filter(({ name, number }) => number === 0 || name.text.trim() !== '');
  // The heading is a name by itself where no other is given.
  const isFirstEmpty = written[0]?.name.text.trim() === '';
  const given = isFirstEmpty && written.length > 1 ? written.slice(1) : written;
  const name = draft.heading.trim() || given[0]!.name.text.trim();
  const entry: WatchEntry = {
    id: id ?? newEntryId(name, byChance()),
    kind,
    name,
    ...(kind === 'Vessel' && imo.trim() !== '' ? { imo: imo.trim() } : {}),
    names: given.map(({ name: one }) => nameOf(one)),
    note: note.replace(/\r\n?/g, '\n').trim(),
  };
  const others = list.filter((one) => one.id !== entry.id);
  const faults = faultsBeside(entry, others).flatMap(({ path, problem, text }): FieldFault[] => {
    const [part, place = 0, what = 'text'] = path;
    const holder = 'of' in problem ? (others[problem.of]?.name ?? '') : '';
    if (part === 'imo') return [{ field: 'imo', problem, text, holder }];
    if (part === 'names') {
      const field = `${given[Number(place)]!.number} ${what as 'text'}` as const;
      return [{ field, problem: text === '' ? { kind: 'empty' } : problem, text, holder }];
    }
    // Where it stands for the first name, that has the fault.
    return draft.heading.trim() === '' ? [] : [{ field: 'heading', problem, text, holder }];
  });
  return { entry, faults };
}

function nameOf({ text, type, strength, within, isExact, needs, ignore }: NameDraft): WatchName {
  return {
    text: text.trim(),
    type,
    strength,
    ...(isExact ? { case: 'exact' as const } : {}),
    needs: strength === 'weak' ? partsOf(needs) : [],
    within: strength === 'weak' ? within : 'article',
    ignore: partsOf(ignore),
  };
}

function partsOf(text: string): string[] {
  const parts = text.split(';').map((part) => part.trim());
  return [...new Set(parts)].filter((part) => part !== '');
}

/** Eight letters and digits. */
function byChance(): string {
  return crypto.randomUUID().slice(0, 8);
}
