/** The card's first line: one element for all states, so that its words are read aloud when they change. */

import { JSDOM } from 'jsdom';
import { h, render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { EntityCard } from '../../src/core/card/entity-card.ts';
import type { Evidence } from '../../src/core/matching/mention.ts';
import { CardFrame } from '../../src/ui/card/card-frame.tsx';
import type { CardState } from '../../src/ui/card/card-state.ts';
import { inEnglish } from '../support/in-english.ts';

afterEach(() => vi.unstubAllGlobals());

const cardOf = (id: string) =>
  ({
    ...{
      id,
      locale: 'en',
      name: `Ship ${id}`,
      role: 'Ship',
      kind: 'Vessel',
      mark: 'listed',
      lead: 'Listed.',
      more: [],
    },
    ...{
      summary: '',
      events: [],
      searched: [],
      meanings: [],
      claims: [],
      relations: [],
      notes: [],
      sources: [],
    },
    ...{ alsoKnownAs: [], lexiconDate: '21 November 2026', citation: '' },
  }) as EntityCard;

test('its language and direction are its own, its first line is one live region', () => {
  const { document } = new JSDOM('<body></body>').window;
  vi.stubGlobal('document', document);
  const draw = (content: CardState) => {
    render(
      inEnglish(
        h(CardFrame, {
          ...{ text: 'KOMID', mark: 'listed', reason: { via: 'name', name: 'KOMID' } },
          ...{ content, onClose: () => {} },
        }),
      ),
      document.body,
    );
    return document.querySelector('#sidelight-opening')!;
  };
  const loading = draw({ state: 'loading' });
  expect(loading.textContent).toBe('Looking up “KOMID” …');
  expect(loading.getAttribute('aria-live')).toBe('polite');
  const failed = draw({ state: 'failed', message: 'No storage.' });
  expect(failed).toBe(loading);
  expect(failed.textContent).toBe('The entry for “KOMID” cannot be shown.');
  const card = document.querySelector('.card')!;
  expect([card.getAttribute('lang'), card.getAttribute('dir')]).toEqual(['en', 'ltr']);
  expect(document.querySelectorAll('[aria-live], [role=alert], [role=status]').length).toBe(1);
});

test.each([
  [undefined, 'opening listed'],
  [{ via: 'name', name: 'Han' } as const, 'opening named'],
])('an entry that was opened by itself has its own mark, a mention (%o) its mark', (reason, expected) => {
  const { document } = new JSDOM('<body></body>').window;
  vi.stubGlobal('document', document);
  const content = { state: 'ready', entries: [{ card: cardOf('han'), opening: 'Listed.' }] } as const;
  render(
    inEnglish(
      h(CardFrame, {
        text: 'Han',
        mark: 'named',
        reason,
        content: { ...content, entries: [...content.entries] },
      }),
    ),
    document.body,
  );
  expect(document.querySelector('#sidelight-opening p')?.className).toBe(expected);
});

test('where nothing decides, each in question says what speaks for it', () => {
  const { document } = new JSDOM('<body></body>').window;
  vi.stubGlobal('document', document);
  const evidence: Evidence = { kind: 'IMO number', text: '9110236', where: 'article', start: 0, end: 7 };
  const candidate = (id: string, some: Evidence[]) =>
    ({ id, name: id, kind: 'Vessel', via: 'name', evidence: some }) as const;
  render(
    inEnglish(
      h(CardFrame, {
        text: 'Dawnlight',
        mark: 'uncertain',
        reason: { via: 'name', name: 'Dawnlight', shared: ['Ship a', 'Ship b'] },
        candidates: [candidate('a', [evidence]), candidate('b', [])],
        content: {
          state: 'ready',
          entries: ['a', 'b'].map((id) => ({ card: cardOf(id), opening: 'Several.' })),
        },
        onClose: () => {},
      }),
    ),
    document.body,
  );
  expect(
    [...document.querySelectorAll('details.part > summary + .fine')].map((one) => one.textContent),
  ).toEqual([
    'What speaks for this one: the IMO number “9110236” in this article.',
    'Nothing in the text speaks for this one.',
  ]);
  const states = [...document.querySelectorAll('details.part .reason p:first-child')];
  expect(states.map((one) => [one.querySelector('.swatch')?.className, one.textContent?.trim()])).toEqual(
    ['a', 'b'].map(() => [
      'swatch uncertain',
      'This entry: Listed · lexicon of 21 November 2026. Whether it is meant here is uncertain.',
    ]),
  );
  expect([...document.querySelectorAll('.listed')]).toEqual([]);
});
