/**
 * The whole library, or a part of it, as one file: an Annotation Collection of the W3C model with one page in it, an annotation a line.
 * It is the backup too.
 */
import type { Passage } from '../library/passage.ts';
import { ANNO_CONTEXT, FORMAT, OWN, OWN_CONTEXT } from './terms.ts';
import { annotationOf } from './write-annotation.ts';

export interface LibraryFile {
  passages: readonly Passage[];
  /** ISO time in UTC. */
  madeAt: string;
  /** The researcher's own list as its file has it; empty or left out where none goes along. */
  watchlist?: string;
}

/** @returns the file in parts, for a Blob: all of them in one text would need twice the room */
export function* writeLibrary({ passages, madeAt, watchlist = '' }: LibraryFile): Generator<string> {
  const id = `urn:sidelight:library:${madeAt}`;
  const head = {
    '@context': [ANNO_CONTEXT, OWN_CONTEXT],
    id,
    type: 'AnnotationCollection',
    label: 'Sidelight library',
    created: madeAt,
    generator: { type: 'Software', name: 'Sidelight' },
    [OWN.format]: FORMAT,
    ...(watchlist !== '' && { [OWN.watchlist]: watchlist }),
    total: passages.length,
  };
  if (passages.length === 0) {
    yield `${JSON.stringify(head)}\n`;
    return;
  }
  const page = { id: `${id}:1`, type: 'AnnotationPage', startIndex: 0 };
  yield `${open(head)},\n"first":${open(page)},"items":[\n`;
  const inOrder = [...passages].sort(bySavingThenId);
  for (const [index, passage] of inOrder.entries())
    yield `${JSON.stringify(annotationOf(passage))}${index + 1 < inOrder.length ? ',' : ''}\n`;
  yield ']}}\n';
}

function bySavingThenId(a: Passage, b: Passage): number {
  return compare(a.savedAt, b.savedAt) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Without its last brace. */
function open(record: object): string {
  return JSON.stringify(record).slice(0, -1);
}
