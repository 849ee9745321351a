/** The passages that were saved on a page, each found in it as it is now, and whenever it changes. */
import { comparableInSteps } from '../core/anchoring/comparable.ts';
import { type Found, findQuote } from '../core/anchoring/find-quote.ts';
import { addressesOf } from '../core/library/article-meta.ts';
import type { Passage } from '../core/library/passage.ts';
import type { Steps } from '../core/matching/steps.ts';
import { growingWait } from '../core/panel/growing-wait.ts';
import { canonicalsOf } from './article-meta.ts';
import { isConnected, unclobbered } from './dom.ts';
import { piecesOf, readPassageText } from './passage-text.ts';
import { isAsRead, type ReadableText } from './reader.ts';
import { watchShadowRoots } from './shadow-roots.ts';
import { runInSlices } from './slices.ts';
import { watchPage } from './watcher.ts';

export interface PlacedPassage {
  passage: Passage;
  found: Found;
  /** Its text in the page, a range for each text node; none where it is not found. */
  pieces: Range[];
}

export interface PagePassages {
  /** In the order of the page, those that are not found last. */
  placed(): readonly PlacedPassage[];
  /** All that is kept of the article that stood here when it was last asked for. */
  kept(): Promise<Passage[]>;
  /** Asks for what is kept of the article that stands here now, and finds it. Rejects where that cannot be had. */
  renew(): Promise<void>;
  /** All text of the page as it is now. */
  read(): Promise<ReadableText>;
  /** Shadow roots that were found so far. */
  roots(): readonly ShadowRoot[];
}

export interface PagePassagesOptions {
  document: Document;
  shadowRootOf: (element: Element) => ShadowRoot | null;
  /** What is kept of the article with these addresses. */
  ask: (addresses: string[]) => Promise<Passage[]>;
  /** After every change of where they stand, and of the page itself. */
  onChanged: () => void;
  /** Once a second while somebody looks. */
  onBeat: () => void;
  isOver: () => boolean;
  /** Whether nothing is to be read now, and nothing shown. */
  isOff: () => boolean;
  signal: AbortSignal;
}

/** How long until those that are not found are looked for again, in ms: on a live page the text changes every second. */
const AGAIN_MS = { first: 1_000, most: 30_000 };

export function followPassages(options: PagePassagesOptions): PagePassages {
  const { document: page, shadowRootOf, ask, onChanged, onBeat, isOver, isOff, signal } = options;
  const document = unclobbered(page);
  let passages: readonly Passage[] = [];
  let address = document.URL;
  let placed: PlacedPassage[] = [];
  let text: ReadableText = { text: '', segments: [] };
  /** Counts up: only what was read last is shown. */
  let turn = 0;
  const wait = growingWait(AGAIN_MS);
  /** When those that are not found are looked for again, if the page has changed by then; and the text in which they were not. */
  let due = 0;
  let hasChanged = false;
  let lostIn: string | undefined;
  const isDue = () => performance.now() >= due && placed.some(isLost);

  const roots = new Set<ShadowRoot>();
  const shadowRoots = watchShadowRoots(shadowRootOf, (root) => {
    roots.add(root);
    watch.include(root);
  });
  const watch = watchPage(page, {
    onChanged: async () => {
      hasChanged = true;
      // What stands where it stood is not looked for again.
      const isOther = placed.length !== passages.length || placed.some((one) => !isIntact(one, text));
      if (isOther || isDue()) await find();
      if (!signal.aborted) onChanged();
    },
    onBeat: () => {
      if (isOver()) return;
      const late = shadowRoots.late(page);
      if (late.length > 0) watch.soon(...late);
      // A page of one document that became another article.
      if (document.URL !== address) void renew().catch(() => {});
      if (hasChanged && isDue()) watch.soon();
      onBeat();
    },
    signal,
  });

  async function read(): Promise<ReadableText> {
    const mine = ++turn;
    const isStale = () => signal.aborted || isOver() || mine !== turn;
    const top = document.body ?? document.documentElement;
    const now = await runInSlices(readPassageText(top, shadowRoots), isStale);
    // Whoever asked while another asks gets what that one reads.
    if (now) text = now;
    return text;
  }

  async function find(): Promise<void> {
    const mine = passages;
    if (mine.length === 0 || isOff()) {
      placed = [];
      return;
    }
    const isStale = () => signal.aborted || mine !== passages;
    const seeksLost = performance.now() >= due;
    if (seeksLost) hasChanged = false;
    const now = await read();
    if (isStale()) return;
    const lost = placed.filter(isLost);
    const known = seeksLost && now.text !== lostIn ? [] : lost;
    const next = await runInSlices(placeAll(now, mine, known), isStale);
    if (!next) return;
    placed = next;
    if (placed.filter(isLost).length < lost.length) wait.reset();
    if (!seeksLost) return;
    lostIn = now.text;
    due = performance.now() + wait.next();
  }

  const kept = () => ask(addressesOf(address, canonicalsOf(page)));

  async function renew(): Promise<void> {
    if (document.URL !== address) {
      wait.reset();
      due = 0;
    }
    address = document.URL;
    passages = await kept();
    void find().then(() => {
      if (!signal.aborted) onChanged();
    });
  }

  return { placed: () => placed, roots: () => [...roots], read, kept, renew };
}

const startOf = ({ found }: PlacedPassage) =>
  found.state === 'not found' ? Number.POSITIVE_INFINITY : found.start;

const isLost = ({ found }: PlacedPassage) => found.state === 'not found';

function isIntact({ found, pieces }: PlacedPassage, text: ReadableText): boolean {
  return (
    found.state === 'not found' ||
    (pieces.every(({ startContainer }) => isConnected(startContainer)) &&
      isAsRead(text, found.start, found.end))
  );
}

/** @param known to be lost: they are not looked for */
function* placeAll(
  text: ReadableText,
  passages: readonly Passage[],
  known: readonly PlacedPassage[],
): Steps<PlacedPassage[]> {
  const folded = yield* comparableInSteps(text.text);
  const placed: PlacedPassage[] = [];
  for (const passage of passages) {
    const lost = known.find((one) => one.passage.id === passage.id);
    const found = lost?.found ?? findQuote(folded, passage.quote);
    // What has changed in a pause is told by the watch, and looked for again.
    const isThere = found.state !== 'not found' && isAsRead(text, found.start, found.end);
    placed.push({ passage, found, pieces: isThere ? piecesOf(text, found.start, found.end) : [] });
    yield;
  }
  return placed.sort((a, b) => startOf(a) - startOf(b));
}
