/** The library: what was saved, found again, read, changed, deleted and brought back, taken away and taken in, in both browsers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withFormer } from '../../src/core/exchange/former.ts';
import { writeLibrary } from '../../src/core/exchange/library-file.ts';
import type { Passage } from '../../src/core/library/passage.ts';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { generatedPassages } from '../support/generated-passages.ts';
import { passage } from '../support/passage.ts';
import { violationsOn } from './axe.ts';
import { chooseFile } from './choose-file.ts';
import { handedOver, keepHandedOver } from './handed-over.ts';
import { count, fill, focused, goTo, heading, kept, keptIds, quotes, search } from './library-page.ts';
import { expectWaysTo } from './own-pages.ts';
import { openLibraryPage, openSpoilt, putIntoBin, seedLibrary } from './seed-library.ts';
import { BROWSERS, clickOn, launch, type Stage } from './stage.ts';
import { soon } from './stored.ts';
import { textsOf } from './texts.ts';

const GREEN_PINE: [string, string] = ['green-pine', 'Green Pine Associated Corporation'];
const agent: Passage = {
  ...passage('agent', {
    quote: 'The shipping agent Kim Jong-chol signed for the cargo in Dandong.',
    paragraph:
      'In March the papers changed. The shipping agent Kim Jong-chol signed for the cargo in Dandong. Nobody asked.',
    entities: [GREEN_PINE],
    site: 'news.example',
    title: 'A ship in Panama',
    tags: ['dandong'],
    note: 'First time he is named.',
    savedAt: '2026-06-10T12:00:00Z',
  }),
  sha256: 'ab'.repeat(32),
};
const cutAgent: Passage = { ...agent, page: { ...agent.page, cut: ['utm_source', 'sessionid'] } };
const korean = passage('korean', {
  quote: '정찰총국은 청송연합을 통해 화물을 보냈다.',
  entities: [GREEN_PINE, ['reconnaissance-general-bureau', 'Reconnaissance General Bureau']],
  site: 'yna.co.kr',
  title: '두 책상',
  tags: ['선박'],
  savedAt: '2026-07-01T12:00:00Z',
});
const bank = passage('bank', {
  quote: 'The bank closed the account of the agent for shipping.',
  site: 'bbc.co.uk',
  title: 'A bank',
  savedAt: '2025-12-31T12:00:00Z',
});
const FEW = [cutAgent, korean, bank];
/** As they are when they were saved: any other id is made anew by an import. */
const WITH_IDS = FEW.map((one, index) => ({ ...one, id: `00000000-0000-4000-8000-00000000000${index}` }));
const [AGENT_ID] = WITH_IDS.map(({ id }) => id);

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await launch(name);
  });
  afterAll(() => stage?.close());

  async function openWith(passages: readonly Passage[], hash = ''): Promise<BrowserPage> {
    await seedLibrary(stage, passages);
    const page = await openLibraryPage(stage, hash);
    await page.setViewport(1100, 800);
    return page;
  }

  test('a search by words, phrases, Hangul and operators, with completion; what is wrong is said', async () => {
    const page = await openWith(FEW);
    await soon(() => quotes(page)).toHaveLength(3);
    expect(await count(page)).toBe('3 passages');
    expect((await quotes(page))[0]).toBe(korean.quote.exact);
    expect(await textsOf(page, 'li.row .names')).toContain('Green Pine Associated Corporation dandong');

    for (const [query, wanted] of [
      ['shipping agent', [agent, bank]],
      ['"shipping agent"', [agent]],
      ['연합', [korean]],
      ['site:bbc.co.uk', [bank]],
      ['entity:"green pine" after:2026-07', [korean]],
      // By what the lexicon calls it, too.
      ['entity:청송연합 site:news.example', [agent]],
      ['papers', [agent]],
    ] as const) {
      await search(page, query);
      await soon(() => quotes(page), { message: query }).toEqual(wanted.map(({ quote }) => quote.exact));
    }
    // The paragraph shows why.
    expect(await textsOf(page, '.around mark.hit')).toEqual(['papers']);
    await search(page, '"shipping agent"');
    await soon(() => textsOf(page, 'li.row mark.hit')).toEqual(['shipping agent']);

    await search(page, 'stie:bbc.com before:june');
    await soon(() => textsOf(page, '.fault')).toEqual([
      expect.stringMatching(/^There is no “stie:”; perhaps you mean “site:”/),
      expect.stringMatching(/^“before:june” is no date/),
    ]);

    // Completion with keys alone.
    await search(page, '');
    await page.type('tag:');
    await soon(() => textsOf(page, '#completions [role=option]')).toEqual(['dandong1', '선박1']);
    await page.press('ArrowDown');
    await page.press('Enter');
    await soon(() => quotes(page)).toEqual([agent.quote.exact]);
    expect(await page.evaluate(() => (document.querySelector('#search') as HTMLInputElement).value)).toBe(
      'tag:dandong ',
    );
    expect(await focused(page)).toBe('input search');
    await page.press('Escape');
    await soon(() => quotes(page)).toHaveLength(3);
    expect(page.consoleErrors()).toEqual([]);
    await page.close();
  });

  test('narrowed down and grouped by name, site and month', async () => {
    const page = await openWith(FEW);
    await clickOn(page, 'button.facet', 'yna.co.kr');
    await soon(() => quotes(page)).toEqual([korean.quote.exact]);
    await clickOn(page, 'button.facet[aria-pressed=true]', 'yna.co.kr');
    await soon(() => quotes(page)).toHaveLength(3);
    await clickOn(page, 'button.facet', 'June 2026');
    await soon(() => quotes(page)).toEqual([agent.quote.exact]);
    await search(page, '');
    const groupBy = (how: string) =>
      page.evaluate((value) => {
        const select = [...document.querySelectorAll('select')].at(-1) as HTMLSelectElement;
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }, how);
    await groupBy('entity');
    await soon(() => textsOf(page, 'li.heading')).toEqual([
      'Green Pine Associated Corporation 2',
      'Reconnaissance General Bureau 1',
      'Without a name 1',
    ]);
    await groupBy('month');
    await soon(() => textsOf(page, 'li.heading')).toEqual(['July 2026 1', 'June 2026 1', 'December 2025 1']);
    await page.close();
  });

  test('with keys alone: to the list, choose, tag, delete and undo, open, next, back', async () => {
    const page = await openWith(FEW);
    await page.press('/');
    expect(await focused(page)).toBe('input search');
    await page.press('ArrowDown');
    await soon(() => focused(page)).toBe(`a ${korean.quote.exact}`);
    await page.press('Space');
    await page.press('Shift+ArrowDown');
    await soon(() => textsOf(page, '.chosen-bar strong')).toEqual(['2 chosen']);
    await page.press('Control+a');
    await soon(() => textsOf(page, '.chosen-bar strong')).toEqual(['3 chosen']);
    expect(await violationsOn(stage, page)).toEqual([]);
    await page.press('Escape');
    await soon(() => textsOf(page, '.chosen-bar')).toEqual([]);
    await page.press('Home');
    await soon(() => focused(page)).toBe(`a ${korean.quote.exact}`);
    await page.press('Delete');
    await soon(() => quotes(page)).toHaveLength(2);
    await soon(() => keptIds(page, 'bin')).toEqual(['korean']);
    expect(await textsOf(page, '.undo-bar [role=status]')).toEqual(['1 passage is in the bin.']);
    await goTo(page, '#bin');
    await soon(() => textsOf(page, '.binned .quote')).toEqual([korean.quote.exact]);
    await page.press('Control+z');
    await soon(() => textsOf(page, '.binned .quote')).toEqual([]);
    await goTo(page, '#passages');
    await soon(() => quotes(page)).toHaveLength(3);
    expect(await keptIds(page, 'bin')).toEqual([]);

    await clickOn(page, 'li.row input');
    await page.evaluate(() => document.querySelector<HTMLElement>('li.row a')?.focus());
    await page.press('End');
    await soon(() => focused(page)).toBe(`a ${bank.quote.exact}`);
    await page.press('Enter');
    await soon(() => heading(page)).toBe('A bank');
    expect(await focused(page)).toBe('h1 A bank');
    await page.goBack();
    await soon(() => focused(page)).toBe(`a ${bank.quote.exact}`);
    await page.press('ArrowUp');
    await soon(() => focused(page)).toBe(`a ${agent.quote.exact}`);
    expect(page.consoleErrors()).toEqual([]);
    await page.close();
  });

  test('many at once: a tag, a colour, and undo', async () => {
    const page = await openWith(FEW);
    await page.evaluate(() => document.querySelector<HTMLElement>('li.row a')?.focus());
    await page.press('Control+a');
    await fill(page, '.chosen-bar input', 'cite');
    await page.press('Enter');
    await soon(() => textsOf(page, 'li.row .tag')).toEqual(['선박', 'cite', 'dandong', 'cite', 'cite']);
    await clickOn(page, '.undo-bar button', 'Undo');
    await soon(() => textsOf(page, 'li.row .tag')).toEqual(['선박', 'dandong']);
    await clickOn(page, '.chosen-bar button.colour.blue');
    await soon(async () => (await kept(page, 'passages')).map(({ colour }) => colour)).toEqual([
      'blue',
      'blue',
      'blue',
    ]);
    // What another search does not show is not chosen any more: nothing is deleted that she does not see.
    await fill(page, '#search', 'dandong');
    await soon(() => quotes(page)).toHaveLength(1);
    await soon(() => textsOf(page, '.chosen-bar strong')).toEqual(['1 chosen']);
    await clickOn(page, '.chosen-bar button', 'Delete');
    await soon(() => keptIds(page, 'bin')).toHaveLength(1);
    expect(await kept(page, 'passages')).toHaveLength(2);
    expect(page.consoleErrors()).toEqual([]);
    await page.close();
  });

  test('a passage: the whole record, and its note, tags, colour and names in place', async () => {
    const page = await openWith(FEW, '#passage/agent');
    await soon(() => heading(page)).toBe('A ship in Panama');
    expect(await textsOf(page, 'blockquote')).toEqual([agent.paragraph]);
    expect(await textsOf(page, 'blockquote .quote')).toEqual([agent.quote.exact]);
    const facts = (await textsOf(page, '.kept div')).join('\n');
    for (const fact of ['utm_source, sessionid', agent.sha256, agent.page.url, '10 June 2026'])
      expect(facts).toContain(fact);
    expect(await textsOf(page, '.linked li')).toEqual([
      'Green Pine Associated Corporation10 June 2026: On the UN list.Named in the passage. Remove the link',
    ]);
    expect(await page.evaluate(() => document.querySelector<HTMLAnchorElement>('a.primary')?.href)).toMatch(
      /^https:\/\/news\.example\/agent#:~:text=The%20shipping/,
    );

    const stored = async () => (await kept(page, 'passages')).find(({ id }) => id === 'agent')!;
    expect(await textsOf(page, '.own-note-text')).toEqual([agent.note]);
    await clickOn(page, '.note-field button', 'Edit note');
    await fill(page, '.record textarea', '**Seen** in the letters');
    await page.press('Tab');
    await soon(async () => (await stored()).note).toBe('**Seen** in the letters');
    // Left by a click that changes something too: both are kept.
    await fill(page, '.record textarea', 'Seen again');
    await clickOn(page, '.record button.colour.pink');
    await soon(async () => {
      const { note, colour } = await stored();
      return [note, colour];
    }).toEqual(['Seen again', 'pink']);
    expect(await textsOf(page, '[role=alert]')).toEqual([]);
    await fill(page, '.record textarea', '**Seen** in the letters');
    await page.press('Tab');
    await soon(async () => (await stored()).note).toBe('**Seen** in the letters');
    // Formatted once she has done, and no markup but hers.
    await fill(page, '.record textarea', '**Seen** in [letters](https://a.example/l)\n<b>');
    await clickOn(page, '.note-field button', 'Done');
    await soon(() => textsOf(page, '.own-note-text :is(strong, a, b)')).toEqual(['Seen', 'letters']);
    expect(
      await page.evaluate(() => {
        const { href, target, rel } = document.querySelector<HTMLAnchorElement>('.own-note-text a')!;
        return [href, target, rel];
      }),
    ).toEqual(['https://a.example/l', '_blank', 'noopener noreferrer']);
    expect(await violationsOn(stage, page)).toEqual([]);
    await clickOn(page, '.note-field button', 'Edit note');
    await fill(page, '.record textarea', '**Seen** in the letters');
    // A comma parts tags, here as in the box on the page.
    await fill(page, '.tag-field input', 'agents,  dandong, year one');
    await page.press('Enter');
    await soon(async () => (await stored()).tags).toEqual(['dandong', 'agents', 'year one']);
    await clickOn(page, '.record button.colour.green');
    await soon(async () => (await stored()).colour).toBe('green');
    await fill(page, '#link-name', 'reconnaissance general');
    await clickOn(page, '.link-name li button', 'Reconnaissance General Bureau');
    await soon(async () => (await stored()).entities.map(({ id, by }) => `${id} ${by}`)).toEqual([
      'green-pine name',
      'reconnaissance-general-bureau hand',
    ]);
    expect((await stored()).entities[1]?.status).not.toBe('');

    // An address that is none is not kept, and it is said.
    const archive = '.record section .saved-text input';
    await fill(page, archive, 'archive.example/x');
    await page.press('Tab');
    await soon(() => textsOf(page, '.saved-text .fine')).toContainEqual(
      expect.stringMatching(/whole address/),
    );
    expect((await stored()).archive).toBe('');
    await fill(page, archive, 'https://archive.example/x');
    await page.press('Tab');
    await soon(async () => (await stored()).archive).toBe('https://archive.example/x');
    expect(await violationsOn(stage, page)).toEqual([]);

    // What another tab changed meanwhile is not written over.
    const other = await openLibraryPage(stage, '#passage/agent');
    await clickOn(other, '.note-field button', 'Edit note');
    await fill(other, '.record textarea', 'From the other tab');
    await other.press('Tab');
    await soon(async () => (await stored()).note).toBe('From the other tab');
    await page.bringToFront();
    await soon(() => page.evaluate(() => document.querySelector('textarea')?.value), {
      timeout: 15_000,
    }).toBe('From the other tab');
    await other.bringToFront();
    await clickOn(other, '.undo-bar button', 'Undo');
    await soon(async () => (await stored()).note).toBe('**Seen** in the letters');
    await page.bringToFront();
    await soon(() => page.evaluate(() => document.querySelector('textarea')?.value)).toBe(
      '**Seen** in the letters',
    );

    // Emptied elsewhere while it was shown formatted: she types on in the field, until she has done.
    await clickOn(page, '.note-field button', 'Done');
    await other.bringToFront();
    await fill(other, '.record textarea', '');
    await other.press('Tab');
    await soon(async () => (await stored()).note).toBe('');
    await other.close();
    await page.bringToFront();
    await soon(() => page.evaluate(() => document.querySelector('.record textarea') !== null)).toBe(true);
    await fill(page, '.record textarea', '**Seen** in the letters');
    await soon(async () => (await stored()).note).toBe('**Seen** in the letters');
    await soon(() => textsOf(page, '.note-field button')).toEqual(['Done']);

    await clickOn(page, '.record .actions button', 'Delete');
    await soon(() => keptIds(page, 'bin')).toEqual(['agent']);
    await soon(() => quotes(page)).toHaveLength(2);
    expect(page.consoleErrors()).toEqual([]);
    await page.close();
  });

  test('by the date of the article: found, ordered, grouped, drawn over time, and cited', async () => {
    const page = { ...agent.page, author: 'Mara Quist', published: '2025-11-17' };
    const library = await openWith([{ ...agent, page }, korean, bank]);
    await soon(() => quotes(library)).toEqual([korean, agent, bank].map(({ quote }) => quote.exact));
    expect((await textsOf(library, 'li.row .where')).slice(0, 2)).toEqual([
      'yna.co.krno date of the articlesaved 1 July 2026두 책상',
      'news.example17 November 2025saved 10 June 2026A ship in Panama',
    ]);
    const choose = (which: number, value: string) =>
      library.evaluate(
        ({ which, value }) => {
          const select = document.querySelectorAll('main select')[which] as HTMLSelectElement;
          select.value = value;
          select.dispatchEvent(new Event('change', { bubbles: true }));
        },
        { which, value },
      );
    await choose(0, 'publishedOldest');
    await soon(() => quotes(library)).toEqual([agent, korean, bank].map(({ quote }) => quote.exact));
    await choose(1, 'published');
    await soon(() => textsOf(library, 'li.heading')).toEqual([
      'November 2025 1',
      'Without a date of the article 2',
    ]);
    await clickOn(library, 'button.facet', 'November 2025');
    await soon(() => quotes(library)).toEqual([agent.quote.exact]);
    expect(await textsOf(library, 'main .fine[role=status]')).toEqual([
      '2 more are left out: their articles state no date.',
    ]);
    await search(library, 'ship OR -boat published-after:last week');
    await soon(() => textsOf(library, '.fault')).toEqual([
      expect.stringMatching(/^“OR” is no operator/),
      expect.stringMatching(/^“-boat” leaves nothing out/),
      expect.stringMatching(/^“published-after:last week” is no date/),
    ]);
    await search(library, '');

    await goTo(library, '#timeline');
    await choose(0, 'published');
    await soon(() => textsOf(library, 'thead th')).toEqual([
      'Day',
      'Published',
      'Green Pine Associated Corporation',
    ]);
    expect(await textsOf(library, 'tbody th')).toEqual(['17 November 2025']);

    await goTo(library, '#passage/agent');
    await soon(() => textsOf(library, '.record .facts')).toEqual([
      'news.example · Mara Quist · 17 November 2025 · saved 10 June 2026',
    ]);
    await library.evaluate(() => {
      const world = globalThis as unknown as { copied: string };
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (text: string) => void Object.assign(world, { copied: text }) },
      });
    });
    await clickOn(library, '.record button', 'Copy citation');
    await soon(() => textsOf(library, '.citation [role=status]')).not.toEqual(['']);
    expect(await library.evaluate(() => (globalThis as unknown as { copied: string }).copied)).toMatch(
      /^Mara Quist, “A ship in Panama”, news\.example, 17 November 2025, https:\/\/news\.example\/agent#:~:text=.*, saved on 10 June 2026$/,
    );
    expect(library.consoleErrors()).toEqual([]);
    await library.close();
  });

  test('a note typed in two tabs at once: the first that is kept stands, the other is said and stays in its field', async () => {
    const other = await openWith([{ ...agent, note: '' }], '#passage/agent');
    const page = await openLibraryPage(stage, '#passage/agent');
    const note = async () => (await kept(page, 'passages'))[0]?.note;
    const field = () => page.evaluate(() => document.querySelector('textarea')?.value);
    // She goes on typing, without a pause in which it would be kept.
    await page.evaluate(() => {
      const field = document.querySelector('textarea')!;
      const type = () => {
        field.value += 'b';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      };
      field.focus();
      type();
      const timer = setInterval(type, 100);
      field.addEventListener('blur', () => clearInterval(timer), { once: true });
    });
    await other.evaluate(async () => {
      const field = document.querySelector('textarea')!;
      field.focus();
      field.value = 'From the other tab';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.blur();
    });
    await soon(note).toBe('From the other tab');
    await other.evaluate(() => document.querySelector<HTMLElement>('button.colour.pink')?.click());
    // What the other wrote is known here.
    await soon(() => textsOf(page, 'blockquote.pink')).toHaveLength(1);
    await page.evaluate(() => document.querySelector('textarea')?.blur());
    await soon(() => textsOf(page, '[role=alert]')).toEqual([
      expect.stringMatching(/^Not kept: the passage/),
    ]);
    expect(await textsOf(page, '.note-field .fine')).toEqual([
      expect.stringMatching(/^Not kept yet. Elsewhere it was changed to: From the other tab\./),
    ]);
    expect(await field()).toMatch(/^b+$/);
    expect(await note()).toBe('From the other tab');
    // She has read it, and goes on.
    await fill(page, '.record textarea', 'Both');
    await page.press('Tab');
    await soon(note).toBe('Both');
    expect(await textsOf(page, '[role=alert]')).toEqual([]);
    await Promise.all([page.close(), other.close()]);
  });

  test('exported alone a passage is not chosen; what is in which file is said, and why there is none', async () => {
    const page = await openWith(FEW, '#passage/bank');
    await page.evaluate(() => {
      const world = globalThis as unknown as { isBroken: boolean };
      const create = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        if (world.isBroken) throw new Error('no room');
        return create(blob);
      };
      HTMLAnchorElement.prototype.click = () => undefined;
    });
    await clickOn(page, '.record button', 'Export …');
    await soon(() => focused(page)).toBe('h2 export');
    expect(await textsOf(page, '[aria-labelledby=export] legend + label')).toEqual(['The one you come from']);
    await clickOn(page, '[aria-labelledby=export] button', 'Export 1 passage');
    const said = () => textsOf(page, '[aria-labelledby=export] [role=status]');
    await soon(said).toEqual([expect.stringMatching(/^1 passage is in sidelight-\d{4}-\d\d-\d\d\.jsonld/)]);
    await page.evaluate(() => {
      (globalThis as unknown as { isBroken: boolean }).isBroken = true;
    });
    await clickOn(page, '[aria-labelledby=export] button', 'Export 1 passage');
    await soon(said).toEqual([expect.stringMatching(/^Not exported/)]);

    await goTo(page, '#passages');
    await soon(() => quotes(page)).toHaveLength(3);
    await clickOn(page, 'li.row input');
    await soon(() => textsOf(page, '.chosen-bar strong')).toEqual(['1 chosen']);
    await clickOn(page, '.chosen-bar button', 'Export …');
    await soon(() => focused(page)).toBe('h2 export');
    expect(await textsOf(page, '[aria-labelledby=export] legend + label')).toEqual(['The 1 that is chosen']);
    expect(page.consoleErrors()).toEqual([]);
    await page.close();
  });

  test('where what had the focus goes away, the focus stays beside it', async () => {
    const page = await openWith(WITH_IDS);
    await soon(() => quotes(page)).toHaveLength(3);
    await page.press('/');
    await page.press('ArrowDown');
    await page.press('Delete');
    await soon(() => quotes(page)).toHaveLength(2);
    await soon(() => focused(page)).toBe(`a ${agent.quote.exact}`);
    await page.press('Space');
    await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.chosen-bar button')].at(-2)?.focus(),
    );
    expect(await focused(page)).toBe('button Delete');
    await page.press('Enter');
    await soon(() => quotes(page)).toHaveLength(1);
    await soon(() => focused(page)).toBe(`a ${bank.quote.exact}`);

    await goTo(page, '#bin');
    await soon(() => textsOf(page, '.binned .quote')).toHaveLength(2);
    await page.evaluate(() => document.querySelector<HTMLElement>('.binned li:last-child button')?.focus());
    await page.press('Enter');
    await soon(() => textsOf(page, '.binned .quote')).toEqual([agent.quote.exact]);
    await soon(() => focused(page)).toBe('button Restore');
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('main .actions button:last-child')?.focus(),
    );
    await page.press('Enter');
    await soon(() => focused(page)).toBe('button Cancel');
    await page.press('Enter');
    await soon(() => focused(page)).toBe('button Empty the bin …');
    await page.press('Enter');
    await page.press('Shift+Tab');
    await page.press('Enter');
    await soon(() => textsOf(page, '.binned')).toEqual([]);
    await soon(() => focused(page)).toBe('h1 Bin');

    await goTo(page, '#files');
    await soon(() => heading(page)).toBe('Export and import');
    await page.evaluate(() => document.querySelector<HTMLElement>('input[type=file]')?.focus());
    await chooseFile(
      page,
      'own.jsonld',
      [...writeLibrary({ passages: WITH_IDS, madeAt: bank.savedAt })].join(''),
    );
    await soon(() => focused(page)).toMatch(/^p 3 items are in own.jsonld/);
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('.plan .actions button:last-child')?.focus(),
    );
    await page.press('Enter');
    await soon(() => focused(page)).toBe('input');
    await page.close();
  });

  test('the bin gives back, and is emptied only when that is said twice', async () => {
    const page = await openWith(
      [
        korean,
        { ...agent, binnedAt: '2026-11-20T10:00:00.000Z' },
        { ...bank, binnedAt: '2026-11-21T10:00:00.000Z' },
      ],
      '#bin',
    );
    await soon(() => textsOf(page, '.binned .quote')).toEqual([bank.quote.exact, agent.quote.exact]);
    await clickOn(page, '.binned li:last-child button', 'Restore');
    await soon(() => keptIds(page, 'passages')).toEqual(['agent', 'korean']);
    await soon(() => textsOf(page, '.binned .quote')).toEqual([bank.quote.exact]);
    await clickOn(page, 'main button', 'Empty the bin');
    expect(await keptIds(page, 'bin')).toEqual(['bank']);
    // What went into the bin meanwhile nobody was asked about.
    await putIntoBin(page, { ...agent, id: 'meanwhile', binnedAt: '2026-11-21T11:00:00.000Z' });
    await clickOn(page, 'main button', 'Delete 1 passage for good');
    await soon(() => keptIds(page, 'bin')).toEqual(['meanwhile']);
    await soon(() => textsOf(page, '.binned .quote')).toEqual([agent.quote.exact]);
    expect(await textsOf(page, '.undo-bar [role=status]')).toEqual(['1 passage is deleted for good.']);
    expect(await keptIds(page, 'passages')).toEqual(['agent', 'korean']);
    await page.close();
  });

  test('a note whose passage is deleted in another tab while it is typed can be copied', async () => {
    const other = await openWith([agent, bank], '#passage/agent');
    const page = await openLibraryPage(stage, '#passage/agent');
    await page.waitFor(() => document.querySelector('.record'));
    await clickOn(page, '.note-field button', 'Edit note');
    // As late as can be: she goes on typing until the passage is away.
    await page.evaluate(() => {
      const field = document.querySelector('textarea')!;
      const timer = setInterval(() => {
        if (!field.isConnected) clearInterval(timer);
        field.value = 'Typed to the end';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, 100);
    });
    await other.bringToFront();
    await clickOn(other, '.record button', 'Delete');
    await soon(() => keptIds(other, 'passages')).toEqual(['bank']);
    await page.bringToFront();
    await soon(() => textsOf(page, '[role=alert]')).toEqual([
      expect.stringMatching(/What you typed: “Typed to the end”/),
    ]);
    await other.close();
    await page.close();
  });

  test('each list of what was found is shown to its end when that is asked for', async () => {
    const tags = Array.from({ length: 12 }, (_, index) => `tag ${String(index + 10)}`);
    const page = await openWith([{ ...agent, tags }]);
    await soon(() => textsOf(page, '.facets section:has(.actions) .name')).toEqual(tags.slice(0, 7));
    await page.evaluate(() => document.querySelector<HTMLElement>('.facets .actions button')?.focus());
    await page.press('Enter');
    await soon(() => textsOf(page, '.facets .name')).toEqual(expect.arrayContaining(tags));
    expect(await focused(page)).toBe('button tag 17 1');
    expect(await textsOf(page, '.facets .actions')).toEqual([]);
    await page.close();
  });

  test('the bin follows what is deleted and brought back in another tab', async () => {
    const bin = await openWith([agent, bank], '#bin');
    await soon(() => heading(bin)).toBe('Bin');
    expect(await textsOf(bin, '.binned .quote')).toEqual([]);
    const list = await openLibraryPage(stage);
    await soon(() => quotes(list)).toHaveLength(2);
    await list.press('/');
    await list.press('ArrowDown');
    await list.press('Space');
    await clickOn(list, '.chosen-bar button', 'Delete');
    await soon(() => quotes(list)).toHaveLength(1);
    await bin.bringToFront();
    await soon(() => textsOf(bin, '.binned .quote')).toHaveLength(1);
    await list.bringToFront();
    await clickOn(list, '.undo-bar button', 'Undo');
    await soon(() => quotes(list)).toHaveLength(2);
    await bin.bringToFront();
    await soon(() => textsOf(bin, '.binned .quote')).toEqual([]);
    await bin.close();
    await list.close();
  });

  test('an import shows what of hers it replaces, and what was deleted in it is hers to decide', async () => {
    const made = '2026-08-01T00:00:00.000Z';
    const [hers, other] = WITH_IDS.slice(0, 2) as [Passage, Passage];
    const file = [
      withFormer({ ...hers, note: 'Their words', changedAt: made, changedBy: 'Min-ji' }, hers),
      withFormer({ ...other, binnedAt: made, changedAt: made }, other),
    ];
    const page = await openWith([hers, other], '#files');
    await page.waitFor(() => document.querySelector('input[type=file]'));
    await chooseFile(page, 'min-ji.jsonld', [...writeLibrary({ passages: file, madeAt: made })].join(''));
    await soon(() => textsOf(page, '.counts li')).toEqual([
      '1 was changed in the file since: goes in',
      '1 was deleted in the file: stays here, unless you decide otherwise below',
    ]);
    await clickOn(page, '.plan summary', 'What of yours is replaced, in 1 passage');
    expect(await textsOf(page, 'details .difference')).toEqual([
      `NoteHere: ${hers.note}In the file: Their words`,
    ]);
    expect(await textsOf(page, 'fieldset option')).toEqual(['Keep it here', 'Into the bin']);
    expect(await textsOf(page, 'fieldset .difference .values')).toEqual([
      'Here: not deletedIn the file: deleted on 1 August 2026',
    ]);
    expect(await violationsOn(stage, page)).toEqual([]);
    await clickOn(page, '.plan button', 'Take in 1 passage');
    await soon(() => textsOf(page, '.undo-bar [role=status]')).toEqual(['1 passage was taken in.']);
    expect(await keptIds(page, 'passages')).toEqual([hers.id, other.id].sort());
    await page.close();
  });

  test('what is linked in doubt says so in the list, the filters, the dossier, the timeline and the record', async () => {
    const doubted: Passage = {
      ...agent,
      entities: [
        { id: GREEN_PINE[0], name: GREEN_PINE[1], by: 'hand', status: 'Only the name fits.', inDoubt: true },
      ],
    };
    const page = await openWith([doubted, korean]);
    const [sure, name] = [GREEN_PINE[1], `${GREEN_PINE[1]}, uncertain`];
    await soon(() =>
      page.evaluate(() =>
        [...document.querySelectorAll('.passage .names')].map((one) => one.textContent!.trim()),
      ),
    ).toEqual([
      expect.stringMatching(new RegExp(`^${sure} · `)),
      expect.stringMatching(new RegExp(`^${name}`)),
    ]);
    await soon(() => textsOf(page, '.facet .name')).toContain(`${sure}, 1 uncertain`);
    await goTo(page, '#entity/green-pine');
    await soon(() => textsOf(page, '.dossier .facts')).toEqual([
      '2 passages saved, from 10 June 2026 to 1 July 2026 · uncertain in 1 of them',
    ]);
    expect(await textsOf(page, 'th a')).toContain(`${sure}, 1 uncertain`);
    expect(await page.evaluate(() => document.querySelectorAll('svg .doubted').length)).toBe(1);
    await goTo(page, `#passage/${doubted.id}`);
    await soon(() => textsOf(page, '.linked .says')).toEqual([
      'when it was linked: Uncertain whether this one is meant. Only the name fits.',
    ]);
    await page.close();
  });

  test('a dossier and the timeline; the lexicon leads to it', async () => {
    const page = await openWith(FEW, '#entity/green-pine');
    await soon(() => heading(page)).toBe(GREEN_PINE[1]);
    expect(await textsOf(page, '.dossier .facts')).toEqual([
      '2 passages saved, from 10 June 2026 to 1 July 2026',
    ]);
    expect(await textsOf(page, '.beside a')).toEqual(['Reconnaissance General Bureau']);
    expect(await quotes(page)).toEqual([korean.quote.exact, agent.quote.exact]);
    await clickOn(page, 'button', 'Search in these');
    await soon(() => heading(page)).toBe('Passages');
    const typedIn = () => page.evaluate(() => (document.activeElement as HTMLInputElement).value);
    expect(await typedIn()).toBe('entity:"Green Pine Associated Corporation" ');
    await soon(() => quotes(page)).toEqual([korean.quote.exact, agent.quote.exact]);
    await page.evaluate(() => (document.activeElement as HTMLInputElement).select());
    await page.press('Backspace');
    await goTo(page, '#entity/reconnaissance-general-bureau');
    await soon(() => textsOf(page, '.dossier .facts')).toEqual(['1 passage saved, on 1 July 2026']);
    await goTo(page, '#timeline');
    await soon(() => heading(page)).toBe('Timeline');
    const table = await page.evaluate(() => {
      document.querySelector('details')!.open = true;
      return [...document.querySelectorAll('tr')].map((row) =>
        [...row.cells].map(({ textContent }) => textContent).join(' | '),
      );
    });
    expect(table[0]).toBe(
      'Month | Saved | Green Pine Associated Corporation | Reconnaissance General Bureau',
    );
    expect(table.slice(1)).toEqual([
      'December 2025 | 1 | 0 | 0',
      'January 2026 | 0 | 0 | 0',
      'February 2026 | 0 | 0 | 0',
      'March 2026 | 0 | 0 | 0',
      'April 2026 | 0 | 0 | 0',
      'May 2026 | 0 | 0 | 0',
      'June 2026 | 1 | 1 | 0',
      'July 2026 | 1 | 1 | 1',
    ]);
    expect(await page.evaluate(() => document.querySelectorAll('svg .saves, svg .mentions').length)).toBe(6);
    expect(await violationsOn(stage, page)).toEqual([]);
    await page.close();

    const browse = await stage.browser.openExtensionPage('browse.html#entity/green-pine');
    await browse.waitFor(() => document.querySelector('.saved a'));
    expect(await textsOf(browse, '.saved')).toEqual(['2 passages saved']);
    expect(await browse.evaluate(() => document.querySelector<HTMLAnchorElement>('.saved a')?.href)).toMatch(
      /library\.html#entity\/green-pine$/,
    );
    await browse.close();
  });

  test('taken away and taken in: first the plan, then all of it or nothing', async () => {
    const page = await openWith(WITH_IDS, '#files');
    await page.waitFor(() => document.querySelector('#storage'));
    await keepHandedOver(page);
    const lastFile = async () => (await handedOver(page)).at(-1);
    expect(await textsOf(page, '[aria-labelledby=backup] p')).toContainEqual(
      'There was no backup yet; 3 passages are in no file.',
    );
    await clickOn(page, '[aria-labelledby=backup] button', 'Back up now');
    await soon(async () => (await lastFile())?.name).toMatch(
      /^sidelight-backup-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d[+-]\d{4}\.jsonld$/,
    );
    const backup = (await lastFile())!.text;
    await soon(() => textsOf(page, '[aria-labelledby=backup] p')).toContainEqual(
      expect.stringMatching(/^Last backup on/),
    );

    await clickOn(page, '[aria-labelledby=export] label', 'Table');
    await clickOn(page, '[aria-labelledby=export] button', 'Export 3 passages');
    await soon(async () => (await lastFile())?.name).toMatch(/\.csv$/);
    expect((await lastFile())!.text).toContain('"Green Pine Associated Corporation","green-pine"');

    await fill(page, '[aria-labelledby=creator] input', 'J. Park');
    await page.press('Tab');
    await soon(() => textsOf(page, '.undo-bar [role=status]')).toEqual(['Kept.']);
    await page.reload();
    await page.waitFor(() => document.querySelector('[aria-labelledby=creator] input'));
    expect(
      await page.evaluate(
        () => document.querySelector<HTMLInputElement>('[aria-labelledby=creator] input')?.value,
      ),
    ).toBe('J. Park');

    // A broken file changes nothing.
    await chooseFile(page, 'broken.jsonld', backup.slice(0, 900));
    await soon(() => textsOf(page, '[aria-labelledby=import] .fault')).toEqual([
      expect.stringMatching(/ends in the middle/),
    ]);
    // Nor does one that belongs elsewhere.
    await chooseFile(page, 'names.yaml', '- id: haedong\n  kind: Company\n  name: Haedong Agents\n');
    await soon(() => textsOf(page, '[aria-labelledby=import] .fault')).toEqual([
      expect.stringMatching(/^This is a list of names.*Take it in under “Your names”\.$/),
    ]);
    expect(await keptIds(page, 'passages')).toEqual(WITH_IDS.map(({ id }) => id));
    await page.close();

    // Into a library that has one of them, changed, and another deleted.
    const fresh = await openWith(
      [{ ...WITH_IDS[0]!, note: 'Other words', changedAt: '2026-08-01T00:00:00.000Z' }],
      '#files',
    );
    await fresh.waitFor(() => document.querySelector('input[type=file]'));
    await chooseFile(fresh, 'backup.jsonld', backup);
    await soon(() => textsOf(fresh, '.counts li')).toEqual([
      '2 new: go in',
      '1 was changed in both: see below',
    ]);
    expect(await textsOf(fresh, '.conflict > .values > span')).toEqual([
      expect.stringMatching(/^Here: changed last on 1 August 2026, .*$/),
      'In the file: not changed since it was saved on 10 June 2026',
    ]);
    expect(await keptIds(fresh, 'passages')).toEqual([AGENT_ID]);
    expect(await violationsOn(stage, fresh)).toEqual([]);
    await clickOn(fresh, '.plan button', 'Take what is in the file');
    await clickOn(fresh, '.plan button', 'Take in 3 passages');
    await soon(() => textsOf(fresh, '.undo-bar [role=status]')).toEqual(['3 passages were taken in.']);
    expect(await keptIds(fresh, 'passages')).toEqual(WITH_IDS.map(({ id }) => id));
    expect((await kept(fresh, 'passages')).find(({ id }) => id === AGENT_ID)?.note).toBe(agent.note);
    await goTo(fresh, '#passages');
    await soon(() => quotes(fresh)).toHaveLength(3);
    // All of it is taken back at once, and the same file goes in again.
    await clickOn(fresh, '.undo-bar button', 'Undo');
    await soon(() => keptIds(fresh, 'passages')).toEqual([AGENT_ID]);
    expect((await kept(fresh, 'passages'))[0]?.note).toBe('Other words');
    await soon(() => quotes(fresh)).toHaveLength(1);
    expect(await textsOf(fresh, '.undo-bar [role=status]')).toEqual(['Undone.']);
    expect(fresh.consoleErrors()).toEqual([]);
    await fresh.close();

    // Restored into an empty library, the file is its backup.
    const empty = await openWith([], '#files');
    await chooseFile(empty, 'backup.jsonld', backup);
    await clickOn(empty, '.plan button', 'Take in 3 passages');
    await soon(() => textsOf(empty, '[aria-labelledby=backup] p')).toContainEqual(
      expect.stringMatching(/^Last backup on .* 0 passages were saved or changed since\./),
    );
    await empty.close();
  });

  test('a large library: few rows are drawn, and each tells its place', async () => {
    const all = generatedPassages(5000);
    const page = await openWith(all);
    await soon(() => count(page)).toBe('5000 passages');
    const drawn = () => page.evaluate(() => document.querySelectorAll('li.row').length);
    expect(await drawn()).toBeLessThan(60);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await soon(() =>
      page.evaluate(() => {
        const seen = [...document.querySelectorAll<HTMLElement>('li.row')].find(
          (row) => row.getBoundingClientRect().top > 200,
        );
        return Number(seen?.ariaPosInSet);
      }),
    ).toBeGreaterThan(2300);
    expect(await drawn()).toBeLessThan(60);
    expect(await page.evaluate(() => document.querySelector('li.row')?.getAttribute('aria-setsize'))).toBe(
      '5000',
    );
    await page.press('/');
    await page.press('ArrowDown');
    await page.press('End');
    await soon(() =>
      page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset')),
    ).toBe('5000');
    expect(
      await page.evaluate(() => {
        const { top, bottom } = document.activeElement!.getBoundingClientRect();
        return top > 0 && bottom < innerHeight;
      }),
    ).toBe(true);
    await search(page, '선박');
    await soon(() => count(page), { timeout: 30_000 }).toMatch(/^\d+ of 5000 passages$/);
    await page.close();
  });

  test('without a database, without a passage, and with a full disk it is said what to do', async () => {
    const spoilt = await openSpoilt(
      stage,
      'Object.defineProperty(globalThis, "indexedDB", { value: undefined });',
    );
    await soon(() => textsOf(spoilt, '[role=alert]')).toEqual([
      expect.stringMatching(/^Database unavailable/),
    ]);
    expect(await violationsOn(stage, spoilt)).toEqual([]);
    await spoilt.close();

    const empty = await openWith([]);
    expect(await textsOf(empty, 'main .nothing')).toEqual([
      'Nothing is saved yet.',
      expect.stringMatching(/save it/),
    ]);
    expect(await violationsOn(stage, empty)).toEqual([]);
    await empty.close();

    await seedLibrary(stage, FEW);
    const full = await openSpoilt(
      stage,
      'IDBObjectStore.prototype.put = function () { throw new DOMException("full", "QuotaExceededError"); };',
    );
    await full.waitFor(() => document.querySelectorAll('li.row').length === 3);
    await goTo(full, '#passage/agent');
    await clickOn(full, '.note-field button', 'Edit note');
    await fill(full, '.record textarea', 'Too much');
    await full.press('Tab');
    await soon(() => textsOf(full, '[role=alert]')).toEqual([
      expect.stringMatching(/^Not kept: the disk is full/),
    ]);
    expect(await full.evaluate(() => document.querySelector('textarea')?.value)).toBe('Too much');
    expect((await kept(full, 'passages')).find(({ id }) => id === 'agent')?.note).toBe(agent.note);
    await full.close();
  });

  /** What is handed to the browser as a download is kept for the test. */
  const KEEP_DOWNLOADS = `globalThis.downloads = [];
    HTMLAnchorElement.prototype.click = function () { downloads.push(this.download); };`;
  const LONG_AGO = { 'last backup': '2026-05-01T00:00:00.000Z' };

  test('a backup that is due is made when the library is opened, once', async () => {
    const downloads = (page: BrowserPage) =>
      page.evaluate(() => (globalThis as unknown as { downloads: string[] }).downloads);
    await seedLibrary(stage, FEW, LONG_AGO);
    const page = await openSpoilt(stage, KEEP_DOWNLOADS);
    await soon(() => downloads(page)).toEqual([
      expect.stringMatching(/^sidelight-backup-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d[+-]\d{4}\.jsonld$/),
    ]);
    // Only what was saved since is spoken of; the file holds all.
    await soon(() => textsOf(page, '.undo-bar [role=status]')).toEqual([
      expect.stringMatching(/^3 passages are in sidelight-backup/),
    ]);
    await soon(() => textsOf(page, '.reminder')).toEqual([]);
    await goTo(page, '#files');
    await soon(() => textsOf(page, '[aria-labelledby=backup] p')).toContainEqual(
      expect.stringMatching(/^Last backup on .*0 passages were saved/),
    );
    await page.reload();
    await page.waitFor(() => document.querySelector('[aria-labelledby=backup] select'));
    expect(await downloads(page)).toEqual([]);

    // Never by itself: what was saved long ago is left where it is.
    await page.evaluate(() => {
      const select = document.querySelector('[aria-labelledby=backup] select') as HTMLSelectElement;
      select.value = '0';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await soon(() => textsOf(page, '.undo-bar [role=status]')).toEqual(['Kept.']);
    await page.reload();
    await page.waitFor(() => document.querySelector('[aria-labelledby=backup] select'));
    await soon(() =>
      page.evaluate(
        () => (document.querySelector('[aria-labelledby=backup] select') as HTMLSelectElement).value,
      ),
    ).toBe('0');
    expect(page.consoleErrors()).toEqual([]);
    await page.close();
  });

  test('the browser is asked to keep what is saved, once something is', async () => {
    const spy = `globalThis.asked = 0;
      StorageManager.prototype.persist = async () => { asked++; return true; };`;
    const asked = (page: BrowserPage) =>
      page.evaluate(() => (globalThis as unknown as { asked: number }).asked);
    for (const [passages, times] of [
      [[], 0],
      [FEW, 1],
    ] as const) {
      await seedLibrary(stage, passages);
      const page = await openSpoilt(stage, spy);
      await soon(() => textsOf(page, 'main h1')).toEqual(['Passages']);
      await page.waitFor((rows) => document.querySelectorAll('li.row').length === rows, passages.length);
      await soon(() => asked(page)).toBe(times);
      await page.close();
    }
  });

  test.runIf(name === 'chromium')('backups into a folder, which the browser may ask for again', async () => {
    // The picker is the browser's own window; the folder is a real one, of this extension.
    const pick = `globalThis.showDirectoryPicker = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('Backups', { create: true });`;
    const forgetful = `FileSystemHandle.prototype.queryPermission = async () => globalThis.permission ?? 'prompt';
      FileSystemHandle.prototype.requestPermission = async () => (globalThis.permission = globalThis.answer ?? 'granted');`;
    const files = (page: BrowserPage) =>
      page.evaluate(async () => {
        const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Backups');
        const found: { name: string; total: number }[] = [];
        for await (const file of (
          folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> }
        ).values())
          found.push({ name: file.name, total: JSON.parse(await (await file.getFile()).text()).total });
        return found;
      });
    const clear = (page: BrowserPage) =>
      page.evaluate(async () => {
        const root = await navigator.storage.getDirectory();
        await root.removeEntry('Backups', { recursive: true });
      });
    await seedLibrary(stage, FEW);
    let page = await openSpoilt(stage, pick + KEEP_DOWNLOADS);
    await page.waitFor(() => document.querySelectorAll('li.row').length === 3);
    await goTo(page, '#files');
    await clickOn(page, '[aria-labelledby=backup] button', 'into a folder of yours');
    await soon(() => textsOf(page, '[aria-labelledby=backup] .fine')).toContainEqual(
      expect.stringMatching(/in the folder “Backups”/),
    );
    await clickOn(page, '[aria-labelledby=backup] button', 'Back up now');
    await soon(() => files(page)).toEqual([{ name: expect.stringMatching(/\.jsonld$/), total: 3 }]);
    await page.close();

    // By itself, where it may; else it is asked for when she wants it, and nowhere else meanwhile.
    const due = async () => {
      await stage.inExtension(
        () =>
          new Promise<void>((resolve) => {
            const opening = indexedDB.open('sidelight-library');
            opening.onsuccess = () => {
              const writing = opening.result.transaction('meta', 'readwrite');
              writing.objectStore('meta').put({ key: 'last backup', value: '2026-05-01T00:00:00.000Z' });
              writing.objectStore('meta').put({ key: 'backup days', value: 14 });
              writing.oncomplete = () => {
                opening.result.close();
                resolve();
              };
            };
          }),
      );
    };
    await due();
    page = await openSpoilt(stage, forgetful + KEEP_DOWNLOADS);
    await soon(() => textsOf(page, '.reminder')).toEqual([
      expect.stringMatching(/^There has been no backup/),
    ]);
    await page.evaluate(() => {
      (globalThis as unknown as { answer: string }).answer = 'denied';
    });
    await clickOn(page, '.reminder button', 'Back up now');
    await soon(() => textsOf(page, '[role=alert]')).toEqual([
      expect.stringMatching(/^Not backed up: the browser may not write into the folder “Backups”/),
    ]);
    await page.evaluate(() => {
      Object.assign(globalThis, { answer: 'granted', permission: 'prompt' });
    });
    await clickOn(page, '.reminder button', 'Back up now');
    await soon(() => textsOf(page, '.undo-bar [role=status]')).toEqual([
      expect.stringMatching(/in the folder “Backups”/),
    ]);
    await soon(() => textsOf(page, '.reminder')).toEqual([]);
    await due();
    await page.close();
    page = await openSpoilt(stage, KEEP_DOWNLOADS);
    await soon(() => textsOf(page, '.undo-bar [role=status]')).toEqual([
      expect.stringMatching(/in the folder “Backups”/),
    ]);
    // The folder is gone: it is said, and the backup is due still.
    await clear(page);
    await due();
    await page.reload();
    await soon(() => textsOf(page, '[role=alert]')).toEqual([
      expect.stringMatching(/^Not backed up: the folder “Backups” could not be written/),
    ]);
    expect(await textsOf(page, '.reminder')).toHaveLength(1);
    expect(await page.evaluate(() => (globalThis as unknown as { downloads: string[] }).downloads)).toEqual(
      [],
    );
    await page.close();
  });

  test('popup and settings lead to it', () => expectWaysTo(stage, 'library', 'Library'));

  test('nothing for axe to find in light and dark; nothing runs over at 320 pixels; on paper without controls', async () => {
    const page = await openWith([...FEW, { ...bank, id: 'binned', binnedAt: '2026-11-20T10:00:00.000Z' }]);
    const places = ['#passages', '#passage/agent', '#entity/green-pine', '#timeline', '#bin', '#files'];
    const show = async (hash: string) => {
      await goTo(page, hash);
      await page.waitFor((wanted) => location.hash === wanted && document.querySelector('h1'), hash);
    };
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setAppearance({ colorScheme });
      for (const hash of places) {
        await show(hash);
        expect(await violationsOn(stage, page), `${colorScheme} ${hash}`).toEqual([]);
      }
    }
    await page.setViewport(320, 640);
    for (const hash of places) {
      await show(hash);
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
        hash,
      ).toBe(0);
    }
    await show('#passages');
    const printed = await page.evaluate(async () => {
      dispatchEvent(new Event('beforeprint'));
      await new Promise((resolve) => setTimeout(resolve));
      const rows = document.querySelectorAll('li.row').length;
      dispatchEvent(new Event('afterprint'));
      const hidden = [...document.styleSheets]
        .flatMap((sheet) => [...sheet.cssRules])
        .filter((rule) => rule instanceof CSSMediaRule && rule.media.mediaText === 'print')
        .flatMap((rule) => [...(rule as CSSMediaRule).cssRules] as CSSStyleRule[])
        .filter(({ style }) => style.display === 'none')
        .flatMap(({ selectorText }) => selectorText.split(', '));
      return { rows, hidden };
    });
    expect(printed.rows).toBe(3);
    expect(printed.hidden).toEqual(expect.arrayContaining(['.top', '.filters', '.bars', '.actions']));
    expect(page.consoleErrors()).toEqual([]);
    await page.close();
  });
});
