/** What a key does to a page: reads it first where that was not done, and lets the popup say why it goes nowhere. The browser is the one thing that is not real. */
import { beforeEach, expect, test, vi } from 'vitest';

const page = vi.hoisted(() => ({
  /** What it answers when it is asked for its names, one after the other; the last again and again. Undefined: no script runs there. */
  states: [] as (string | undefined)[],
  canBeRead: true,
  type: 'text/html',
  hasNames: true,
  asked: [] as string[],
}));
const openPopup = vi.hoisted(() => vi.fn(async () => {}));
vi.mock('../../src/platform/browser.ts', () => ({
  browser: {
    action: { openPopup },
    tabs: {
      async sendMessage(_tab: number, { name }: { name: string }) {
        if (name === 'page/names') {
          const state = page.states.length > 1 ? page.states.shift() : page.states[0];
          if (state === undefined) throw new Error('Receiving end does not exist.');
          return { ok: true, value: { state, names: [] } };
        }
        page.asked.push(name);
        return { ok: true, value: page.hasNames };
      },
    },
    scripting: {
      async insertCSS() {
        if (!page.canBeRead) throw new Error('Cannot access contents of the page.');
      },
      async executeScript({ files = [] }: { files?: string[] }) {
        if (files.includes('content.js')) page.asked.push('read');
        return [{ result: page.type }];
      },
    },
  },
}));

const { goToName, openCard } = await import('../../src/background/pages.ts');

beforeEach(() => {
  openPopup.mockClear();
  Object.assign(page, { states: ['ready'], canBeRead: true, type: 'text/html', hasNames: true, asked: [] });
});

test('a page that was read is not read again', async () => {
  await goToName(1, 1);
  expect(page.asked).toEqual(['page/step']);
  expect(openPopup).not.toHaveBeenCalled();
});

test('a page that was not is read, and waited for', async () => {
  page.states = [undefined, 'reading', 'reading', 'ready'];
  await goToName(1, -1);
  expect(page.asked).toEqual(['read', 'page/step']);
  expect(openPopup).not.toHaveBeenCalled();
});

test.each([
  ['may not be read', { states: [undefined], canBeRead: false }, []],
  ['is a PDF', { states: [undefined], type: 'application/pdf' }, ['read']],
  ['is off', { states: ['off'] }, []],
  ['turns out to be off when it is read', { states: [undefined, 'off'] }, ['read']],
  ['has no names', { hasNames: false }, ['page/step']],
])('where a page %s, the popup says so', async (_what, given, asked) => {
  Object.assign(page, given);
  await goToName(1, 1);
  expect(page.asked).toEqual(asked);
  expect(openPopup).toHaveBeenCalledOnce();
});

test('the card of the name at hand; of a page without any, the first in its frames', async () => {
  await openCard(1);
  expect(page.asked).toEqual(['places/open-card']);
  page.asked = [];
  page.hasNames = false;
  await openCard(1);
  expect(page.asked).toEqual(['places/open-card', 'page/step']);
  expect(openPopup).toHaveBeenCalledOnce();
});
