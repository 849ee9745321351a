/** The passages that were saved on a page, each found in it as it is now, and whenever it changes. */
import { comparable } from '../core/anchoring/comparable.ts';
import { type Found, findQuote } from '../core/anchoring/find-quote.ts';
import { addressesOf } from '../core/library/article-meta.ts';
import type { Passage } from '../core/library/passage.ts';
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

export function followPassages(options: PagePassagesOptions): PagePassages {
  const { document: page, shadowRootOf, ask, onChanged, onBeat, isOver, isOff, signal } = options;
  const document = unclobbered(page);
  let passages: readonly Passage[] = [];
  let address = document.URL;
  let placed: PlacedPassage[] = [];
  let text: ReadableText = { text: '', segments: [] };
  /** Counts up: only what was read last is shown. */
  let turn = 0;

  const roots = new Set<ShadowRoot>();
  const shadowRoots = watchShadowRoots(shadowRootOf, (root) => {
    roots.add(root);
    watch.include(root);
  });
  const watch = watchPage(page, {
    onChanged: async () => {
      // What stands where it stood is not looked for again: live pages change every second.
      if (placed.length !== passages.length || placed.some((one) => !isIntact(one, text))) await find();
      if (!signal.aborted) onChanged();
    },
    onBeat: () => {
      if (isOver()) return;
      const late = shadowRoots.late(page);
      if (late.length > 0) watch.soon(...late);
      // A page of one document that became another article.
      if (document.URL !== address) void renew().catch(() => {});
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
    const now = await read();
    if (signal.aborted || mine !== passages) return;
    const folded = comparable(now.text);
    placed = mine
      .map((passage): PlacedPassage => {
        const found = findQuote(folded, passage.quote);
        const pieces = found.state === 'not found' ? [] : piecesOf(now, found.start, found.end);
        return { passage, found, pieces };
      })
      .sort((a, b) => startOf(a) - startOf(b));
  }

  const kept = () => ask(addressesOf(address, canonicalsOf(page)));

  async function renew(): Promise<void> {
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

function isIntact({ found, pieces }: PlacedPassage, text: ReadableText): boolean {
  return (
    found.state !== 'not found' &&
    pieces.every(({ startContainer }) => isConnected(startContainer)) &&
    isAsRead(text, found.start, found.end)
  );
}
