/** Two copies of one passage -> one. Which of them was changed after the other is known from what their fields held before. */
import { isInDoubt } from '../library/in-doubt.ts';
import type { LinkedEntity, Passage } from '../library/passage.ts';
import type { Words } from '../words/words.ts';
import { canonical } from './canonical.ts';
import { FIELDS, type Field, isSame, wasOnce, withFormer } from './former.ts';
import { linksTakenOff } from './links-taken-off.ts';
import { saidOf } from './said-of.ts';

export interface Difference {
  field: Field;
  /** Which copy was made of the other's value; `neither` where both were changed apart, or nothing is known of it. */
  newer: 'ours' | 'theirs' | 'neither';
}

/** `both`: joined where it can be, else ours, with what is left out written into the note. */
export type Choice = 'ours' | 'theirs' | 'both';
export type Choices = Readonly<Partial<Record<Field, Choice>>>;

export function differencesOf(ours: Passage, theirs: Passage): Difference[] {
  return FIELDS.filter((field) => !isSame(field, ours, theirs)).map((field) => {
    const theirsIsOld = wasOnce(field, ours, theirs);
    const oursIsOld = wasOnce(field, theirs, ours);
    return { field, newer: theirsIsOld === oursIsOld ? 'neither' : theirsIsOld ? 'ours' : 'theirs' };
  });
}

/** Loses nothing. */
export function defaultChoice({ newer }: Difference): Choice {
  return newer === 'neither' ? 'both' : newer;
}

/**
 * @param choices for fields that differ; the others are taken by default
 * @param words to write with what a field held in the other copy
 */
export function merge(ours: Passage, theirs: Passage, choices: Choices, words: Words): Passage {
  const merged = { ...ours };
  const kept: string[] = [];
  for (const difference of differencesOf(ours, theirs)) {
    const { field } = difference;
    const choice = choices[field] ?? defaultChoice(difference);
    if (choice === 'theirs') take(merged, theirs, field);
    if (choice === 'both') kept.push(...join(merged, theirs, field, words));
  }
  merged.note = [merged.note, ...kept].filter(Boolean).join('\n\n');
  takeFirstSave(merged, theirs);
  for (const copy of [ours, theirs]) takePublication(merged, copy);
  takeChanger(merged, ours, theirs);
  return withFormer(merged, ours, theirs);
}

/** The day goes with the time that it is of; a copy that came through an earlier version has lost it. */
function takeFirstSave(into: Passage, from: Passage): void {
  // One time may be written in several ways.
  const later = Date.parse(from.savedAt) - Date.parse(into.savedAt);
  if (later > 0) return;
  const savedOn = later === 0 ? (into.savedOn ?? from.savedOn) : from.savedOn;
  if (later < 0) into.savedAt = from.savedAt;
  if (savedOn === undefined) delete into.savedOn;
  else into.savedOn = savedOn;
}

/** Lost in a copy that came through an earlier version; another site's is not taken for it. */
function takePublication(into: Passage, { page: { site, publication } }: Passage): void {
  if (publication && !into.page.publication && site === into.page.site)
    into.page = { ...into.page, publication };
}

/** Whoever made all of it as it is now; where both copies went into it, neither did. */
function takeChanger(into: Passage, ours: Passage, theirs: Passage): void {
  const whole = [theirs, ours].find((copy) => FIELDS.every((field) => isSame(field, into, copy)));
  if (whole?.changedBy === undefined) delete into.changedBy;
  else into.changedBy = whole.changedBy;
}

function take<F extends Field>(into: Passage, from: Passage, field: F): void {
  into[field] = from[field];
  if (field === 'quote') into.sha256 = from.sha256;
}

/** @returns what could not be joined, in words */
function join(into: Passage, from: Passage, field: Field, words: Words): string[] {
  const other = (value: string) =>
    value === ''
      ? []
      : [words.say('exchange.otherCopy', { field: words.say(`exchange.field.${field}`), value })];
  switch (field) {
    case 'note':
      into.note = joinNotes(into.note, from.note);
      return [];
    case 'tags':
      into.tags = [...new Set([...into.tags, ...from.tags])];
      return [];
    case 'entities': {
      const all = [...into.entities, ...from.entities];
      into.entities = joinEntities(into, from);
      const unlike = all.filter(
        (entity) => !into.entities.some((one) => canonical(one) === canonical(entity)),
      );
      return unlike.flatMap((entity) => other(entityInWords(entity, words)));
    }
    case 'binnedAt':
      delete into.binnedAt;
      return [];
    case 'archive':
    case 'zotero':
    case 'creator':
    case 'paragraph':
    case 'lexicon':
      if (into[field] !== '') return other(from[field]);
      into[field] = from[field];
      return [];
    case 'colour':
      return other(words.say(`exchange.colour.${from.colour}`));
    case 'quote':
      return other([from.quote.prefix, from.quote.exact, from.quote.suffix].join(' | '));
    case 'page':
      return other(pageInWords(from));
  }
}

/**
 * Ours, each as the copy has it that was sure of it; then those that only theirs has. What either of them has taken off does not come back:
 * somebody has seen that another is meant.
 */
function joinEntities(into: Passage, from: Passage): LinkedEntity[] {
  const [ours, theirs] = [into.entities, from.entities];
  const off = linksTakenOff(into, from);
  const known = new Set(ours.map(({ id }) => id));
  const sure = new Map(theirs.filter((one) => !isInDoubt(one)).map((one) => [one.id, one]));
  return [
    ...ours.map((one) => (isInDoubt(one) ? (sure.get(one.id) ?? one) : one)),
    ...theirs.filter(({ id }) => !known.has(id)),
  ].filter(({ id }) => !off.has(id));
}

/** Ours, then the paragraphs of theirs that it has not. */
function joinNotes(ours: string, theirs: string): string {
  const paragraphs = (note: string) => note.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
  const known = new Set(paragraphs(ours));
  return [ours, ...paragraphs(theirs).filter((paragraph) => !known.has(paragraph))]
    .filter(Boolean)
    .join('\n\n');
}

function entityInWords(entity: LinkedEntity, words: Words): string {
  return [entity.name, entity.id, saidOf(entity, words)].filter(Boolean).join('; ');
}

function pageInWords({ page }: Passage): string {
  const { title, publication, author, published, language, url, site, cut } = page;
  return [title, publication, author, published, language, url, site, ...cut].filter(Boolean).join('; ');
}
