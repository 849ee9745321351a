/**
 * Rules that hold across fields and files: what a schema of one file cannot see.
 */

import { GAP_HARD, gapBefore } from '../text/gaps.ts';
import { foldLetters } from '../text/slow-fold.ts';
import { tokenise } from '../text/tokens.ts';
import { whyBare } from './bare-words.ts';
import type { SeedEntity, SourcesFile } from './entity.ts';
import { otherFolder } from './folders.ts';
import { historyFaults, orderFaults } from './history.ts';
import { hasValidCheckDigit } from './imo.ts';
import { loadedWord, whyLoaded } from './loaded-words.ts';
import { nearest } from './nearest.ts';
import type { Locate, SeedError } from './seed-file.ts';
import { sourceId } from './source-ref.ts';
import { statusFaults } from './status-faults.ts';
import { stillListed } from './still-listed.ts';

export interface CheckedFile<T> {
  id: string;
  file: string;
  value: T;
  locate: Locate;
}

interface CheckContext {
  ids: ReadonlySet<string>;
  sources: SourcesFile;
  /** ISO day; without it no date is in the future. */
  today?: string | undefined;
}

/** Everything wrong with one entity that its own schema cannot see. */
export function checkEntity(
  { id, file, value, locate }: CheckedFile<SeedEntity>,
  context: CheckContext,
): SeedError[] {
  const errors: SeedError[] = [];
  const report = (path: (string | number)[], message: string) =>
    errors.push({ file, ...locate(path), field: path.join('.'), message });

  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    report([], `the file name "${id}" is the id: use small letters, digits and hyphens.`);
  }
  const folder = otherFolder(file, value.kind);
  if (folder) report(['kind'], `a ${value.kind} belongs in ${folder}/. Move the file, or correct the kind.`);
  if (value.distinctive && value.kind !== 'Person')
    report(['distinctive'], 'only a Person can be distinctive. Remove it.');
  if (value.distinctive && !value.because)
    report(['distinctive'], 'a distinctive name needs `because:` with the reason.');
  if (value.kind === 'Vessel' && !value.imo && !id.startsWith('vessel-')) {
    report([], 'a Vessel needs `imo:`. A ship without a number has an id that begins with "vessel-".');
  }
  if (value.imo) {
    if (!hasValidCheckDigit(value.imo))
      report(['imo'], `${value.imo} is not an IMO number: its check digit is wrong.`);
    if (id !== `imo-${value.imo}`)
      report(['imo'], `a ship's file is named after its number: imo-${value.imo}.yaml.`);
  }

  const refuseBare = (path: (string | number)[], words: readonly string[]) =>
    words.forEach((word, index) => {
      const why = whyBare(word);
      if (why) {
        report(
          [...path, index],
          `"${word}" ${why} and proves no person. Give the employer, or the post and the place together, or remove it.`,
        );
      }
    });
  // What is never painted can be marked for nobody.
  const isMarkedPerson = value.kind === 'Person' && value.show !== 'background';
  if (isMarkedPerson) refuseBare(['cues'], value.cues);
  const refuseUnfindable = (path: (string | number)[], text: string) => {
    const why = whyUnfindable(text);
    if (why) report(path, `"${text}" ${why}.`);
  };
  value.cues.forEach((cue, index) => {
    refuseUnfindable(['cues', index], cue);
  });

  value.names.forEach((name, index) => {
    if (isMarkedPerson && !value.distinctive) refuseBare(['names', index, 'needs'], name.needs);
    const path = ['names', index];
    refuseUnfindable([...path, 'text'], name.text);
    for (const field of ['needs', 'ignore'] as const) {
      name[field].forEach((text, place) => {
        refuseUnfindable([...path, field, place], text);
      });
    }
    name.ignore.forEach((phrase, place) => {
      if (whyUnfindable(phrase) || goesBeyond(phrase, name.text)) return;
      report(
        [...path, 'ignore', place],
        `"${phrase}" is no longer phrase that holds "${name.text}". Where a comma has cut it, put all of it in quotes.`,
      );
    });
    const generic = weakByRule(value, name.text, name.type);
    if (name.strength === 'strong' && generic) report([...path, 'strength'], `must be weak: ${generic}.`);
    if (isUnspaced(name.text) && name.ignore.length + name.examples.ignore.length === 0) {
      report(
        [...path, 'text'],
        'a Han or Hangul name needs at least one `ignore` phrase or `examples.ignore`.',
      );
    }
    if (name.case === 'exact' && name.text === name.text.toLowerCase()) {
      report([...path, 'case'], 'only a name with capitals can be matched exactly as written.');
    }
  });

  const matched = new Set(value.names.map(({ text }) => text));
  value.left_out.forEach(({ names }, index) => {
    names.forEach((name, place) => {
      if (matched.has(name))
        report(
          ['left_out', index, 'names', place],
          `"${name}" stands under \`names\` too. Remove one of them.`,
        );
    });
  });

  value.status.forEach((status, index) => {
    for (const { field, message } of statusFaults(status, context.sources, context.today))
      report(['status', index, ...(field ? [field] : [])], message);
  });

  for (const [path, text] of ownSentences(value)) {
    const word = loadedWord(text);
    if (word) report(path, whyLoaded(word));
  }

  for (const { index, message } of historyFaults(value.status)) report(['status', index], message);
  for (const { index, message } of orderFaults(value.status)) report(['status', index, 'date'], message);
  for (const { field, message } of stillListed(value, context.sources.authorities)) report([field], message);
  for (const [path, ref] of sourceRefs(value)) {
    const source = sourceId(ref);
    if (!context.sources.sources[source]) {
      report(
        path,
        `no source "${source}" in sources.yaml.${nearest(source, Object.keys(context.sources.sources))}`,
      );
    }
  }
  value.relations.forEach((relation, index) => {
    if (!context.ids.has(relation.target)) {
      report(
        ['relations', index, 'target'],
        `no entity "${relation.target}".${nearest(relation.target, context.ids)}`,
      );
    }
  });
  return errors;
}

