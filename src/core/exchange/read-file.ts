/** The bytes of a file that she chose -> what is in it. Nothing is written, whatever is in it. */
import { type FileFault, UnreadableFile } from './faults.ts';
import { beginsLikeNames, otherKindOf, otherKindOfText } from './file-kind.ts';
import { isHypothesisItem, readHypothesis } from './hypothesis.ts';
import type { WholeFile } from './import-news.ts';
import { type ReadItem, readAnnotation } from './read-annotation.ts';
import { FORMAT, OWN } from './terms.ts';
import { isoTime } from './times.ts';

/** @property item its place in the file, from 1 */
export type IncomingItem = { item: number } & ReadItem;

/** 50,000 passages take about 150 MB. Beyond this a browser could not hold the text and what is made of it. */
export const MOST_BYTES = 256 * 1024 * 1024;

export const MOST_ITEMS = 200_000;
/** Of a passage there are about 30. A file of brackets alone would take twenty times its size once it is parsed. */
const MOST_PARTS = 100 * MOST_ITEMS;

interface Json {
  created?: unknown;
  export_date?: unknown;
  [key: string]: unknown;
}

/** A file of which every item is still to be read. */
export interface OpenedFile {
  from: 'Sidelight' | 'Hypothesis' | 'another program';
  /** ISO time in UTC to the millisecond, as those of the database; empty where the file does not say it. */
  madeAt: string;
  /** The researcher's own list as its file has it; empty where the file has none. */
  watchlist: string;
  /** How many there are. */
  size: number;
  /** @param now ISO time, for annotations that do not say when they were made */
  items(now: string): AsyncIterable<IncomingItem>;
}

/** @throws UnreadableFile where nothing of it can be read */
export function openFile(bytes: Uint8Array): OpenedFile {
  const parsed = parse(bytes);
  const version = isRecord(parsed) ? parsed[OWN.format] : undefined;
  if (typeof version === 'number' && version > FORMAT) refuse({ kind: 'newer', version });
  const found = itemsOf(parsed) ?? refuse({ kind: 'no annotations' });
  if (isOfNames(found)) refuse({ kind: 'names' });
  if (found.length > MOST_ITEMS) refuse({ kind: 'too many', most: MOST_ITEMS });
  const isHypothesis = found.some(isHypothesisItem);
  return {
    from: version !== undefined ? 'Sidelight' : isHypothesis ? 'Hypothesis' : 'another program',
    madeAt: isRecord(parsed) ? timeOf(textOf(parsed.created ?? parsed.export_date)) : '',
    watchlist: isRecord(parsed) ? textOf(parsed[OWN.watchlist]) : '',
    size: found.length,
    async *items(now) {
      for (const [index, raw] of found.entries()) {
        const read = isHypothesisItem(raw) ? readHypothesis(raw, now) : readAnnotation(raw, now);
        yield { item: index + 1, ...(await read) };
      }
    },
  };
}

/** A backup as it speaks of itself; undefined of another program's file, and of one that does not say when it was made. */
export function ownFileOf({ from, madeAt, watchlist }: OpenedFile): WholeFile['own'] {
  return from === 'Sidelight' && madeAt !== '' ? { madeAt, watchlist } : undefined;
}

function parse(bytes: Uint8Array): unknown {
  refuseTooLarge(bytes.length);
  const what = otherKindOf(bytes);
  if (what) refuse({ kind: 'another kind', what });
  if (hasTooManyParts(bytes)) refuse({ kind: 'too many', most: MOST_ITEMS });
  const text = decode(bytes).trim();
  if (text === '') refuse({ kind: 'empty' });
  try {
    return JSON.parse(text);
  } catch {
    return refuse(unlikeJson(text));
  }
}

/** @throws UnreadableFile */
export function refuseTooLarge(bytes: number): void {
  if (bytes > MOST_BYTES)
    refuse({ kind: 'too large', megabytes: Math.ceil(bytes / 2 ** 20), most: MOST_BYTES / 2 ** 20 });
}

/** Objects, lists, and what stands in them, counted by the signs before them; those in texts count too. */
function hasTooManyParts(bytes: Uint8Array): boolean {
  let parts = 0;
  for (const byte of bytes) if (byte === 0x2c || byte === 0x5b || byte === 0x7b) parts++;
  return parts > MOST_PARTS;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Cut in the middle of a letter, or never text.
    return looksLikeJson(bytes) ? refuse({ kind: 'cut off' }) : refuse({ kind: 'not text' });
  }
}

/** Begins as JSON does, and ends with a bracket or a quotation mark still open. */
function isCutOff(text: string): boolean {
  if (!/^[{[]/.test(text)) return false;
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (isQuoted) {
      if (sign === '\\') at++;
      else isQuoted = sign !== '"';
    } else if (sign === '"') isQuoted = true;
    else if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
  }
  return isQuoted || depth > 0;
}

/** Whether all but the last letter is text that begins like JSON. */
function looksLikeJson(bytes: Uint8Array): boolean {
  try {
    // A stream may end in the middle of a letter.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return /^\s*[{[]/.test(text);
  } catch {
    return false;
  }
}

function unlikeJson(text: string): FileFault {
  if (isCutOff(text)) return { kind: 'cut off' };
  if (beginsLikeNames(text)) return { kind: 'names' };
  const what = otherKindOfText(text);
  return what ? { kind: 'another kind', what } : { kind: 'not JSON' };
}

/** A list of names that was written as JSON, which YAML is too. */
function isOfNames(items: readonly unknown[]): boolean {
  return items.some((item) => isRecord(item) && Array.isArray(item.names)) && !items.some(isAnnotation);
}

function isAnnotation(item: unknown): boolean {
  return isRecord(item) && (item.target !== undefined || item.uri !== undefined);
}

/** Whether a text is a file of passages, ours or another program's. */
export function isOfPassages(text: string): boolean {
  try {
    const parsed: unknown = JSON.parse(text);
    return (
      (isRecord(parsed) && parsed[OWN.format] !== undefined) || (itemsOf(parsed) ?? []).some(isAnnotation)
    );
  } catch {
    return false;
  }
}

/** The annotations, wherever the models and the programs put them. */
function itemsOf(parsed: unknown): unknown[] | undefined {
  if (Array.isArray(parsed)) return parsed;
  if (!isRecord(parsed)) return undefined;
  const { first, items, rows, annotations, total, type, '@graph': graph } = parsed;
  for (const list of [items, rows, annotations, graph]) if (Array.isArray(list)) return list;
  if (isRecord(first) && Array.isArray(first.items)) return first.items;
  if (type === 'AnnotationCollection' && total === 0) return [];
  return isAnnotation(parsed) ? [parsed] : undefined;
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function timeOf(text: string): string {
  const time = isoTime(text);
  return time === undefined ? '' : new Date(time).toISOString();
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function refuse(fault: FileFault): never {
  throw new UnreadableFile(fault);
}
