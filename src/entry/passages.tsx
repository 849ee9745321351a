/** passages.js: saves passages, and shows those that are saved. Comes where there are some, and when one is to be saved. */

import passagesCss from 'sidelight:passages-css';
import { render } from 'preact';
import { isoDay } from '../core/card/dates.ts';
import { addressesOf } from '../core/library/article-meta.ts';
import { MOST_SIGNS, type Passage } from '../core/library/passage.ts';
import { sentenceBounds } from '../core/text/sentence-bounds.ts';
import { openWords, type Words } from '../core/words/words.ts';
import { MessageError, send, serve } from '../messages/channel.ts';
import type { PassageEdit, ToPage } from '../messages/protocol.ts';
import { contentParts } from '../page/content-parts.ts';
import { unclobbered } from '../page/dom.ts';
import { keepFocus } from '../page/focus.ts';
import { newPassage, type PassageOnPage } from '../page/new-passage.ts';
import { followPassages } from '../page/page-passages.ts';
import { createPassageBoxes, removePassageLeftovers } from '../page/passage-boxes.ts';
import { linesAround, placeOfRange } from '../page/passage-text.ts';
import { onMoved } from '../page/redraw.ts';
import { selectedRange } from '../page/selected-range.ts';
import { elementAround } from '../page/structure.ts';
import { keepTyped, tellInput, writesNothing } from '../page/typed.ts';
import { onLibraryChanged } from '../platform/library-news.ts';
import { extensionLifetime, isAlive } from '../platform/lifetime.ts';
import { shadowRootOf } from '../platform/shadow-roots.ts';
import { failureWords } from '../ui/passages/failure.ts';
import { Surface, type SurfaceProps } from '../ui/passages/surface.tsx';
import { InWords } from '../ui/use-words.tsx';

const parts = contentParts();
// Where the reader has not come, as after a click in the page's menu, it lives by itself.
if (parts.passages) parts.passages.renew();
else if (parts.documentLife && !parts.documentLife.aborted) start({ signal: parts.documentLife });
else start(extensionLifetime());

function isOff(): boolean {
  return parts.page?.marks.state() === 'off';
}

type Open = { passage: Passage; failure?: string; undo?: number };

