/** Six formats of lists, read from small files of invented names; and what is no list. */
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type ReadList, readLists } from '../../src/cli/lists/read-lists.ts';
import { temporaryFolder, writeFiles } from '../support/seed-folder.ts';

const here = (file: string) => fileURLToPath(new URL(`../lists/${file}`, import.meta.url));
const read = async (...files: string[]) => (await readLists(files.map(here)))[0]!;
const byReference = ({ entries }: ReadList, reference: string) =>
  entries.find((entry) => entry.reference === reference)!;

describe('the UN’s XML', () => {
  test('in the layout of 2026', async () => {
    const list = await read('un-new-layout.xml');
    expect([list.authority, list.date, list.whole, list.entries.length]).toEqual([
      'UN',
      '2026-03-01',
      true,
      4,
    ]);
    expect(byReference(list, 'KPi.901')).toMatchObject({
      kind: 'Person',
      born: ['1961'],
      posts: ['Representative of Hanbaru Machinery Trading Corporation in Utopia'],
      programmes: ['DPRK'],
      measure: 'asset freeze and travel ban',
      date: '2016-03-02',
      amended: ['2020-01-05', '2022-07-26'],
      names: [
        { text: 'KIM SORU-GON', type: 'name' },
        { text: 'Kim So’ru-kon (金小路)', type: 'alias', quality: 'Good' },
        { text: 'Soru', type: 'alias', quality: 'Low' },
      ],
    });
    expect(byReference(list, 'KPe.901').names.map(({ type, quality }) => [type, quality])).toEqual([
      ['name', undefined],
      ['alias', 'a.k.a.'],
      ['previousName', 'f.k.a.'],
    ]);
  });

  test('in the layout of 2018, with spaces around names', async () => {
    const list = await read('un-old-layout.xml');
    expect([list.date, list.entries.length]).toEqual(['2018-10-29', 3]);
    expect(byReference(list, 'KPi.901').names).toEqual([{ text: 'KIM SORU-GON', type: 'name' }]);
  });
});

describe('OFAC', () => {
  test('sdn.csv finds alt.csv and add.csv beside it', async () => {
    const list = await read('ofac-sdn.csv');
    expect(list.companions).toHaveLength(2);
    expect(list.entries).toHaveLength(5);
    expect(byReference(list, '90001')).toMatchObject({
      programmes: ['NPWMD', 'DPRK2'],
      born: ['1961'],
      links: ['HANBARU MACHINERY TRADING CORPORATION'],
      names: [
        { text: 'KIM, Soru Gon', type: 'name' },
        { text: "KIM, So'ru-kon", type: 'alias', quality: 'aka' },
        { text: 'UNCLE SORU', type: 'alias', quality: 'a.k.a.' },
      ],
    });
    expect(byReference(list, '90002')).toMatchObject({ kind: 'Body', countries: ['Korea, North'] });
    // A company's number is no ship's, and a ship's is sometimes printed without "IMO".
    expect(list.entries.map(({ imo }) => imo)).toEqual([
      undefined,
      undefined,
      '9074729',
      '8814275',
      undefined,
    ]);
  });

  test('alt.csv alone completes nothing', async () => {
    await expect(read('ofac-alt.csv')).rejects.toThrow(/only completes an sdn\.csv/);
  });

  test('sdn.xml that holds fewer entries than it says', async () => {
    const list = await read('ofac-sdn.xml');
    expect([list.date, list.whole]).toEqual(['2020-10-29', false]);
    expect(byReference(list, '90001').names.map(({ text }) => text)).toEqual(['KIM, Soru Gon', 'SORU']);
    expect(byReference(list, '90003').imo).toBe('9074729');
  });
});

test('the EU’s CSV: annexes, ships under their company, names with commas', async () => {
  const list = await read('eu.csv');
  expect(list.date).toBe('2018-03-30');
  expect(list.entries.map(({ reference }) => reference)).toEqual([
    'Annex XIII(b) 90',
    'Annex XIII(b) 90',
    'Annex XIV(a) 91',
    'Annex XIV(b) 92',
    'Annex XIV(b) 93',
    'Annex XVI(a) 9',
  ]);
  const [company, ship, , ban, noNumber, person] = list.entries;
  expect(company).toMatchObject({ repeats: { authority: 'UN', date: '2009-04-24' } });
  expect(company!.date).toBeUndefined();
  expect(ship!.names.map(({ text, type }) => [text, type])).toEqual([
    ['Invented Star', 'name'],
    ['Former Invented Star', 'previousName'],
  ]);
  expect(ban!.measure).toBe('port entry ban');
  expect(noNumber!.imo).toBeUndefined();
  expect(person).toMatchObject({ date: '2018-01-22', born: ['1961'] });
  expect(person!.names.map(({ text }) => text)).toEqual([
    'KIM Soru-Gon',
    'Kim Soru-Kon',
    '김소루곤',
    '촤소루',
  ]);
});

test.each(['targets.simple.csv', 'entities.ftm.jsonl'])(
  '%s may be compared, not taken over',
  async (file) => {
    const list = await read(file);
    expect([list.mayApply, list.whole]).toEqual([false, false]);
    expect(byReference(list, '90001')).toMatchObject({ authority: 'OFAC', born: ['1961'] });
  },
);

test('no number of a passport, a telephone or a house is kept', async () => {
  const files = [
    'un-new-layout.xml',
    'ofac-sdn.csv',
    'ofac-sdn.xml',
    'eu.csv',
    'targets.simple.csv',
    'entities.ftm.jsonl',
  ];
  for (const file of files) {
    const kept = JSON.stringify((await read(file)).entries);
    expect(kept).not.toMatch(/123456789|Secret Street|18111|example\.org|1961-|02-03|03 Feb/);
  }
});

