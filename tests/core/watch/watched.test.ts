/** Names of one's own in a text: the engine of the lexicon, another mark, and never a word of a list. */
import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../src/core/lexicon/compile.ts';
import { formatSeedError } from '../../../src/core/lexicon/seed-file.ts';
import { KINDS } from '../../../src/core/lexicon/terms.ts';
import { openMatcher } from '../../../src/core/matching/find-mentions.ts';
import type { WatchEntry } from '../../../src/core/watch/entry.ts';
import { entryIdOf, watchedId } from '../../../src/core/watch/own-id.ts';
import { proposalText, toSeedProposal } from '../../../src/core/watch/proposal.ts';
import { searchWatchlist } from '../../../src/core/watch/search.ts';
import { openTwins } from '../../../src/core/watch/twins.ts';
import { compileWatchlist, findWatched } from '../../../src/core/watch/watched.ts';
import { compileOptions, folderOf, smallLexicon } from '../../support/small-lexicon.ts';
import { watchName } from '../../support/watchlist.ts';

const HAEDONG: WatchEntry = {
  id: 'haedong',
  kind: 'Company',
  name: 'Haedong Agents',
  names: [
    watchName('Haedong Agents', { ignore: ['Haedong Agents of Peace'] }),
    watchName('HDA', { type: 'acronym', strength: 'weak', case: 'exact', needs: ['Dandong'] }),
    watchName('해동', { type: 'alias' }),
  ],
  note: 'Private.',
};
const ORION: WatchEntry = {
  id: 'orion-star',
  kind: 'Vessel',
  name: 'Orion Star',
  imo: '8713471',
  names: [watchName('Orion Star', { strength: 'weak', needs: ['Nampo'] })],
  note: '',
};
const KIM: WatchEntry = {
  id: 'kim-chol',
  kind: 'Person',
  name: 'Kim Chol',
  names: [watchName('Kim Chol')],
  note: '',
};

const matcher = openMatcher(compileWatchlist([HAEDONG, ORION, KIM]));
const found = (text: string) =>
  findWatched(matcher, text).map(({ text: words, id, mark }) => [words, id, mark]);