/** @param end of one that lives by itself */
function start({ signal, end }: { signal: AbortSignal; end?: () => void }): void {
  removePassageLeftovers(document);
  const boxes = createPassageBoxes(document, passagesCss);
  const focus = keepFocus(unclobbered(document), boxes.element);
  let words: Words | undefined;
  let usedTags: string[] = [];
  let open: Open | undefined;
  let isListed = false;
  let notice: SurfaceProps['notice'];
  let address = location.href;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const page = followPassages({
    document,
    shadowRootOf,
    onChanged: draw,
    onBeat() {
      // A page of one document that became another article.
      if (location.href !== address) renew();
      moved.soon();
    },
    isOver: () => signal.aborted || !isAlive(),
    isOff,
    signal,
  });
  const moved = onMoved(document, drawBoxes, { signal });
  const whenReady = send('passages/words', null).then(({ locale, sentences }) => {
    words = openWords(locale, sentences);
    draw();
  });
  void renew().catch(ignore);
  onLibraryChanged(() => void renew().catch(() => {}), { signal });

  async function renew(): Promise<void> {
    address = location.href;
    page.show(await send('passages/of-article', { addresses: addressesOf(address, canonicals()) }));
  }

  /** Nothing is shown where Sidelight has been switched off meanwhile. */
  const placedNow = () => (isOff() ? [] : page.placed());

  /** Our element is on the page for as long as there is something to show. */
  function drawBoxes(): void {
    if (signal.aborted) return;
    const placed = placedNow();
    if (placed.length > 0 || open || notice) boxes.draw(placed);
    else boxes.remove();
  }
  function draw(): void {
    drawBoxes();
    if (!words || signal.aborted) return;
    const placed = placedNow();
    const shown = open && placed.find(({ passage }) => passage.id === open?.passage.id);
    const current = open;
    render(
      <InWords words={words}>
        <Surface
          editor={
            current && {
              key: current.passage.id,
              passage: current.passage,
              found: shown?.found,
              usedTags,
              failure: current.failure,
              onUndo: current.undo === undefined ? undefined : () => void undo(current.undo!),
              onDone: (change) => void done(current, change).then(endAlone),
              onDelete: () => void remove(current),
            }
          }
          list={isListed ? placed : undefined}
          lost={placed.filter(({ found }) => found.state === 'not found').length}
          notice={notice}
          onOpen={show}
          onList={() => list()}
          onCloseList={() => {
            close();
            endAlone();
          }}
          onCloseNotice={hush}
        />
      </InWords>,
      boxes.surface,
    );
  }

  function show(passage: Passage, undo?: number): void {
    focus.remember();
    open = { passage, ...(undo !== undefined && { undo }) };
    isListed = false;
    notice = undefined;
    placePanel(passage.id);
    draw();
    void send('passages/tags', null).then((tags) => {
      usedTags = tags;
      draw();
    }, ignore);
  }
  function list(): boolean {
    if (placedNow().length === 0) return false;
    focus.remember();
    isListed = true;
    open = undefined;
    placePanel('');
    draw();
    return true;
  }
  function close(): void {
    open = undefined;
    isListed = false;
    draw();
    focus.giveBack();
  }
  /** The reader has closed something: where the page is not read otherwise, it was read for this alone. */
  function endAlone(): void {
    if (!parts.page && !open && !isListed && !notice) end?.();
  }
  function say(wanted: string | undefined, onUndo?: () => void, ms = 12_000): void {
    clearTimeout(timer);
    notice = wanted === undefined ? undefined : { words: wanted, onUndo };
    draw();
    if (wanted !== undefined) timer = setTimeout(hush, ms);
  }
  function hush(): void {
    say(undefined);
    endAlone();
  }

  /** Beside its box where there is one, else in the corner. */
  function placePanel(id: string): void {
    const box = boxes.boxOf(id);
    const style = boxes.surface.style;
    for (const name of ['--left', '--top', '--bottom']) style.removeProperty(name);
    const left = box ? Math.max(8, Math.min(box.left, innerWidth - 384)) : Math.max(8, innerWidth - 392);
    style.setProperty('--left', `${Math.round(left)}px`);
    const isBelow = !box || box.top < innerHeight / 2;
    if (isBelow)
      style.setProperty(
        '--top',
        `${Math.round(Math.max(8, Math.min((box?.bottom ?? 8) + 8, innerHeight - 320)))}px`,
      );
    else style.setProperty('--bottom', `${Math.round(Math.max(8, innerHeight - box.top + 8))}px`);
  }

  async function save(
    place: (text: Awaited<ReturnType<typeof page.read>>) => { start: number; end: number } | undefined,
  ): Promise<void> {
    await whenReady;
    const text = await page.read();
    const at = place(text);
    if (!at) return say(words?.say('passages.noText'));
    if (at.end - at.start > MOST_SIGNS)
      return say(words?.say('passages.tooLong', { most: MOST_SIGNS, count: at.end - at.start }));
    const mentions = parts.page?.marks.painted() ?? [];
    await keep(newPassage(document, text, at, mentions, isoDay(new Date())));
  }

  async function keep(made: PassageOnPage): Promise<void> {
    try {
      const { passage, undo } = await twice(() =>
        send('passages/save', { ...made, note: '', tags: [], colour: 'yellow' }),
      );
      getSelection()?.removeAllRanges();
      // It is saved, whether or not it can be shown now.
      await renew().catch(ignore);
      show(passage, undo);
    } catch (error) {
      say(sayFailure(error), undefined, 60_000);
    }
  }

  async function done(current: Open, change: PassageEdit): Promise<void> {
    if (Object.keys(change).length === 0) return close();
    const { id, changedAt: base } = current.passage;
    try {
      const { undo: number } = await send('passages/change', { id, base, change });
      close();
      say(words?.say('passages.saved'), () => void undo(number));
    } catch (error) {
      const now = await latest(id).catch(() => undefined);
      // It was done, and the answer lost.
      if (now && holds(now, change)) return close();
      // What was typed stays; the next try is made upon what is kept now.
      const passage = { ...current.passage, changedAt: now?.changedAt ?? base };
      open = { ...current, passage, failure: sayFailure(error) };
      draw();
    }
  }
  async function remove(current: Open): Promise<void> {
    const { id } = current.passage;
    try {
      const { undo: number } = await send('passages/delete', { id });
      close();
      say(words?.say('passages.deleted'), () => void undo(number));
    } catch (error) {
      open = { ...current, failure: sayFailure(error) };
      draw();
    }
  }
  async function undo(number: number): Promise<void> {
    close();
    await send('passages/undo', { undo: number }).then(
      () => say(words?.say('passages.undone')),
      (error) => say(sayFailure(error)),
    );
  }
  async function latest(id: string): Promise<Passage | undefined> {
    const all = await send('passages/of-article', { addresses: addressesOf(address, canonicals()) });
    return all.find((one) => one.id === id);
  }
  const sayFailure = (error: unknown) =>
    words ? failureWords(words, error instanceof MessageError ? error.code : undefined) : '';

  parts.passages = {
    saveRange: (range) => void save((text) => placeOfRange(text, range)).catch(ignore),
    saveMention: ({ range }) =>
      void save((text) => {
        const name = placeOfRange(text, range);
        if (!name) return undefined;
        const line = linesAround(text.text, name.start, name.end);
        const [first, last] = sentenceBounds(
          text.text.slice(line.start, line.end),
          name.start - line.start,
          name.end - line.start,
        );
        return { start: line.start + first, end: line.start + last };
      }).catch(ignore),
    renew: () => void renew().catch(ignore),
    isOwn: (event) => event.composedPath().includes(boxes.element),
  };
  serve<ToPage>(
    {
      'passages/save-selection': async () => {
        await whenReady;
        const range = selectedRange(document, page.roots());
        if (!range) {
          const isShown = list();
          if (!isShown) say(words?.say('passages.nothing'));
          return isShown;
        }
        await save((text) => placeOfRange(text, range));
        return true;
      },
      'passages/are-there': async () => {
        // The page may have been off until now.
        if (page.placed().length === 0) void renew().catch(ignore);
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
  window.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || parts.passages?.isOwn(event)) return;
      if (getSelection()?.isCollapsed === false || isControl(event)) return;
      const hit = boxes.at(event.clientX, event.clientY);
      if (hit) show(hit.passage);
    },
    { capture: true, signal },
  );
  for (const type of ['keydown', 'keypress', 'keyup'])
    boxes.surface.addEventListener(type, (event) => event.stopPropagation(), { signal });
  keepTyped(
    window,
    (event) => {
      if (!parts.passages?.isOwn(event) || writesNothing(event)) return;
      event.stopImmediatePropagation();
      tellInput(boxes.surface.getRootNode() as ShadowRoot, event);
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    render(null, boxes.surface);
    boxes.remove();
    delete parts.passages;
  });
  void whenReady.catch(ignore);
}

function ignore(): void {}

function holds(passage: Passage, change: PassageEdit): boolean {
  return Object.entries(change).every(
    ([field, value]) => JSON.stringify(passage[field as keyof PassageEdit]) === JSON.stringify(value),
  );
}

/** A link or a button of the page does what it does. */
function isControl(event: MouseEvent): boolean {
  const [target] = event.composedPath();
  for (let at = target as Node | null; at; at = elementAround(at)) {
    const name = (at as Element).localName ?? '';
    if (/^(?:a|button|input|select|textarea|label|summary)$/.test(name)) return true;
  }
  return false;
}

/** The background may have been stopped in the middle: what is asked twice is done once. */
async function twice<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    // It did answer.
    if (error instanceof MessageError && error.code !== 'not possible here') throw error;
    return ask();
  }
}

/** What the page calls itself: the same article may be opened at another address. */
function canonicals(): string[] {
  const links = unclobbered(document).querySelectorAll<HTMLLinkElement>('link[rel~="canonical" i][href]');
  return [...links].slice(0, 2).map(({ href }) => href);
}
