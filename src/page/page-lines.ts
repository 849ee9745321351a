/**
 * The lines of a page that say something, kept up to date: only what has changed is read and scanned again, and of lines without
 * a name or a cue nothing is kept.
 */
import type { LineFinder } from '../core/matching/find-mentions.ts';
import { type Line, saysSomething } from '../core/matching/lines.ts';
import type { Hit } from '../core/matching/scan.ts';
import { runSteps, type Steps } from '../core/matching/steps.ts';
import { type Changes, coveredBy, everything, placesToRead } from './changes.ts';
import { orderOf } from './document-order.ts';
import { isConnected, ownerDocumentOf, parentNodeOf, rootOf, unclobbered } from './dom.ts';
import { type ReadableText, type ReadLine, type ReadPart, readLines, withSegments } from './reader.ts';
import type { ShadowRoots } from './shadow-roots.ts';
import { isShadowRoot, isUnread } from './structure.ts';

export interface PageLine extends Line, ReadableText {
  /** The nearest block around it, or the top of its tree. */
  block: Node;
}

export interface PageLines {
  /** In the order of the page. A line that was not read again stays the same object. */
  lines(): readonly PageLine[];
  /** Reads these places alone, before anything else is known of the page. */
  preview(places: readonly Node[]): Steps<void>;
  /** Takes in what has changed, with pauses. What changes meanwhile is to be taken in the next time. */
  update(changes: Changes): Steps<void>;
  /** The text nodes of these blocks are others now, though their lines read the same. */
  refresh(blocks: Iterable<Node>): void;
}

export interface PageLinesOptions {
  document: Document;
  finder: Pick<LineFinder, 'names' | 'cues'>;
  shadowRoots: ShadowRoots;
  /** What was taken from its place since the reading began. */
  gone: () => ReadonlySet<Node>;
  /** How many nodes are read between two pauses. */
  step?: number;
}

export function createPageLines(options: PageLinesOptions): PageLines {
  const { document: page, finder, shadowRoots, gone, step } = options;
  const document = unclobbered(page);
  let known: PageLine[] = [];
  /** Whether the cues of all lines were looked for. On a page without names nobody asks for them. */
  let knowsCues = false;

  // A document that is no HTML may have no body.
  const root = () => document.body ?? document.documentElement;

  const isMoved = (node: Node) => coveredBy(gone())(node);
  const howToRead = (ownOnly: boolean) => ({ ownOnly, isLazy: true, isWanted: shadowRoots.mayHost });
  const inSteps = (ownOnly: boolean) => ({ ...howToRead(ownOnly), isMoved, ...(step && { step }) });

  /** What was read of a place; once more, and without a pause, where the place was taken away, or moved, under the reader. */
  const wholeOf = (place: Node, ownOnly: boolean, read: ReadPart): ReadPart =>
    read.isWhole ? read : runSteps(readLines(place, howToRead(ownOnly)));

  /**
   * The lines that say something in these places, and in every shadow root within: `whole` grows by those roots. None of all where no
   * line has a name, and nobody asked for cues before.
   */
  function* find(whole: Set<Node>, own: readonly Node[]): Steps<PageLine[][]> {
    const linesOf = new Map<Node, ReadLine[]>();
    const places: Node[] = [...own, ...whole];
    for (let at = 0; at < places.length; at++) {
      const place = places[at]!;
      const ownOnly = at < own.length;
      const { lines, entered } = wholeOf(place, ownOnly, yield* readLines(place, inSteps(ownOnly)));
      linesOf.set(place, lines);
      places.push(...newIn(whole, shadowRoots.of(entered)));
    }
    const groups = outermost(linesOf, whole);
    const names = yield* finder.names(textsOf(groups));
    if (!knowsCues && names.every((hits) => hits.length === 0)) return [];
    return withHits(groups, names, yield* finder.cues(textsOf(groups)));
  }

  /** Cues matter where there are names; when the last name has gone, nothing is kept. */
  function keep(before: readonly PageLine[], groups: readonly PageLine[][]): void {
    // What was moved while it was read will be read again, and says nothing of where other lines stand.
    const isGone = coveredBy(gone());
    const isThere = ({ block, segments }: PageLine) => !isGone(block) && !isGone(segments[0]!.node);
    const lines = merge(
      before.filter(isThere),
      groups.map((group) => group.filter(isThere)),
    );
    knowsCues = lines.some(({ names }) => names.length > 0);
    known = knowsCues ? lines : [];
  }

  /** What is to be read of what has changed. */
  function placesIn(changes: Changes): { whole: Set<Node>; own: Node[] } {
    if (!changes.isAll) {
      const { whole, own } = placesToRead(changes);
      return { whole: new Set(whole), own };
    }
    shadowRoots.forget();
    knowsCues = false;
    const top = root();
    return { whole: new Set(top && document.designMode !== 'on' && !isUnread(top) ? [top] : []), own: [] };
  }

  /** @returns whether all must be read instead */
  function takeIn(changes: Changes, whole: ReadonlySet<Node>, groups: readonly PageLine[][]): boolean {
    // The first name of all: now the cues of every line matter.
    if (!changes.isAll && !knowsCues && groups.length > 0) return true;
    const isReplaced = coveredBy(new Set([...changes.whole, ...changes.gone, ...whole]));
    const isStill = ({ block }: PageLine) =>
      isConnected(block) &&
      ownerDocumentOf(block) === page &&
      !changes.own.has(block) &&
      !isReplaced(block) &&
      !isHiddenAway(block);
    keep(changes.isAll ? [] : known.filter(isStill), groups);
    return false;
  }

  // What V8 makes fast of a function that pauses is large, and stays: what does not pause is kept out of those that do.
  return {
    lines: () => known,
    *preview(places) {
      keep([], yield* find(new Set(places), []));
    },
    *update(changes) {
      for (let next: Changes | undefined = changes; next; ) {
        const { whole, own } = placesIn(next);
        const groups: PageLine[][] = yield* find(whole, own);
        next = takeIn(next, whole, groups) ? everything() : undefined;
      }
    },
    refresh(blocks) {
      const readAnew = new Map<Node, ReadLine[]>();
      for (const block of blocks) readAnew.set(block, runSteps(readLines(block, { ownOnly: true })).lines);
      for (const line of known) {
        const read = readAnew.get(line.block);
        const at = read?.findIndex(({ text }) => text === line.text) ?? -1;
        if (at !== -1) line.segments = read!.splice(0, at + 1)[at]!.segments!;
      }
    },
  };
}

