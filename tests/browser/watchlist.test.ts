/** "Your names": added, changed, deleted and brought back, taken away and taken in, and proposed, in both browsers. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { WatchEntry } from '../../src/core/watch/entry.ts';
import { writeWatchlist } from '../../src/core/watch/watch-file.ts';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { passage } from '../support/passage.ts';
import { watchEntry, watchName } from '../support/watchlist.ts';
import { violationsOn } from './axe.ts';
import { chooseFile } from './choose-file.ts';
import { handedOver, keepHandedOver } from './handed-over.ts';
import { seedLibrary } from './seed-library.ts';
import { seedWatchlist } from './seed-watchlist.ts';
import { spoilt } from './spoilt.ts';
import { BROWSERS, clickOn, launch, type Stage } from './stage.ts';
import { rowsIn, soon } from './stored.ts';
import { textsOf } from './texts.ts';

const HAEDONG = watchEntry('haedong', {
  name: 'Haedong Agents',
  names: [watchName('Haedong Agents'), watchName('해동', { type: 'alias' })],
  note: 'Signs for *cargo* in Dandong.',
});
const ORION = watchEntry('orion-star', {
  name: 'Orion Star',
  kind: 'Vessel',
  imo: '8713471',
  names: [watchName('Orion Star', { strength: 'weak', needs: ['Nampo'] })],
});

const headings = (page: BrowserPage) => textsOf(page, '.entries > li > h2');
const said = async (page: BrowserPage) => (await textsOf(page, '.undo-bar [role=status]')).join();
const focused = (page: BrowserPage) =>
  page.evaluate(() => {
    const { localName, id, textContent } = document.activeElement as HTMLInputElement;
    const label = (document.activeElement as HTMLInputElement).labels?.[0]?.textContent;
    return `${localName} ${label ?? (id || textContent)}`.trim();
  });

/** Puts a text into the field of that name, as an input method does; the last of several. */
const fill = (page: BrowserPage, name: string, text: string) =>
  page.evaluate(
    ({ name, text }) => {
      const field = [...document.querySelectorAll<HTMLInputElement>(`form [name=${name}]`)].at(-1)!;
      field.focus();
      field.value = text;
      field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
    },
    { name, text },
  );

