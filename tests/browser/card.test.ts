import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { ARRIVAL_MS, afterRest, INTENT_MS, seenOn, watchCards } from './card-watch.ts';
import {
  type Box,
  BROWSERS,
  boxOfMark,
  cardOf,
  centreOf,
  launch,
  overlaps,
  painted,
  type Stage,
  waitForMarks,
} from './stage.ts';

const STORY = '/en/live-hearing.html';
const LISTED = 'Reconnaissance General Bureau';
const NAMED = 'Thae Yong-ho';
const UNCERTAIN = 'Thae';

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;
  let page: BrowserPage;

  beforeAll(async () => {
    stage = await launch(name);
    page = await stage.open(STORY);
    await watchCards(page);
  });
  afterAll(() => stage?.close());

  async function hover(text: string, at = 0): Promise<Box> {
    const box = await boxOfMark(page, text, at);
    await page.moveMouse(...centreOf(box));
    return box;
  }
  async function clickMark(text: string, at = 0): Promise<Box> {
    const box = await boxOfMark(page, text, at);
    await page.click(...centreOf(box));
    return box;
  }
  /** A corner of the page with neither marks nor links. */
  const moveAway = () => page.moveMouse(5, 5);

  test('opens on hover, names the one that is pointed at, and leaves with the pointer', async () => {
    const card = cardOf(page);
    await hover(LISTED);
    await card.opened();
    expect(await card.text()).toContain(LISTED);
    await moveAway();
    await card.closed();
  });

  test('waits for a pointer that rests, and not long', async () => {
    const card = cardOf(page);
    const { cards } = await seenOn(page);
    await hover(NAMED);
    await moveAway();
    await afterRest(page, 2 * INTENT_MS);
    expect((await seenOn(page)).cards).toEqual(cards);

    await hover(NAMED);
    await card.opened();
    const seen = await seenOn(page);
    const waited = (seen.cards.at(-1) ?? 0) - (seen.moves.at(-1) ?? 0);
    expect(waited).toBeGreaterThanOrEqual(INTENT_MS - 20);
    expect(waited).toBeLessThan(INTENT_MS + ARRIVAL_MS);
    await moveAway();
    await card.closed();
  });

  test('the pointer may go into a card that came by hover', async () => {
    const card = cardOf(page);
    await hover(NAMED);
    await card.opened();
    const { left, top } = await card.box();
    await page.moveMouse(left + 30, top + 30);
    await afterRest(page, 800);
    expect(await card.isAttached()).toBe(true);
    await moveAway();
    await card.closed();
  });

  test('stays after a click, until a click elsewhere', async () => {
    const card = cardOf(page);
    await clickMark(LISTED);
    await card.opened();
    await moveAway();
    await afterRest(page, 800);
    expect(await card.isAttached()).toBe(true);

    // Another name that is passed does not take its place; one that is clicked does.
    await hover(NAMED);
    await afterRest(page, 800);
    expect(await card.text()).toContain(LISTED);
    await clickMark(NAMED);
    await expect.poll(() => card.text()).toContain(NAMED);

    await page.click(5, 5);
    await card.closed();
  });

  test('closes by its button', async () => {
    const card = cardOf(page);
    await clickMark(LISTED);
    await card.opened();
    const close = await card.inside((root): Box => {
      const { left, top, right, bottom } = (root.querySelector('.close') as Element).getBoundingClientRect();
      return { left, top, right, bottom };
    });
    await page.click(...centreOf(close));
    await card.closed();
    await moveAway();
  });

  test('first line: listed, named, uncertain', async () => {
    const card = cardOf(page);
    const firstLines: Record<string, string> = {};
    for (const text of [LISTED, NAMED, UNCERTAIN]) {
      await clickMark(text);
      await card.opened();
      firstLines[text] = await card.firstLine();
      await page.press('Escape');
      await card.closed();
    }
    expect(firstLines[LISTED]).toMatch(/^Listed by the [^.]* since \d{1,2} [A-Z]\w+ \d{4}\.$/);
    expect(firstLines[NAMED]).toMatch(/^On none of the lists we hold/);
    expect(firstLines[UNCERTAIN]).toBe('Probably short for Thae Yong-ho.');
    await moveAway();
  });

  test('says what it is about: kind, summary, notes, sources, and why here', async () => {
    const card = cardOf(page);
    await clickMark(LISTED);
    await card.opened();
    const parts = await card.inside((root) => ({
      who: root.querySelector('.who')?.textContent,
      sentences: root.querySelector('.summary')?.textContent?.match(/[.!?](?=\s|$)/g)?.length,
      notes: [...root.querySelectorAll('.note')].map((note) => ({
        isOpen: (note as HTMLDetailsElement).open,
        title: note.querySelector('.note-title')?.textContent,
        opening: note.querySelector('.note-opening')?.textContent,
      })),
      folded: [...root.querySelectorAll('.part > summary')].map((summary) => summary.textContent),
      mark: root.querySelector('.reason')?.textContent,
    }));
    expect(parts.who).toContain(LISTED);
    expect(parts.sentences).toBe(2);
    expect(parts.notes.length).toBeGreaterThan(0);
    for (const note of parts.notes) {
      expect(note).toEqual({
        isOpen: false,
        title: expect.stringMatching(/\w/),
        opening: expect.stringMatching(/\w/),
      });
    }
    expect(parts.folded).toContain('Sources');
    expect(parts.mark).toContain('Listed');

    const height = async () => {
      const { top, bottom } = await card.box();
      return bottom - top;
    };
    const before = await height();
    const summary = await card.inside((root): Box => {
      const note = root.querySelector('.note > summary') as Element;
      note.scrollIntoView({ block: 'nearest' });
      const { left, top, right, bottom } = note.getBoundingClientRect();
      return { left, top, right, bottom };
    });
    await page.click(...centreOf(summary));
    await expect
      .poll(() =>
        card.inside((root) => root.querySelector('.note[open] .note-body')?.textContent?.length ?? 0),
      )
      .toBeGreaterThan(100);
    expect(await height()).toBeGreaterThanOrEqual(before);
    await page.press('Escape');
    await card.closed();
    await moveAway();
  });

  test('by keyboard: next and previous name, focus in the card, Escape gives it back', async () => {
    const card = cardOf(page);
    const marks = await painted(page);
    const shown = () =>
      page.evaluate(() => {
        const [range] = [...(CSS.highlights.get('sidelight-flash') ?? [])] as Range[];
        const { top = -1, bottom = -1 } = range?.getBoundingClientRect() ?? {};
        return {
          text: range?.toString().replace(/[ \t\n\r\f]+/g, ' '),
          isInView: top >= 0 && bottom <= innerHeight,
        };
      });
    const focused = () => page.evaluate(() => document.activeElement?.hasAttribute('data-sidelight-card'));
    const inFocus = () => card.inside((root) => root.activeElement?.className);

    await page.reload();
    await waitForMarks(page, 'some');
    await stage.lookAt(page);
    await watchCards(page);
    await page.evaluate(() => (document.querySelector('#key-only') as HTMLElement).focus());
    for (const expected of [marks[0], marks[1]]) {
      await stage.browser.runCommand('next-name');
      await expect.poll(shown).toEqual({ text: expected?.text, isInView: true });
      await card.opened();
      expect(await focused()).toBe(true);
      expect(await inFocus()).toMatch(/^card\b/);
    }
    await stage.browser.runCommand('previous-name');
    await expect.poll(shown).toEqual({ text: marks[0]?.text, isInView: true });
    await stage.browser.runCommand('previous-name');
    await expect.poll(shown).toEqual({ text: marks.at(-1)?.text, isInView: true });
    await card.opened();

    await page.press('Tab');
    expect(await inFocus()).toBe('close');
    await page.press('Escape');
    await card.closed();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('key-only');
  });

  test('where nothing had the focus Tab goes on from the name in Firefox, which begins at the caret', async () => {
    if (stage.browser.name !== 'firefox') return;
    const card = cardOf(page);
    await page.reload();
    await waitForMarks(page, 'some');
    await stage.lookAt(page);
    await watchCards(page);
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('afterbegin', '<p><a href="#" id="first">A link</a></p>');
      (document.activeElement as HTMLElement | null)?.blur();
    });
    await stage.browser.runCommand('previous-name');
    await card.opened();
    await page.press('Escape');
    await card.closed();
    await page.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('comment');
    expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(true);
  });

  test('Escape that closes a card is not seen by the page, any other is', async () => {
    const card = cardOf(page);
    await page.evaluate(() => {
      document.addEventListener('keydown', ({ key }) => {
        document.title = `page saw ${key}`;
      });
    });
    await clickMark(LISTED);
    await card.opened();
    await page.press('Escape');
    await card.closed();
    expect(await page.evaluate(() => document.title)).not.toBe('page saw Escape');
    await page.press('Escape');
    await page.waitFor(() => document.title === 'page saw Escape');
  });

  test('a link keeps its click', async () => {
    stage.extraPages.set(
      '/link.html',
      `<!doctype html><title>Link</title><p style="margin:100px"><a href="/en/harbour-cup.html">North Korea’s ${LISTED}</a></p>`,
    );
    const tab = await stage.open('/link.html');
    await tab.click(...centreOf(await boxOfMark(tab, LISTED)));
    await tab.waitFor(
      () => location.pathname === '/en/harbour-cup.html' && document.readyState === 'complete',
    );
    expect(await cardOf(tab).isAttached()).toBe(false);
    await tab.close();
  });

  test('never covers the name, wherever it stands, and fits into 320 pixels', async () => {
    const places = [
      'left:0;top:0',
      'right:0;top:0',
      'left:0;bottom:0',
      'right:0;bottom:0',
      'left:10%;top:48%',
      'right:0;top:30%;width:9em',
    ];
    const card = (tab: BrowserPage) => cardOf(tab);
    for (const [index, style] of places.entries()) {
      stage.extraPages.set(
        `/place-${index}.html`,
        `<!doctype html><title>${style}</title><p style="position:fixed;margin:0;${style}">The ${LISTED} of North Korea</p>`,
      );
    }
    const tab = await stage.open('/place-0.html');
    for (const [width, height] of [
      [1280, 720],
      [320, 568],
    ] as const) {
      await tab.setViewport(width, height);
      for (const [index, style] of places.entries()) {
        await tab.goto(`${stage.site.origin}/place-${index}.html`);
        await waitForMarks(tab, 'some');
        const line = await boxOfMark(tab, LISTED);
        await tab.click(...centreOf(line));
        await card(tab).opened();
        await expect
          .poll(
            async () => {
              const box = await card(tab).box();
              return {
                covers: overlaps(box, line),
                fits: box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height,
              };
            },
            { message: `${style} at ${width} x ${height}` },
          )
          .toEqual({ covers: false, fits: true });
        const scrolls = await tab.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        expect(scrolls, 'scrolls sideways').toBe(false);
      }
    }
    expect(tab.consoleErrors()).toEqual([]);
    await tab.close();
  });

  test('covers no line of a name that is wrapped, whichever is pointed at', async () => {
    stage.extraPages.set(
      '/wrapped.html',
      `<!doctype html><title>Wrapped</title><p style="margin:150px 0 0 200px;width:9em;font:20px/1.6 serif">North Korea’s ${LISTED} is old.</p>`,
    );
    const tab = await stage.open('/wrapped.html');
    const card = cardOf(tab);
    const lines = await tab.evaluate(() => {
      const [range] = [...(CSS.highlights.get('sidelight-listed') ?? [])] as Range[];
      return [...(range?.getClientRects() ?? [])].map(({ left, top, right, bottom }): Box => {
        return { left, top, right, bottom };
      });
    });
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      await tab.click(...centreOf(line));
      await card.opened();
      await expect
        .poll(async () => {
          const box = await card.box();
          return lines.filter((one) => overlaps(box, one)).length;
        })
        .toBe(0);
      await tab.press('Escape');
      await card.closed();
    }
    await tab.close();
  });

  test('stands as it should on a page that styles everything', async () => {
    stage.extraPages.set(
      '/wild.html',
      `<!doctype html><title>Wild</title><style>* { all: unset !important; display: inline !important; position: static !important; transform: scale(3) !important }
      [data-sidelight-card] { display: none !important; opacity: 0 !important; width: 20px !important }
      :popover-open { inset: 0 !important }</style><p>North Korea’s ${LISTED}</p>`,
    );
    const tab = await stage.open('/wild.html');
    const card = cardOf(tab);
    const line = await boxOfMark(tab, LISTED);
    await tab.click(...centreOf(line));
    await card.opened();
    await expect.poll(async () => overlaps(await card.box(), line)).toBe(false);
    const { left, right, top, bottom } = await card.box();
    expect(right - left).toBeGreaterThan(300);
    expect(right - left).toBeLessThan(400);
    const isOnTop = await tab.evaluate(
      ({ x, y }) => document.elementFromPoint(x, y)?.hasAttribute('data-sidelight-card'),
      {
        x: (left + right) / 2,
        y: (top + bottom) / 2,
      },
    );
    expect(isOnTop).toBe(true);
    const style = await card.inside((shadow) => {
      const { opacity, display } = getComputedStyle(shadow.host);
      return { opacity, display };
    });
    expect(style).toEqual({ opacity: '1', display: 'block' });
    await tab.close();
  });

  test('is no part of the page when it is closed, and nothing complained', async () => {
    expect(await page.evaluate(() => document.querySelector('[data-sidelight-card]'))).toBeNull();
    expect(page.consoleErrors()).toEqual([]);
  });

  test.each([
    ['dark', 'background: #15171a; color: #eee'],
    ['light', 'background: #fffdf8; color: #222'],
    ['dark', 'background: linear-gradient(#111, #222); color: #ddd'],
    ['light', ''],
  ])('is as %s as the page where the name stands: %s', async (scheme, style) => {
    stage.extraPages.set(
      '/ground.html',
      `<!doctype html><title>Ground</title><body style="${style}"><p>The ${LISTED} was named.</p>`,
    );
    const other = await stage.open('/ground.html');
    // Whatever the system prefers.
    await other.setAppearance({ colorScheme: scheme === 'dark' ? 'light' : 'dark' });
    await waitForMarks(other, 'some');
    await other.click(...centreOf(await boxOfMark(other, LISTED)));
    const card = cardOf(other);
    await card.opened();
    const ground = () =>
      card.inside((root) => getComputedStyle(root.querySelector('.frame')!).backgroundColor);
    expect(await ground()).toBe(scheme === 'dark' ? 'rgb(29, 32, 36)' : 'rgb(255, 255, 255)');
    await other.close();
  });
});