const textsOf = (groups: readonly ReadLine[][]) => groups.flat().map(({ text }) => text);

/** Puts nodes into a set; gives those that were not in it. */
function newIn(set: Set<Node>, nodes: readonly Node[]): Node[] {
  const added = nodes.filter((node) => !set.has(node));
  for (const node of added) set.add(node);
  return added;
}

/** A root that was found on the way may hold a place that was read before it. */
function outermost(linesOf: ReadonlyMap<Node, ReadLine[]>, whole: ReadonlySet<Node>): ReadLine[][] {
  const isWithin = coveredBy(whole);
  return [...linesOf].flatMap(([place, lines]) => (isWithin(parentNodeOf(place)) ? [] : [lines]));
}

/** Of each group the lines that say something. */
function withHits(
  groups: readonly ReadLine[][],
  names: readonly Hit[][],
  cues: readonly Hit[][],
): PageLine[][] {
  let at = 0;
  return groups.map((lines) =>
    lines.flatMap((line) => {
      const hits = { start: 0, names: names[at]!, cues: cues[at++]! };
      if (!saysSomething(hits)) return [];
      // What changed meanwhile will be read again.
      return withSegments({ ...line, ...hits }) ?? [];
    }),
  );
}

/** What stands in a shadow goes unread with its host. */
function isHiddenAway(block: Node): boolean {
  return isShadowRoot(rootOf(block)) && isUnread(block);
}

/** Puts groups of lines, each in order, into lines in order. */
function merge(into: readonly PageLine[], groups: readonly PageLine[][]): PageLine[] {
  const lines = [...into];
  for (const group of groups) {
    const isFirst = lines.length === 0;
    for (const line of group) lines.splice(isFirst ? lines.length : placeFor(line, lines), 0, line);
  }
  return lines;
}

function placeFor(line: PageLine, lines: readonly PageLine[]): number {
  const node = ({ segments }: PageLine) => segments[0]!.node;
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (orderOf(node(lines[middle]!), node(line)) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