/** What lies in the database. */
const kept = (page: BrowserPage) => rowsIn<WatchEntry>(page, 'watchlist');

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await launch(name);
  });
  afterAll(() => stage?.close());

  const open = async (path = 'watchlist.html'): Promise<BrowserPage> => {
    const page = await stage.browser.openExtensionPage(path);
    await page.waitFor(() => document.querySelector('main .add, main [role=alert]'));
    return page;
  };

  describe('a list of two', () => {
    let page: BrowserPage;
    beforeEach(async () => {
      await seedLibrary(stage, []);
      await seedWatchlist(stage, [HAEDONG, ORION]);
      page = await open();
      await page.setViewport(900, 800);
    });
    afterEach(async () => {
      expect(page.consoleErrors()).toEqual([]);
      await page.close();
    });

    test('says what each is, and of none that it is listed; is searched; axe finds nothing', async () => {
      await soon(() => headings(page)).toEqual(['Haedong Agents', 'Orion Star']);
      const [haedong, orion] = await textsOf(page, '.entries > li');
      expect(haedong).toContain('Yours Company');
      expect(haedong).toContain('Also: 해동');
      expect(haedong).toContain('Signs for cargo in Dandong.');
      expect(orion).toContain('Yours Ship · IMO 8713471');
      expect((await textsOf(page, 'main')).join()).toContain('is on no official list because of it');
      expect(await violationsOn(stage, page)).toEqual([]);
      await page.press('/');
      await page.type('해동');
      await soon(() => headings(page)).toEqual(['Haedong Agents']);
      expect(await textsOf(page, '.count')).toEqual(['1 of 2 names']);
      await page.press('Escape');
      await soon(() => headings(page)).toHaveLength(2);
    });

    test('a name is added by keys alone, and what is wrong stands beside its field', async () => {
      await clickOn(page, 'button', 'Add a name');
      await soon(() => focused(page)).toBe('input Name');
      await page.press('Enter');
      await soon(() => textsOf(page, '.wrong')).toEqual([
        'Write the name.',
        'Not saved: 1 field needs correcting.',
      ]);
      expect(await violationsOn(stage, page)).toEqual([]);
      await fill(page, 'kind', 'Vessel');
      // A ship's name is an ordinary word: it counts with support.
      await soon(() =>
        page.evaluate(() => document.querySelector<HTMLSelectElement>('[name=strength]')!.value),
      ).toBe('weak');
      await fill(page, 'text', 'Koti: a ship');
      await fill(page, 'imo', '8713471');
      await page.press('Enter');
      await soon(() => textsOf(page, '.wrong')).toEqual([
        expect.stringMatching(/holds a sign that parts names/),
        '“Orion Star” in your list has the number 8713471 already. Edit that one, or correct the number.',
        'Not saved: 2 fields need correcting.',
      ]);
      expect(await focused(page)).toBe('input Name');
      expect(await kept(page)).toHaveLength(2);
      await fill(page, 'text', 'Koti');
      await fill(page, 'imo', '9074729');
      await fill(page, 'needs', 'Nampo; cargo ship');
      await page.press('Enter');
      await soon(() => headings(page)).toContain('Koti');
      expect(await said(page)).toBe('“Koti” is saved.');
      await soon(() => focused(page)).toBe('h2 Koti');
      expect((await kept(page)).find(({ name }) => name === 'Koti')).toMatchObject({
        kind: 'Vessel',
        imo: '9074729',
        names: [{ text: 'Koti', type: 'name', strength: 'weak', needs: ['Nampo', 'cargo ship'] }],
      });
      await page.press('Control+z');
      await soon(() => headings(page)).toEqual(['Haedong Agents', 'Orion Star']);
      expect(await said(page)).toBe('Undone.');
    });

    test('an acronym of a few letters counts with support, until she says otherwise; then it is said what that means', async () => {
      await clickOn(page, 'button', 'Add a name');
      await fill(page, 'text', 'HDA');
      const form = () =>
        page.evaluate(() => ({
          strength: document.querySelector<HTMLSelectElement>('[name=strength]')!.value,
          exact: document.querySelector<HTMLInputElement>('form [type=checkbox]')!.checked,
          hint: document.querySelector('[name=strength]')!.parentElement!.querySelector('.hint')!.textContent,
        }));
      await soon(form).toEqual({
        strength: 'weak',
        exact: true,
        hint: expect.stringMatching(/^It is short: these letters stand for much else, too. Support is /),
      });
      await fill(page, 'strength', 'strong');
      await soon(form).toEqual({
        strength: 'strong',
        exact: true,
        hint: 'It is short: these letters stand for much else, too. It will be framed as yours wherever it stands; “only with support in the article” is safer.',
      });
      expect(await violationsOn(stage, page)).toEqual([]);
      await fill(page, 'strength', 'weak');
      await clickOn(page, 'form button', 'Save');
      await soon(() => kept(page)).toContainEqual(
        expect.objectContaining({ names: [expect.objectContaining({ strength: 'weak', case: 'exact' })] }),
      );
    });

    test('a name that the lexicon has is warned of, and taken all the same', async () => {
      await clickOn(page, 'button', 'Add a name');
      await fill(page, 'text', 'Ocean Maritime Management Company, Limited');
      await soon(() => textsOf(page, 'form [role=status]'), { timeout: 20_000 }).toEqual([
        expect.stringMatching(/^The lexicon has “Ocean Maritime Management Company, Limited” too: /),
      ]);
      await page.press('Enter');
      await soon(() => kept(page)).toHaveLength(3);
      await soon(() => textsOf(page, '.entries > li')).toContainEqual(
        expect.stringMatching(/The lexicon has “Ocean Maritime/),
      );
    });

    test('edited, and deleted with its passages kept; both taken back', async () => {
      await clickOn(page, '[aria-label="Edit Haedong Agents"]');
      await clickOn(page, 'button', 'Another name');
      await fill(page, 'text', 'HDA');
      await fill(page, 'note', 'Otherwise.');
      // What was typed is lost neither by a slip nor for another form.
      await page.press('Escape');
      await clickOn(page, '[aria-label="Edit Orion Star"]');
      await soon(() => textsOf(page, 'form .wrong')).toEqual([
        expect.stringMatching(/^This is not saved yet/),
      ]);
      const leaving = () =>
        page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
      expect(await leaving()).toBe(true);
      expect(await violationsOn(stage, page)).toEqual([]);
      await clickOn(page, 'button[type=submit]');
      await soon(async () => (await kept(page))[0]!.names.map(({ text }) => text)).toEqual([
        'Haedong Agents',
        '해동',
        'HDA',
      ]);
      expect((await kept(page))[0]!.note).toBe('Otherwise.');
      await soon(leaving).toBe(false);
      await clickOn(page, '[aria-label="Delete Orion Star"]');
      await soon(() => headings(page)).toEqual(['Haedong Agents']);
      await clickOn(page, '.undo-bar button', 'Undo');
      await soon(() => kept(page)).toHaveLength(2);
    });

    test('what another tab changed meanwhile is not written over, and nothing typed is lost', async () => {
      await clickOn(page, '[aria-label="Edit Haedong Agents"]');
      await fill(page, 'note', 'Mine.');
      const other = await open();
      await clickOn(other, '[aria-label="Edit Haedong Agents"]');
      await fill(other, 'note', 'Theirs.');
      await clickOn(other, 'button[type=submit]');
      await soon(async () => (await kept(other))[0]!.note).toBe('Theirs.');
      await other.close();
      await page.bringToFront();
      await soon(async () => (await textsOf(page, '.own-note-text')).join()).toBe('Theirs.');
      await clickOn(page, 'button[type=submit]');
      await soon(() => textsOf(page, '[role=alert]')).toEqual([
        expect.stringMatching(/^Nothing was written: it was changed in another tab/),
      ]);
      expect((await kept(page))[0]!.note).toBe('Theirs.');
      await clickOn(page, 'button[type=submit]');
      await soon(async () => (await kept(page))[0]!.note).toBe('Mine.');
    });

    test('a file is shown before it is taken in, and taken in as one', async () => {
      const file = writeWatchlist([
        { ...HAEDONG, note: 'New.' },
        ORION,
        watchEntry('sobaek', { name: 'Sobaek Shipping' }),
        watchEntry('other', { kind: 'Vessel', imo: '9074729' }),
      ]);
      await chooseFile(page, 'mine.yaml', file);
      await soon(() => textsOf(page, '.plan h3, .plan ul:not(.soft) li')).toEqual([
        '2 new names',
        'Sobaek Shipping',
        'other',
        '1 name that you have would be as the file has it',
        'Haedong Agents (what differs: note)',
        '1 name is the same already',
        'Orion Star',
      ]);
      expect(await violationsOn(stage, page)).toEqual([]);
      await clickOn(page, '.plan button', 'Cancel');
      expect(await kept(page)).toHaveLength(2);
      await chooseFile(page, 'mine.yaml', file);
      await clickOn(page, '.plan button', 'Take in 3 names');
      await soon(() => kept(page)).toHaveLength(4);
      await soon(() => said(page)).toBe('3 names were taken in.');
      await clickOn(page, '.undo-bar button', 'Undo');
      await soon(() => kept(page)).toEqual([HAEDONG, ORION]);

      // A number that another of hers has is left out, with the reason; the rest goes in.
      await chooseFile(
        page,
        'mine.yaml',
        writeWatchlist([watchEntry('twin', { kind: 'Vessel', imo: '8713471' }), watchEntry('new')]),
      );
      await soon(() => textsOf(page, '.plan h3')).toEqual(['1 new name', '1 name is left out']);
      expect((await textsOf(page, '.plan')).join()).toContain(
        'twin: IMO 8713471 is the number of “Orion Star” in your list.',
      );
      // A broken one changes nothing, and every place is said.
      await chooseFile(page, 'broken.yaml', `${file}- id: x\n  kind: Shop\n`);
      await soon(() => textsOf(page, '.plan .faults li')).toContainEqual(
        expect.stringMatching(/^broken\.yaml:\d+:\d+: .*kind must be one of/),
      );
      expect(await textsOf(page, '.plan button')).toEqual(['Cancel']);
      expect(await kept(page)).toEqual([HAEDONG, ORION]);
    });

    test('exported in the same format; proposed to the editors without the note', async () => {
      await keepHandedOver(page);
      await clickOn(page, 'button', 'Export');
      await soon(() => handedOver(page)).toEqual([
        { name: 'sidelight-names.yaml', text: writeWatchlist([HAEDONG, ORION]) },
      ]);
      await clickOn(page, '[aria-label="Propose to the editors: Haedong Agents"]');
      await soon(() => focused(page)).toBe('h3 proposal');
      const text = await page.evaluate(
        () => document.querySelector<HTMLTextAreaElement>('.proposal .text')!.value,
      );
      expect(text).toContain('seeds/organizations/haedong-agents.yaml');
      expect(text).not.toContain('Dandong');
      expect(await violationsOn(stage, page)).toEqual([]);
      await clickOn(page, '.proposal button', 'Copy it');
      await soon(() => textsOf(page, '.proposal [role=status]')).toEqual([
        expect.stringMatching(/clipboard|could not be copied/),
      ]);
      await clickOn(page, '.proposal button', 'Save the entry as a file');
      await soon(async () => (await handedOver(page)).at(-1)?.name).toBe('haedong-agents.yaml');
      expect(text.endsWith((await handedOver(page)).at(-1)!.text)).toBe(true);
    });

    test('at 320 px nothing is cut off, with the form open too', async () => {
      await page.setViewport(320, 700);
      await clickOn(page, '[aria-label="Edit Orion Star"]');
      await page.waitFor(() => document.querySelector('form'));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await violationsOn(stage, page)).toEqual([]);
    });
  });

  test('a link leads to its entry; passages that are linked with a name keep it when it is deleted', async () => {
    await seedLibrary(stage, [passage('agent', { entities: [['yours_haedong', 'Haedong Agents']] })]);
    await seedWatchlist(stage, [HAEDONG, ORION]);
    const page = await open('watchlist.html#orion-star');
    await soon(() => focused(page)).toBe('h2 Orion Star');
    await soon(() => textsOf(page, '.entries a')).toContain('1 saved passage');
    await clickOn(page, '[aria-label="Delete Haedong Agents"]');
    await soon(() => said(page)).toBe('“Haedong Agents” is deleted. 1 saved passage keeps the name.');
    const library = await stage.browser.openExtensionPage('library.html');
    await soon(() => textsOf(library, 'li.row .names')).toEqual(['Haedong Agents (yours)']);
    await library.evaluate(() => {
      location.hash = '#entity/yours_haedong';
    });
    await soon(async () => (await textsOf(library, '.dossier .says')).join()).toMatch(
      /^It was on the researcher’s own list .* is not on yours now\./,
    );
    await library.close();
    await page.close();
  });

  test('in the library: hers in a passage and in a dossier, linked by hand, and with the backup', async () => {
    const linked = passage('agent', { entities: [['yours_haedong', 'Haedong Agents']] });
    const saved = { ...linked, id: '00000000-0000-4000-8000-000000000001' };
    await seedLibrary(stage, [saved]);
    await seedWatchlist(stage, [HAEDONG, ORION]);
    const page = await stage.browser.openExtensionPage(`library.html#passage/${saved.id}`);
    await page.setViewport(1000, 800);
    await soon(() => textsOf(page, '.linked .says')).toEqual([
      'Yours On your own list; says nothing of any official list.',
    ]);
    // Whatever a file has called it.
    expect((await textsOf(page, 'main')).join()).not.toContain('On the UN list');
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#link-name')!;
      field.value = 'orion';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await clickOn(page, '.link-name button', 'Orion Star (yours)');
    await soon(() => textsOf(page, '.linked a:not(.yours)')).toEqual(['Haedong Agents', 'Orion Star']);
    expect(await violationsOn(stage, page)).toEqual([]);
    await clickOn(page, '.linked a', 'Haedong Agents');
    await soon(() => textsOf(page, 'h1')).toEqual(['Haedong Agents']);
    const dossier = (await textsOf(page, '.dossier')).join();
    expect(dossier).toContain('On your own list; says nothing of any official list.');
    expect(dossier).toContain('Signs for cargo in Dandong.');
    expect(dossier).not.toContain('On the UN list');
    expect(await violationsOn(stage, page)).toEqual([]);
    // Asked for by another of its names, which is offered with the one it stands for.
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#search')!;
      field.focus();
      field.value = 'entity:해';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await soon(() => textsOf(page, '#completions [role=option] span:first-child')).toEqual([
      'Haedong Agents (yours), also “해동”',
    ]);
    await soon(() => textsOf(page, 'li.row .names')).toEqual(['Haedong Agents (yours) · Orion Star (yours)']);

    await keepHandedOver(page);
    await page.evaluate(() => {
      location.hash = '#files';
    });
    await clickOn(page, '[aria-labelledby=backup] button', 'Back up now');
    await soon(() => handedOver(page)).toHaveLength(1);
    const [backup] = await handedOver(page);
    await page.close();

    await seedLibrary(stage, []);
    await seedWatchlist(stage, [{ ...ORION, note: 'Mine.' }]);
    const fresh = await stage.browser.openExtensionPage('library.html#files');
    await chooseFile(fresh, 'backup.jsonld', backup!.text);
    await soon(() => textsOf(fresh, '.plan .counts li, .plan .check')).toEqual([
      '1 new: goes in',
      '1 new name',
      'Leave my own names as they are',
      'Add the 1 new name to mine: it is then framed on the pages I read',
      'Take in all names: 1 of mine differs in the file and is replaced by the file’s',
    ]);
    // Nobody who has names of her own is given others unasked.
    expect(await textsOf(fresh, '.plan .primary')).toEqual(['Take in 1 passage']);
    expect(await violationsOn(stage, fresh)).toEqual([]);
    await clickOn(fresh, '.plan .check:nth-of-type(2)');
    await clickOn(fresh, '.plan button', 'Take in (passages: 1, names: 1)');
    await soon(() => textsOf(fresh, '.undo-bar [role=status]')).toEqual([
      '1 passage was taken in. 1 name was taken in.',
    ]);
    expect(await kept(fresh)).toEqual([HAEDONG, { ...ORION, note: 'Mine.' }]);
    await chooseFile(fresh, 'backup.jsonld', backup!.text);
    await clickOn(fresh, '.plan .check:nth-of-type(2)');
    await clickOn(fresh, '.plan button', 'Take in 1 name');
    await soon(() => kept(fresh)).toEqual([HAEDONG, ORION]);

    // In passages of other programs hers are found as those of the lexicon are.
    const selector = [{ type: 'TextQuoteSelector', exact: 'Haedong Agents paid for the ship.' }];
    const rows = [{ id: 'a', uri: 'https://news.example/h', tags: [], text: '', target: [{ selector }] }];
    await chooseFile(fresh, 'hypothesis.json', JSON.stringify({ rows }));
    await clickOn(fresh, '.plan button', 'Take in 1 passage');
    await fresh.waitFor(() => !document.querySelector('.plan, progress'));
    await fresh.evaluate(() => {
      location.hash = '#entity/yours_haedong';
    });
    await soon(() => textsOf(fresh, 'li.row a')).toContain('Haedong Agents paid for the ship.');
    expect(fresh.consoleErrors()).toEqual([]);
    await fresh.close();
  });

  test('nothing yet: what to do; no storage: what that means', async () => {
    await seedLibrary(stage, []);
    await seedWatchlist(stage, []);
    const page = await open();
    await soon(() => textsOf(page, '.nothing')).toEqual(['No names yet.']);
    expect(await violationsOn(stage, page)).toEqual([]);
    await page.close();
    const openSpoilt = async (script: string) =>
      stage.browser.openExtensionPage(await spoilt(stage, 'watchlist', script));
    const none = await openSpoilt('Object.defineProperty(globalThis, "indexedDB", { value: undefined });');
    await soon(() => textsOf(none, '[role=alert]')).toEqual([
      expect.stringMatching(/^This browser gives Sidelight no storage here/),
    ]);
    expect(await violationsOn(stage, none)).toEqual([]);
    await none.close();
    const full = await openSpoilt(
      'IDBObjectStore.prototype.put = function () { throw new DOMException("full", "QuotaExceededError"); };',
    );
    await clickOn(full, 'button', 'Add a name');
    await fill(full, 'text', 'Too much');
    await full.press('Enter');
    await soon(() => textsOf(full, '[role=alert]')).toEqual([
      expect.stringMatching(/^Nothing was written: the disk is full/),
    ]);
    expect(await full.evaluate(() => document.querySelector<HTMLInputElement>('[name=text]')!.value)).toBe(
      'Too much',
    );
    expect(await kept(full)).toEqual([]);
    await full.close();
  });
});
