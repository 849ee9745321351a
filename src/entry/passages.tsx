/** passages.js: saves passages, and shows those that are saved. Comes where there are some, and when one is to be saved. Wiring only. */

import passagesCss from 'sidelight:passages-css';
import { render } from 'preact';
import type { CardLink } from '../core/library/passage.ts';
import { isoDay } from '../core/text/day-of.ts';
import { openWords, type Words } from '../core/words/words.ts';
import { MessageError, send, serve } from '../messages/channel.ts';
import type { ToPage } from '../messages/protocol.ts';
import { removeLeftHosts } from '../page/closed-host.ts';
import { contentParts } from '../page/content-parts.ts';
import { unclobbered } from '../page/dom.ts';
import { keepFocus } from '../page/focus.ts';
import { markedOn, newPassage } from '../page/new-passage.ts';
import { followPassages } from '../page/page-passages.ts';
import { putBeside } from '../page/panel-beside.ts';
import { createPassageBoxes } from '../page/passage-boxes.ts';
import { placeOfRange, sentenceOfRange } from '../page/passage-text.ts';
import { PASSAGES_ATTRIBUTE } from '../page/passages-attribute.ts';
import { onPlainClick } from '../page/plain-click.ts';
import type { ReadableText } from '../page/reader.ts';
import { onMoved } from '../page/redraw.ts';
import { selectedRange } from '../page/selected-range.ts';
import { inSlices } from '../page/slices.ts';
import { keepTypedIn } from '../page/typed.ts';
import { onLibraryChanged } from '../platform/library-news.ts';
import { extensionLifetime, isAlive } from '../platform/lifetime.ts';
import { onReturned } from '../platform/returned.ts';
import { shadowRootOf } from '../platform/shadow-roots.ts';
import { createBesideOpen } from '../ui/passages/beside-open.ts';
import { LeftWords } from '../ui/passages/left-words.tsx';
import { saveOrList } from '../ui/passages/save-or-list.ts';
import { createShown } from '../ui/passages/shown.ts';
import { Surface } from '../ui/passages/surface.tsx';
import { surfaceOf } from '../ui/passages/surface-of.ts';
import { passageWork } from '../ui/passages/work.ts';
import { InWords } from '../ui/use-words.tsx';

const parts = contentParts();
// Where the reader has not come, as after a click in the page's menu, it lives by itself.
if (parts.passages) parts.passages.renew();
else if (parts.documentLife && !parts.documentLife.aborted) start({ signal: parts.documentLife });
else start(extensionLifetime());

function isOff(): boolean {
  return parts.page?.marks.state() === 'off';
}

/** @param end of one that lives by itself */
function start({ signal, end }: { signal: AbortSignal; end?: () => void }): void {
  removeLeftHosts(document, PASSAGES_ATTRIBUTE);
  const boxes = createPassageBoxes(document, passagesCss);
  const focus = keepFocus(unclobbered(document), boxes.element);
  let words: Words | undefined;

  const page = followPassages({
    document,
    shadowRootOf,
    ask: (addresses) => send('passages/of-article', { addresses }),
    onChanged: draw,
    onBeat: () => moved.soon(),
    isOver: () => signal.aborted || !isAlive(),
    isOff,
    signal,
  });
  const moved = onMoved(document, drawBoxes, { signal });
  const shown = createShown({
    onOpen(id) {
      focus.remember();
      putBeside(boxes.surface, boxes.boxOf(id));
      beside.ask();
    },
    onChanged: draw,
    onClosed: () => focus.giveBack(),
    // Where the page is not read otherwise, it was read for this alone.
    onNothing: () => parts.page ?? end?.(),
    signal,
  });
  const beside = createBesideOpen({ ask: send, open: () => shown.open?.passage, onChanged: draw });
  const work = passageWork({
    ask: send,
    codeOf: (error) => (error instanceof MessageError ? error.code : undefined),
    words: () => words,
    shown,
    kept: page.kept,
    async onKept() {
      getSelection()?.removeAllRanges();
      await page.renew();
    },
  });
  const whenReady = send('passages/words', null).then(({ locale, sentences }) => {
    words = openWords(locale, sentences);
    draw();
  });
  void whenReady.catch(ignore);
  const renewSoon = () => void page.renew().catch(ignore);
  renewSoon();
  onLibraryChanged(renewSoon, { signal });

  /** Nothing is shown where Sidelight has been switched off meanwhile. */
  const placedNow = () => (isOff() ? [] : page.placed());

  function drawBoxes(): void {
    if (!signal.aborted) boxes.draw(placedNow(), shown.isThere());
  }
  function draw(): void {
    drawBoxes();
    if (!words || signal.aborted) return;
    render(
      <InWords words={words}>
        <Surface {...surfaceOf(shown, work, placedNow(), beside)} />
      </InWords>,
      boxes.surface,
    );
  }

  async function save(
    placeIn: (text: ReadableText) => { start: number; end: number } | undefined,
    card?: CardLink,
  ): Promise<void> {
    parts.card?.close();
    await whenReady;
    const text = await page.read();
    await work.save(placeIn(text), async (place) => ({
      ...(await inSlices(newPassage(document, text, place, markedOn(parts), isoDay(new Date())))),
      card,
    }));
  }
  async function list(): Promise<void> {
    parts.card?.close();
    await work.list();
  }

  parts.passages = {
    saveRange: (range) => void save((text) => placeOfRange(text, range)).catch(ignore),
    saveMention: ({ range }, card) => void save((text) => sentenceOfRange(text, range), card).catch(ignore),
    renew: renewSoon,
    isOwn: boxes.isOwn,
    isOpen: () => shown.open !== undefined || shown.isListed,
    stepAside: boxes.stepAside,
  };
  serve<ToPage>(
    {
      'passages/save-selection': async () => {
        await whenReady;
        const range = selectedRange(document, page.roots());
        return saveOrList(range, placedNow().length > 0, {
          save: (selected) => save((text) => placeOfRange(text, selected)),
          list,
          sayNothing: () => shown.say(words!.say('passages.nothing')),
        });
      },
      'passages/are-there': async () => {
        // The page may have been off until now.
        if (page.placed().length === 0) renewSoon();
        return null;
      },
      // Content.js, where there is one, ends this with itself.
      'page/leave': async () => {
        end?.();
        return null;
      },
    },
    { signal },
  );
  onPlainClick(
    window,
    (event) => {
      const hit = boxes.hitBy(event, (x, y) => parts.page?.cards.pointer.mentionAt(x, y)?.mention.text);
      if (hit) void work.open(hit.passage).catch(ignore);
    },
    { signal },
  );
  // Whoever goes to another tab, or leaves the page, has left the field too.
  document.addEventListener('visibilitychange', () => void work.leave(), { signal });
  keepTypedIn(window, boxes.surface, boxes.element, { signal });
  // Where the page is not read otherwise, it is left for good.
  if (end) onReturned(end, { signal });
  signal.addEventListener('abort', () => {
    delete parts.passages;
    void work.leaveForGood().then(leaveWith);
  });

  /** @param typed what could not be kept */
  function leaveWith(typed: string): void {
    const remove = () => {
      render(null, boxes.surface);
      boxes.remove();
    };
    if (!words || typed === '') {
      remove();
      return;
    }
    boxes.stay();
    render(
      <InWords words={words}>
        <LeftWords words={typed} onClose={remove} />
      </InWords>,
      boxes.surface,
    );
  }
}

function ignore(): void {}
