/** What a change of the settings means for a page, and what is shown and left out there. */
import { describe, expect, test } from 'vitest';
import type { Mark, Mention } from '../../../src/core/matching/mention.ts';
import type { LeftOut } from '../../../src/core/settings/left-out.ts';
import { consequenceOf, type PageChoices, pageSettingsOf } from '../../../src/core/settings/page-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings.ts';

const choices = (change: Partial<Settings> = {}, more: Partial<PageChoices> = {}): PageChoices => ({
  settings: { ...DEFAULT_SETTINGS, ...change },
  leftOut: [],
  isOn: true,
  ...more,
});
const leftOut: LeftOut = { key: 'a', ids: ['leader'], words: 'Kim', text: 'Kim sings.' };

test.each<[string, PageChoices, string | undefined]>([
  ['nothing', choices(), undefined],
  ['another site', choices({ offSites: ['elsewhere.example'] }), undefined],
  ['the language', choices({ language: 'ko' }), undefined],
  ['the page is off', choices({}, { isOn: false }), 'anew'],
  ['the kind of marks', choices({ marks: 'elements' }), 'anew'],
  ['only listed', choices({ onlyListed: true }), 'decide'],
  ['kinds', choices({ unmarkedKinds: ['vessels'] }), 'decide'],
  ['short forms', choices({ shortForms: false }), 'decide'],
  ['background names', choices({ background: 'never' }), 'decide'],
  ['not this one', choices({}, { leftOut: [leftOut] }), 'decide'],
  ['links', choices({ links: 'modifier' }), 'none'],
  ['hover or click', choices({ cards: 'click' }), 'none'],
  ['colour', choices({ colour: 'blue' }), 'none'],
])('%s', (_what, now, expected) => {
  expect(consequenceOf(now, choices())).toBe(expected);
});

test('the first of all is read', () => {
  expect(consequenceOf(choices(), undefined)).toBe('anew');
});

describe('what is shown', () => {
  const mentions = (['listed', 'named', 'uncertain', 'background'] as Mark[]).flatMap((mark) =>
    (['Person', 'Company', 'Organization', 'PublicBody', 'Vessel', 'Instrument'] as const).map(
      (kind) => ({ mark, kind }) as Mention,
    ),
  );
  const shown = (change: Partial<Settings>) => {
    const { shows } = pageSettingsOf(choices(change), () => 'https://news.example/').options();
    return mentions.filter((mention) => shows?.(mention));
  };

  test('everything, as long as nothing is set', () => {
    expect(shown({})).toEqual(mentions);
  });
  test('only listed: names of the background stay folded in the popup', () => {
    expect([...new Set(shown({ onlyListed: true }).map(({ mark }) => mark))]).toEqual([
      'listed',
      'background',
    ]);
  });
  test.each([
    ['people', ['Person']],
    ['organisations', ['Company', 'Organization', 'PublicBody']],
    ['vessels', ['Vessel']],
    ['instruments', ['Instrument']],
  ] as const)('without %s', (group, kinds) => {
    const left = shown({ unmarkedKinds: [group] });
    expect(mentions.filter((one) => !left.includes(one)).map(({ kind }) => kind)).toEqual([
      ...kinds,
      ...kinds,
      ...kinds,
      ...kinds,
    ]);
  });
});