test.each(['un-new-layout.xml', 'ofac-sdn.csv', 'eu.csv', 'targets.simple.csv', 'entities.ftm.jsonl'])(
  '%s as Windows saves it, with CRLF and a byte order mark, is the same list',
  async (file) => {
    const text = readFileSync(here(file), 'utf8').replace(/\r?\n/g, '\r\n');
    const folder = temporaryFolder();
    writeFiles(folder, { [file]: `\ufeff${text}` });
    const [plain] = await readLists([here(file)]);
    const [windows] = await readLists([join(folder, file)]);
    // OFAC's companions lie beside the plain file only.
    const main = ({ entries }: ReadList) => entries.map(({ reference, names: [name] }) => [reference, name]);
    expect(main(windows!)).toEqual(main(plain!));
  },
);

describe('what is no list', () => {
  const folder = temporaryFolder();
  const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, index) => `<!ENTITY ${'bcdefghij'[index]} "${`&${'abcdefghi'[index]};`.repeat(10)}">`).join('')}]><CONSOLIDATED_LIST>&j;</CONSOLIDATED_LIST>`;
  const un = '<?xml version="1.0"?><CONSOLIDATED_LIST dateGenerated="2026-03-01"><INDIVIDUALS>';
  const row = '90001,"KIM, Soru",-0- ,"DPRK",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n';
  const files: Record<string, string | Uint8Array> = {
    'empty.xml': '',
    'cut.xml': `${un}<INDIVIDUAL><FIRST_NAME>KI`,
    'bomb.xml': bomb,
    'late-bomb.xml': `<CONSOLIDATED_LIST>${' '.repeat(20_000)}<!DOCTYPE x><INDIVIDUAL/></CONSOLIDATED_LIST>`,
    'unknown-entity.xml': `${un}<INDIVIDUAL><FIRST_NAME>&boom;</FIRST_NAME></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>`,
    'deep.xml': `${un}${'<INDIVIDUAL>'.repeat(100_000)}`,
    'endless-text.xml': `${un}<INDIVIDUAL><FIRST_NAME>${'x'.repeat(5_000_000)}`,
    'endless-tag.xml': `${un}<INDIVIDUAL ${'x'.repeat(5_000_000)}`,
    'other.xml': '<rss><channel/></rss>',
    'page.html': '<!doctype html><html><body>The list</body></html>',
    'zip.csv': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]),
    'gzip.csv': new Uint8Array([0x1f, 0x8b, 8, 0]),
    'utf16.csv': new Uint8Array([0xff, 0xfe, 0x31, 0]),
    'nul.csv': '90001,"KIM\0',
    'late-nul.csv': `${row.repeat(400)}90002,"A\0B"\n`,
    'latin1.csv': new Uint8Array([...new TextEncoder().encode(row.repeat(400)), 0xe9, 0x0a]),
    'columns.csv': `${row}90002,"TOO FEW"\n`,
    'quote.csv': `${row}90002,"NEVER CLOSED,-0-\n`,
    'missing-column.csv': 'celex,recordId,annex,measure,startDate,schema,name,imoNumber\n',
    'words.txt': 'Nothing but words.\nAnd more.\n',
    'object.json': '{"a": 1}\n',
    'cut.jsonl': '{"id":"a","schema":"Person","properties":{}}\n{"id":"b","sch',
  };
  writeFiles(folder, files);

  test.each([
    ['empty.xml', /this file is empty/],
    ['cut.xml', /cut off|broken XML/],
    ['bomb.xml', /DOCTYPE/],
    ['late-bomb.xml', /DOCTYPE|broken XML/],
    ['unknown-entity.xml', /broken XML/],
    ['deep.xml', /more than 40 deep/],
    ['endless-text.xml', /never ends|nothing readable/],
    ['endless-tag.xml', /nothing readable/],
    ['other.xml', /this XML is no list/],
    ['page.html', /web page/],
    ['zip.csv', /archive/],
    ['gzip.csv', /archive/],
    ['utf16.csv', /UTF-16/],
    ['nul.csv', /NUL/],
    ['late-nul.csv', /NUL/],
    ['latin1.csv', /not UTF-8/],
    ['columns.csv', /row 2 has 2 columns where 12 belong/],
    ['quote.csv', /never closed/],
    ['missing-column.csv', /column alias is missing/],
    ['words.txt', /no list that is known here/],
    ['object.json', /not FollowTheMoney/],
    ['cut.jsonl', /line 2 is broken JSON/],
    ['not-there.xml', /no such file/],
    ['.', /directory/],
  ])('%s', async (file, message) => {
    const error = await readLists([join(folder, file)]).then(
      () => undefined,
      (thrown: Error) => thrown,
    );
    expect(error?.message).toMatch(message);
    expect(error?.message).not.toContain('\n');
    expect(error?.constructor.name).toBe('CommandError');
  });

  test('100 MB of noise after a good beginning: one line, memory bounded', async () => {
    const path = join(folder, 'noise.xml');
    const stream = createWriteStream(path);
    stream.write(`${un}<INDIVIDUAL><FIRST_NAME>`);
    const noise = 'qwertz uiop '.repeat(87_382);
    for (let index = 0; index < 100; index++) {
      if (!stream.write(noise)) await once(stream, 'drain');
    }
    await new Promise<void>((resolve) => stream.end(() => resolve()));
    const before = process.memoryUsage().rss;
    await expect(readLists([path])).rejects.toThrow(/never ends|nothing readable/);
    expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(200);
  });
});
