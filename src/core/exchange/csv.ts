/** CSV (RFC 4180) for spreadsheets: a row for each passage and entity. Column names stay the same in every language. */
import { isInDoubt } from '../library/in-doubt.ts';
import type { LinkedEntity, Passage } from '../library/passage.ts';
import { savedDay } from '../text/saved-day.ts';
import { IN_DOUBT } from '../watch/own-id.ts';
import { isOwn } from './said-of.ts';
import { wellFormed } from './well-formed.ts';

/** What the lexicon has of an entity besides what a passage keeps. */
export interface EntityFacts {
  imo?: string | undefined;
  /** Its references, each with whose it is: `UN KPe.033`. */
  references: readonly string[];
}

export interface CsvOptions {
  /** Excel takes a file without it for text of the computer's own country. */
  bom: boolean;
  facts: (entityId: string) => EntityFacts | undefined;
  /** Version of the lexicon that IMO numbers and references are from. */
  lexicon: string;
}

/** A status is what a card said of a list: a name of her own has none, and may have been in doubt. */
const statusOf = (entity: LinkedEntity) => {
  if (!isOwn(entity.id)) return entity.status;
  return isInDoubt(entity) ? IN_DOUBT : '';
};

/** Whom she chose by hand she was sure of herself; only of what was named in the text can we be. */
const certaintyOf = (entity: LinkedEntity) =>
  isInDoubt(entity) ? 'uncertain' : entity.by === 'hand' ? 'by hand' : 'certain';

type Column = [name: string, value: (passage: Passage, entity: LinkedEntity | undefined) => string];

function columns({ facts, lexicon }: CsvOptions): Column[] {
  const factsOf = (entity: LinkedEntity | undefined) => (entity ? facts(entity.id) : undefined);
  const isOfLexicon = (entity: LinkedEntity | undefined) => entity !== undefined && !isOwn(entity.id);
  return [
    ['passage_id', ({ id }) => id],
    ['passage', ({ quote }) => quote.exact],
    ['entity', (_, entity) => entity?.name ?? ''],
    ['entity_id', (_, entity) => entity?.id ?? ''],
    ['entity_from', (_, entity) => (entity ? (isOwn(entity.id) ? 'own list' : 'lexicon') : '')],
    ['imo', (_, entity) => factsOf(entity)?.imo ?? ''],
    ['reference', (_, entity) => factsOf(entity)?.references.join('; ') ?? ''],
    ['reference_lexicon', (_, entity) => (isOfLexicon(entity) && factsOf(entity) ? lexicon : '')],
    ['status_on_the_day', (_, entity) => (entity ? statusOf(entity) : '')],
    ['linked_by', (_, entity) => entity?.by ?? ''],
    ['note', ({ note }) => note],
    ['tags', ({ tags }) => tags.join('; ')],
    ['colour', ({ colour }) => colour],
    ['page_title', ({ page }) => page.title],
    ['author', ({ page }) => page.author],
    ['site', ({ page }) => page.site],
    ['publication', ({ page }) => page.publication ?? ''],
    ['published', ({ page }) => page.published],
    ['url', ({ page }) => page.url],
    ['archive', ({ archive }) => archive],
    ['language', ({ page }) => page.language],
    ['paragraph', ({ paragraph }) => paragraph],
    ['saved_on', savedDay],
    ['saved_at', ({ savedAt }) => savedAt],
    ['changed_at', ({ changedAt }) => changedAt],
    ['changed_by', ({ changedBy }) => changedBy ?? ''],
    ['saved_by', ({ creator }) => creator],
    ['zotero', ({ zotero }) => zotero],
    ['lexicon_on_the_day', ({ lexicon: then }) => then],
    ['sha256', ({ sha256 }) => sha256],
    ['certainty', (_, entity) => (entity ? certaintyOf(entity) : '')],
  ];
}

/** A passage in which nobody is named has a row without an entity. */
export function writeCsv(passages: readonly Passage[], options: CsvOptions): string {
  const all = columns(options);
  const rows = passages.flatMap((passage) => {
    const entities = passage.entities.length > 0 ? passage.entities : [undefined];
    return entities.map((entity) => all.map(([, value]) => value(passage, entity)));
  });
  const lines = [all.map(([name]) => name), ...rows].map((row) => row.map(field).join(','));
  return `${options.bom ? '\ufeff' : ''}${lines.join('\r\n')}\r\n`;
}

/**
 * What a spreadsheet would take for a formula (owasp.org/www-community/attacks/CSV_Injection), with any spaces and apostrophes before it.
 * An apostrophe is put before it, which is seen; what begins so is never the text itself, so that it can be taken off again.
 */
const FORMULA = /^['\s]*[=+\-@＝＋－＠]|^'*[\t\r\n]/u;

function field(text: string): string {
  // NUL ends the text in many readers; away with it first, or a formula would hide behind it.
  const whole = wellFormed(text).replaceAll('\0', '');
  const guarded = FORMULA.test(whole) ? `'${whole}` : whole;
  return `"${guarded.replaceAll('"', '""')}"`;
}
