/** What the lists said on the day of an article, 30 August 2016, read on 21 November 2026. */

import { describe, expect, test } from 'vitest';
import { describeEntity } from '../../../src/core/card/describe-entity.ts';
import { leadFor } from '../../../src/core/card/lead.ts';
import { onTheDay } from '../../../src/core/card/on-the-day.ts';
import { leadOf } from '../../../src/core/card/opening.ts';
import type { Status } from '../../../src/core/lexicon/entity.ts';
import { NOT_IN_COPY } from '../../../src/core/lexicon/terms.ts';
import { reference, status } from '../../support/history.ts';
import { smallLexicon } from '../../support/small-lexicon.ts';
import { sentencesIn } from '../../support/words.ts';

const DAY = '2016-08-30';
const WHEN = 'When this was published (30 August 2016) ';
const ALL = ['un-copy', 'ofac-copy', 'eu-copy'];

const BEFORE = '2012-05-02';
const AFTER = '2017-10-16';
const un = (date: string) => status('UN', 'listed', date);
const eu = (date: string) => status('EU', 'listed', date);
const ofac = (date: string) => status('OFAC', 'listed', date);
const off = (date: string) => status('UN', 'delisted', date);
const toldByEu = { source: 'eu-copy' };

describe('onTheDay', () => {
  test.each<[what: string, history: Status[], expected: string | undefined]>([
    ['on no list, then or now', [], undefined],
    ['listed before', [un(BEFORE)], undefined],
    ['listed on that day', [un(DAY)], undefined],
    ['listed after', [eu(AFTER)], 'we find this person on none of the lists we hold.'],
    ['listed the day after', [eu('2016-08-31')], 'we find this person on none of the lists we hold.'],
    [
      'listed by one before, by another after',
      [un(BEFORE), eu(AFTER)],
      'we find this person on the UN list, and not on the EU list.',
    ],
    [
      'listed by two after',
      [un(AFTER), eu('2018-01-01')],
      'we find this person on none of the lists we hold.',
    ],
    ['only undated', [ofac(NOT_IN_COPY)], undefined],
    [
      'listed after, and undated by another',
      [un(AFTER), ofac(NOT_IN_COPY)],
      'we do not find this person on the UN list; for the US list we have no date.',
    ],
    [
      'listed after, and undated by two',
      [un(AFTER), ofac(NOT_IN_COPY), eu(NOT_IN_COPY)],
      'we do not find this person on the UN list; for the US list and the EU list we have no date.',
    ],
    ['listed before, taken off before', [un(BEFORE), off('2015-01-01')], undefined],
    ['listed before, taken off after', [un(BEFORE), off(AFTER)], 'we find this person on the UN list.'],
    ['taken off on that day', [un(BEFORE), off(DAY)], undefined],
    ['listed after and taken off again', [un(AFTER), off('2018-01-01')], undefined],
    ['listed before, taken off nobody knows when', [un(BEFORE), off(NOT_IN_COPY)], undefined],
    ['taken off in a later month', [un(BEFORE), off('2016-09')], 'we find this person on the UN list.'],
    ['taken off in the month of the article', [un(BEFORE), off('2016-08')], undefined],
    ['taken off in an earlier month', [un(BEFORE), off('2016-07')], undefined],
    ['undated, taken off after', [un(NOT_IN_COPY), off(AFTER)], undefined],
    [
      'listed before, taken off after, still listed by another',
      [un(BEFORE), off(AFTER), eu(BEFORE)],
      'we find this person on the UN list and the EU list.',
    ],
    [
      'taken off before, listed again after',
      [un(BEFORE), off('2015-01-01'), un(AFTER)],
      'we find this person on none of the lists we hold.',
    ],
    ['amended after', [un(BEFORE), status('UN', 'amended', AFTER)], undefined],
    ['undated, amended before', [un(NOT_IN_COPY), status('UN', 'amended', BEFORE)], undefined],
    [
      'a second measure after',
      [un(BEFORE), status('UN', 'listed', AFTER, { measure: 'travel ban' })],
      undefined,
    ],
    [
      'one of two measures ended after',
      [
        un(BEFORE),
        status('UN', 'listed', BEFORE, { measure: 'travel ban' }),
        status('UN', 'delisted', AFTER, { measure: 'travel ban' }),
      ],
      undefined,
    ],
    [
      'the programme ended after',
      [ofac(BEFORE), status('OFAC', 'programme ended', AFTER)],
      'we find this person on the US list.',
    ],
    [
      'listed after, as another list tells',
      [status('UN', 'listed', AFTER, toldByEu)],
      'we find this person on none of the lists we hold.',
    ],
    [
      'listed before, as another list tells, and by its own after',
      [status('UN', 'listed', BEFORE, toldByEu), eu(AFTER)],
      'we do not find this person on the EU list.',
    ],
    [
      'taken off after, all of it told by another',
      [status('UN', 'listed', BEFORE, toldByEu), status('UN', 'delisted', AFTER, toldByEu)],
      'this person was on the UN list, says “EU Regulation”.',
    ],
    [
      'taken off after, as another tells, and still on another list',
      [un(BEFORE), status('OFAC', 'listed', BEFORE, toldByEu), status('OFAC', 'delisted', AFTER, toldByEu)],
      'this person was on the US list, says “EU Regulation”.',
    ],
    [
      'taken off after, and from another as that tells',
      [
        un(BEFORE),
        off(AFTER),
        status('OFAC', 'listed', BEFORE, toldByEu),
        status('OFAC', 'delisted', AFTER, toldByEu),
      ],
      'we find this person on the UN list; this person was on the US list, says “EU Regulation”.',
    ],
    ['events out of order: nobody can say', [un(AFTER), off('2018-01-01'), un(BEFORE)], undefined],
    [
      'an order in force then',
      [
        status('FinCEN', 'imposed', '2007-03-19', { measure: 'special measure' }),
        status('FinCEN', 'withdrawn', '2020-08-10'),
      ],
      'the special measure imposed by FinCEN was in force, and was withdrawn on 10 August 2020.',
    ],
    [
      'an order withdrawn before',
      [status('FinCEN', 'imposed', '2007-03-19'), status('FinCEN', 'withdrawn', '2010-08-10')],
      undefined,
    ],
    [
      'an order withdrawn nobody knows when',
      [status('FinCEN', 'imposed', '2007-03-19'), status('FinCEN', 'withdrawn', NOT_IN_COPY)],
      undefined,
    ],
    [
      'a list after, an order in force then',
      [status('FinCEN', 'imposed', '2007-03-19'), status('FinCEN', 'withdrawn', '2020-08-10'), eu(AFTER)],
      'we find this person on none of the lists we hold; the asset freeze imposed by FinCEN was in force, and was withdrawn on 10 August 2020.',
    ],
    ['convicted then, set aside after', [status('FinCEN', 'convicted', BEFORE)], undefined],
  ])('%s', (_what, history, expected) => {
    expect(onTheDay({ status: history, searched: ALL, kind: 'Person' }, reference, DAY)?.sentence).toBe(
      expected && WHEN + expected,
    );
  });

  test('an undated event had happened when the copy was made that has it', () => {
    const entity = { status: [ofac(NOT_IN_COPY), eu('2024-02-20')], searched: ALL, kind: 'Company' } as const;
    const on = (day: string) =>
      onTheDay({ ...entity, searched: ALL, status: [...entity.status] }, reference, day)?.sentence;
    expect(on('2021-06-30')).toBe(
      'When this was published (30 June 2021) we do not find this company on the EU list; for the US list we have no date.',
    );
    expect(on('2021-07-01')).toBe(
      'When this was published (1 July 2021) we find this company on the US list, and not on the EU list.',
    );
  });

  test('"none of the lists" only where all of them were searched', () => {
    const sentence = (searched: string[]) =>
      onTheDay({ status: [eu(AFTER)], searched, kind: 'Vessel' }, reference, DAY)?.sentence;
    expect(sentence(['un-copy', 'ofac-copy'])).toBe(`${WHEN}we find this ship on none of the lists we hold.`);
    expect(sentence(['un-copy'])).toBe(`${WHEN}we do not find this ship on the EU list.`);
    expect(sentence([])).toBe(`${WHEN}we do not find this ship on the EU list.`);
  });

  test('an instrument is on no list', () => {
    expect(
      onTheDay({ status: [un(AFTER)], searched: ALL, kind: 'Instrument' }, reference, DAY),
    ).toBeUndefined();
  });
});