/** What readers are told in our words. */
function* ownSentences(entity: SeedEntity): Iterable<[(string | number)[], string]> {
  yield [['role'], entity.role];
  yield [['summary'], entity.summary];
  for (const [index, { remark }] of entity.status.entries())
    if (remark) yield [['status', index, 'remark'], remark];
  for (const [index, { claim, later }] of entity.claims.entries()) {
    yield [['claims', index, 'claim'], claim];
    yield [['claims', index, 'later'], later];
  }
}

function* sourceRefs(entity: SeedEntity): Iterable<[(string | number)[], string]> {
  for (const [index, ref] of entity.sources.entries()) yield [['sources', index], ref];
  for (const [index, ref] of entity.searched.entries()) yield [['searched', index], ref];
  for (const field of ['names', 'status', 'claims', 'relations'] as const) {
    for (const [index, item] of entity[field].entries()) {
      if (item.source) yield [[field, index, 'source'], item.source];
    }
  }
}

/** Why a name may never count alone, whatever the list says of it; undefined when it may. */
export function weakByRule(
  entity: Pick<SeedEntity, 'kind' | 'distinctive'>,
  text: string,
  type: string,
): string | undefined {
  if (type === 'shortForm') return 'a short form counts only after the full name';
  if (entity.kind === 'Vessel')
    return 'a ship shares its name with others; its IMO number is what identifies it';
  if (entity.kind === 'Person' && !entity.distinctive) {
    return 'a personal name is strong only with `distinctive: true` and `because:`';
  }
  if (entity.kind === 'Person' && !/[\s\-·]/u.test(text) && !isUnspaced(text))
    return 'one word never identifies a person';
  return undefined;
}

/** Why no text can ever hold this as one name; undefined when one can. */
export function whyUnfindable(text: string): string | undefined {
  const tokens = tokenise(text);
  if (tokens.count === 0) return 'holds no letter or digit, so it can never be found. Remove it';
  for (let at = 1; at < tokens.count; at++) {
    if (gapBefore(text, tokens, at) === GAP_HARD)
      return 'holds a sign that parts names, like a colon or a quotation mark. Write it without';
  }
  return undefined;
}

function isUnspaced(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}

/** Whether a phrase holds the name and more; signs, spaces and accents do not count, as they do not on a page. */
function goesBeyond(phrase: string, name: string): boolean {
  const letters = (text: string) => foldLetters(text).replace(/[^\p{L}\p{N}]+/gu, '');
  return letters(phrase) !== letters(name) && letters(phrase).includes(letters(name));
}