describe('in a text', () => {
  test.each([
    ['The Haedong Agents paid.', [['Haedong Agents', 'yours_haedong', 'yours']]],
    ['HAEDONG-AGENTS paid.', [['HAEDONG-AGENTS', 'yours_haedong', 'yours']]],
    ['The Haedong Agents of Peace sang.', []],
    ['HDA paid.', []],
    ['hda paid in Dandong.', []],
    ['HDA paid in Dandong.', [['HDA', 'yours_haedong', 'uncertain']]],
    ['해동은 지급했다.', [['해동', 'yours_haedong', 'yours']]],
    ['The Orion Star rose.', []],
    ['The Orion Star left Nampo.', [['Orion Star', 'yours_orion-star', 'uncertain']]],
    ['The vessel (IMO 8713471) left.', [['8713471', 'yours_orion-star', 'yours']]],
    ['Kim Chol came.', [['Kim Chol', 'yours_kim-chol', 'yours']]],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('what stays unmarked is told when asked, without a mark', () => {
    expect(findWatched(matcher, 'HDA paid.', { all: true })).toMatchObject([{ text: 'HDA', mark: null }]);
  });

  test('a name that two entries have is nobody’s for certain', () => {
    const twice = openMatcher(compileWatchlist([HAEDONG, { ...HAEDONG, id: 'other', name: 'Other' }]));
    expect(findWatched(twice, 'Haedong Agents')).toMatchObject([{ id: null, mark: 'uncertain' }]);
  });

  test('no name of an empty list is found', () => {
    expect(findWatched(openMatcher(compileWatchlist([])), 'Haedong Agents, IMO 8713471')).toEqual([]);
  });
});

test('its ids are none that the lexicon can have', () => {
  const result = compileLexicon(
    folderOf({
      [`${watchedId(HAEDONG)}.yaml`]:
        'kind: Company\nrole: Firm\nname: A\nnames: [{text: A, type: name, strength: strong}]\nsummary: A.\nsources: [un-copy]\n',
    }),
    compileOptions,
  );
  expect('errors' in result && result.errors.map(formatSeedError)).toEqual([
    'seeds/yours_haedong.yaml:1:1: the file name "yours_haedong" is the id: use small letters, digits and hyphens.',
  ]);
  expect(entryIdOf(watchedId(HAEDONG))).toBe('haedong');
  expect(entryIdOf('haedong')).toBeUndefined();
});

describe('what the lexicon has too', () => {
  const { entities } = smallLexicon({
    'vessels/imo-8713471.yaml':
      "kind: Vessel\nrole: Ship\nname: Vega\nimo: '8713471'\nnames: [{text: Vega, type: name, strength: weak}]\nsummary: A.\nsources: [un-copy]\n",
    'organizations/agents.yaml':
      'kind: Company\nrole: Firm\nname: Agents\nnames: [{text: HAEDONG AGENTS, type: name, strength: strong}, {text: HDA, type: acronym, strength: strong}]\nsummary: A.\nsources: [un-copy]\n',
  });

  test('is told, each pair once', () => {
    expect(openTwins(entities)([HAEDONG, ORION, KIM])).toEqual([
      { entry: 'haedong', shared: 'Haedong Agents', id: 'agents', name: 'Agents' },
      { entry: 'orion-star', shared: 'IMO 8713471', id: 'imo-8713471', name: 'Vega' },
    ]);
  });
});

describe('promoted', () => {
  test('a seed without a status, and nothing of the note', () => {
    const { file, yaml } = toSeedProposal(HAEDONG);
    expect(file).toBe('seeds/organizations/haedong-agents.yaml');
    expect(yaml).toContain('status: []');
    expect(yaml).not.toMatch(/listed|pending/);
    expect(yaml).not.toContain('Private');
  });

  test.each([
    [ORION, 'seeds/vessels/imo-8713471.yaml'],
    [{ ...ORION, imo: undefined }, 'seeds/vessels/vessel-orion-star.yaml'],
    [KIM, 'seeds/people/kim-chol.yaml'],
  ])('%s -> %s', (entry, file) => {
    expect(toSeedProposal(entry as WatchEntry).file).toBe(file);
  });

  test.each([...KINDS])(
    'a %s: `check` asks for what is empty and finds nothing else; filled in, it compiles',
    (kind) => {
      const entry: WatchEntry = {
        ...HAEDONG,
        kind,
        names: [
          watchName('Haedong Agents', { ignore: ['Haedong Agents of Peace'] }),
          watchName('HDA', { type: 'acronym', strength: 'weak', case: 'exact', needs: ['Koti Trading'] }),
          watchName("Agents, 'Haedong' & Co", {
            type: 'alias',
            needs: ['Koti, Sons & Co', 'no'],
            within: 'block',
          }),
          watchName('Haedong', { type: 'shortForm' }),
        ],
      };
      const { file, yaml } = toSeedProposal(entry);
      const errorsOf = (text: string) => {
        const result = compileLexicon(folderOf({ [file.replace('seeds/', '')]: text }), compileOptions);
        return 'errors' in result ? result.errors.map(({ field, message }) => `${field}: ${message}`) : [];
      };
      const asked = errorsOf(yaml);
      expect(asked.length).toBeGreaterThan(3);
      for (const message of asked)
        expect(message).toMatch(/nothing is written here|is empty|give at least one|is missing/);
      const filled = yaml
        .replace(/role: .*/, 'role: Firm')
        .replaceAll(/\bsource:.*/g, 'source: act-1')
        .replace(/authority: .*/, 'authority: UN')
        .replace(/measure: .*/, 'measure: asset freeze')
        .replace(/date: .*/, 'date: 2026-03-14')
        .replace(/reference: {2}.*/, 'reference: S/RES/1')
        .replace('summary: >-\n  \n', 'summary: A firm.\n')
        .replace('sources: [] ', 'sources: [act-1] ')
        .replace(/reviewed_by: .*/, 'reviewed_by: somebody, 2026-11-22');
      expect(errorsOf(filled)).toEqual([]);
    },
  );
});

test('the letter to the editors says where it belongs, what it shares with the lexicon, and ends with the seed', () => {
  const text = proposalText(HAEDONG, [{ id: 'agents', name: 'Agents', shared: 'Haedong Agents' }]);
  const { file, yaml } = toSeedProposal(HAEDONG);
  expect(text).toContain(file);
  expect(text).toContain('each fact needs a public source');
  expect(text).toContain('The lexicon has "Haedong Agents" already: Agents (agents).');
  expect(text).not.toContain('This is a person');
  expect(text).not.toContain('Private');
  expect(text.endsWith(`\n---\n\n${yaml}`)).toBe(true);
  expect(proposalText(KIM, [])).toContain('This is a person');
});

test.each([
  ['', ['haedong', 'orion-star']],
  ['  ', ['haedong', 'orion-star']],
  ['ORION', ['orion-star']],
  ['8713', ['orion-star']],
  ['해동', ['haedong']],
  ['agents hda', ['haedong']],
  ['agents orion', []],
])('searched for %j: %j', (typed, ids) => {
  expect(searchWatchlist([HAEDONG, ORION], typed).map(({ id }) => id)).toEqual(ids);
});