test('in Korean, too, it says what we find, not what is', () => {
  for (const [key, sentence] of Object.entries(sentencesIn('ko', 'entry.json')))
    if (/^day\.on|^day\.not/.test(key)) expect(sentence, key).toMatch(/(?:찾았|찾지 못했)습니다$/);
});

describe('the card', () => {
  const { entities } = smallLexicon({
    'a-man.yaml': `
kind: Person
role: A man
name: Han Gap-dol
names: [{text: Han Gap-dol, type: name, strength: weak}]
status:
  - {authority: UN, action: listed, measure: asset freeze, date: 2012-05-02, reference: R1, source: un-copy#R1}
  - {authority: EU, action: listed, measure: asset freeze, date: 2017-10-16, reference: R2, source: eu-copy#R2}
searched: [un-copy, ofac-copy, eu-copy]
summary: A summary.
sources: [un-copy#R1]
`,
  });
  const cardOn = (day?: string) => describeEntity(entities[0]!, [], reference, '2026-11-21', day);

  test('leads with both, and with what has changed', () => {
    const card = cardOn(DAY);
    expect(leadOf(card)).toBe(
      `${WHEN}we find this person on the UN list, and not on the EU list. Listed by the EU since 16 October 2017.`,
    );
    expect(card.more).toEqual(['Listed by the UN since 2 May 2012.']);
  });

  test('an old copy that has changed keeps its date beside another', () => {
    const status = [ofac(NOT_IN_COPY), eu(AFTER)];
    const lead = (changed: string[]) =>
      leadFor(
        { status, searched: [], kind: 'Person', role: 'A man' },
        reference,
        '2028-01-01',
        new Set(changed),
      );
    expect(lead([])).toEqual([
      'On the US list as read in July 2021 and the EU list as read in January 2026 (since 16 October 2017); they may have changed.',
    ]);
    expect(lead(['EU'])).toEqual([
      'On the EU list since 16 October 2017, as read in January 2026; it may have changed.',
      'Also on the US list as read in July 2021; it may have changed.',
    ]);
  });

  test.each([undefined, '2020-01-01'])('the usual sentence on %s', (day) => {
    const card = cardOn(day);
    expect(card.onTheDay).toBeUndefined();
    expect(leadOf(card)).toBe('Listed by the UN since 2 May 2012.');
  });

  test('is cited as it stands now, whatever the article', () => {
    expect(cardOn(DAY).citation.split('\n')).toEqual([
      'Han Gap-dol (A man)',
      'Listed by the EU since 16 October 2017. Listed by the UN since 2 May 2012.',
      '- United Nations Security Council. Listed, asset freeze. Date: 2 May 2012. R1 (UN list, copy of 27 February 2026).',
      '- Council of the European Union. Listed, asset freeze. Date: 16 October 2017. R2 (EU list, copy of 15 January 2026).',
      'Searched for its names: UN list, copy of 27 February 2026; US list, copy of July 2021; EU list, copy of 15 January 2026.',
      'Sidelight, lexicon of 21 November 2026 (2026-11-21.00000000)',
      '',
    ]);
  });
});
