/** What becomes of the names a list prints. */
import { describe, expect, test } from 'vitest';
import { keysOf } from '../../../src/core/lists/fold-name.ts';
import { readsAs } from '../../../src/core/lists/hangul-reading.ts';
import type { ListedEntry, ListedName } from '../../../src/core/lists/listed-entry.ts';
import { bodyStrength } from '../../../src/core/lists/name-strength.ts';
import { bodyName, personName, shipName } from '../../../src/core/lists/printed-name.ts';
import { namesOf } from '../../../src/core/lists/taken-names.ts';
import { entryOf } from './listed.ts';

describe('two spellings of one name', () => {
  test.each([
    ['KIM, Tong-My’ong', 'Kim Tong Myong', true],
    ['Kim Tong-Myo’ng', "Kim Tong Myo'ng", true],
    ['LAI, Leonard', 'Leonard Lai', true],
    ['Koti Corp', 'KOTI CORPORATION', false],
    ['KOREA SAMMA SHPG CO', 'Korea Samma Shipping Company', false],
    ['CHANG AN SHIPPING & TECHNOLOGY', 'Chang An Shipping and Technology', false],
  ])('%s is %s', (one, other, isPerson) => {
    expect(keysOf(one, isPerson).some((key) => keysOf(other, isPerson).includes(key))).toBe(true);
  });

  test.each([
    ['Kim Hyok Chol', 'Kim Hyok Chan', true],
    ['Ri Su Yong', 'Lee Su Yong', true],
    ['Korea Kwangson Banking Corporation', 'Korea Kwangsong Trading Corporation', false],
  ])('%s is not %s', (one, other, isPerson) => {
    expect(keysOf(one, isPerson).some((key) => keysOf(other, isPerson).includes(key))).toBe(false);
  });
});

test.each([
  [personName('KIM, Yong-Chol', true), 'Kim Yong-chol'],
  [personName('RI JE-SON', true), 'Ri Je-son'],
  [personName("YO'N CHO'NG NAM", true), "Yo'n Cho'ng Nam"],
  [personName('KOLCHANOV, Vasili Aleksandrovich', false), 'Vasili Aleksandrovich Kolchanov'],
  [bodyName('KOREA RYONBONG GENERAL CORPORATION'), 'Korea Ryonbong General Corporation'],
  [bodyName('ACADEMY OF NATIONAL DEFENSE SCIENCE'), 'Academy of National Defense Science'],
  [bodyName('FIRST OIL JV CO LTD'), 'First Oil JV Co Ltd'],
  [bodyName('2ND ACADEMY OF NATURAL SCIENCES'), '2nd Academy of Natural Sciences'],
  [bodyName('Dongbang BANK'), 'Dongbang Bank'],
  [bodyName('KKBC'), 'KKBC'],
  [shipName('CHON MYONG 1'), 'Chon Myong 1'],
])('%s', (written, expected) => {
  expect(written).toBe(expected);
});

describe('how strong a body’s name is', () => {
  test.each([
    ['Korea Ryonbong General Corporation', 'strong'],
    ['Namchongang Trading Corporation', 'strong'],
    ["Strategic Rocket Force of the Korean People's Army", 'strong'],
    ['조선광업개발무역회사', 'strong'],
    ['Ministry of National Defence', 'weak'],
    ['Academy of Natural Sciences', 'weak'],
    ['Strategic Forces', 'weak'],
    ['Third Floor', 'weak'],
    ['Foreign Trade Bank', 'weak'],
    ['Hong Kong Electronics', 'weak'],
    ['Bank of East Land', 'weak'],
    ['Leader International Trading Limited', 'weak'],
    ['Koryo Bank', 'weak'],
    ['Taejin Trading Company', 'weak'],
    ['Liberty Shipping Co Ltd', 'weak'],
    ['Unsan', 'weak'],
  ])('%s is %s', (name, strength) => {
    expect(bodyStrength(name)).toBe(strength);
  });
});

describe('Hangul beside a Latin name', () => {
  test.each([
    ['김영철', ['KIM Yong Chol'], true],
    ['손영남', ['SON Young-Nam'], true],
    ['박영한', ['PARK Young Han'], true],
    ['리용주', ['LI Yong-ju'], true],
    ['안정혁', ['An Jong Hyok'], true],
    ['장철희', ['DJANG Tcheul Hy', 'JANG Chol-hy'], true],
    // Misprints of the EU's file.
    ['촤찬일', ['CHOE Chan Il'], false],
    ['최천식', ['CHOE Chun-Sik'], false],
    ['박천산', ['PAK Chun-San'], false],
    ['량수니오', ['RYANG Su Nyo'], false],
  ])('%s for %s: %s', (hangul, latin, expected) => {
    expect(readsAs(hangul, latin)).toBe(expected);
  });
});

describe('which names are taken', () => {
  const taken = (entry: Partial<ListedEntry>) => namesOf(entryOf(entry)).taken.map(({ text }) => text);
  const names = (...texts: string[]): ListedName[] =>
    texts.map((text, index) => ({ text, type: index === 0 ? 'name' : 'alias' }));

  test('one word of a person, and two Korean syllables, are left out and said so', () => {
    const { taken: kept, left } = namesOf(
      entryOf({ names: names('KIM YONG CHOL', 'Young-Chul', 'Unha', '유진') }),
    );
    expect(kept.map(({ text }) => text)).toEqual(['Kim Yong Chol']);
    expect(left.map(({ text }) => text)).toEqual(['Young-chul', 'Unha', '유진']);
  });

  test('a reference to another entry is no name', () => {
    expect(taken({ kind: 'Body', names: names('ACADEMY OF X', 'SECOND ACADEMY (KPE.018)') })).toEqual([
      'Academy of X',
    ]);
  });

  test('brackets hold an acronym, or the same name in another script', () => {
    expect(taken({ kind: 'Body', names: names('DAEDONG CREDIT BANK (DCB)') })).toEqual([
      'Daedong Credit Bank',
      'DCB',
    ]);
    expect(taken({ names: names('KIM CHOL SAM', 'Jin Tiesan (金铁三)') })).toEqual([
      'Kim Chol Sam',
      'Jin Tiesan',
      '金铁三',
    ]);
    expect(taken({ names: names('KIM Kwang Yon 김광연') })).toEqual(['Kim Kwang Yon', '김광연']);
  });

  test('a person is never strong, a ship is never strong', () => {
    expect(namesOf(entryOf({ names: names('KIM YONG CHOL') })).taken[0]?.strength).toBe('weak');
    expect(namesOf(entryOf({ kind: 'Vessel', names: names('KOREA RYONBONG STAR') })).taken[0]?.strength).toBe(
      'weak',
    );
  });
});
