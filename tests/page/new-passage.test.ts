/** What is saved of a place on a page: who is named in it for certain, of the lexicon and of her own. */
import { JSDOM } from 'jsdom';
import { expect, test, vi } from 'vitest';
import { runSteps } from '../../src/core/matching/steps.ts';
import type { ContentParts } from '../../src/page/content-parts.ts';
import { markedOn, newPassage } from '../../src/page/new-passage.ts';
import type { PlacedMention } from '../../src/page/painter.ts';
import { readPassageText } from '../../src/page/passage-text.ts';
import { watchShadowRoots } from '../../src/page/shadow-roots.ts';

const { document } = new JSDOM(
  '<!doctype html><body><p>Ofek and Komid met Orion Star in Rason.</p><p>Green Pine was not there.</p></body>',
  { url: 'https://news.example/a' },
).window;
const text = runSteps(
  readPassageText(
    document.body,
    watchShadowRoots(
      () => null,
      () => {},
    ),
  ),
);

function placed(words: string, id: string | null, mark: string): PlacedMention {
  const node = [...document.querySelectorAll('p')].find(({ textContent }) => textContent.includes(words))!
    .firstChild!;
  const range = document.createRange();
  const at = node.textContent!.indexOf(words);
  range.setStart(node, at);
  range.setEnd(node, at + words.length);
  return { range, mention: { id, mark, text: words } } as unknown as PlacedMention;
}
const parts = (painted: PlacedMention[], covered: PlacedMention[]) =>
  ({
    page: { marks: { painted: () => painted } },
    watched: { covered: () => covered },
  }) as unknown as ContentParts;

test.each<[string, ContentParts, string[]]>([
  ['nothing marked', {}, []],
  [
    'certain, uncertain, undecided, and outside it',
    parts(
      [
        placed('Ofek', 'ofek', 'named'),
        placed('Komid', 'komid', 'uncertain'),
        placed('Rason', null, 'uncertain'),
        placed('Green Pine', 'green-pine', 'listed'),
      ],
      [],
    ),
    ['ofek'],
  ],
  [
    'one of her own beneath a mark of the lexicon',
    parts([placed('Orion Star', 'orion-star', 'listed')], [placed('Orion Star', 'yours_orion', 'yours')]),
    ['orion-star', 'yours_orion'],
  ],
  ['one of her own that is uncertain', parts([], [placed('Orion', 'yours_o', 'yours-uncertain')]), []],
])('named in it: %s', (_what, given, names) => {
  const place = { start: 0, end: text.text.indexOf('\n') };
  const passage = runSteps(newPassage(document, text, place, markedOn(given), '2026-11-22'));
  expect(passage.names).toEqual(names);
  expect(passage.quote.exact).toBe('Ofek and Komid met Orion Star in Rason.');
  expect([passage.paragraph, passage.opened]).toEqual([passage.quote.exact, 'https://news.example/a']);
});

test('of many names on a page only the lines of the passage are asked', () => {
  const line = '<p>Ofek met Komid.</p>';
  const page = new JSDOM(`<!doctype html><body>${line.repeat(300)}</body>`, {
    url: 'https://news.example/b',
  }).window;
  const body = runSteps(
    readPassageText(
      page.document.body,
      watchShadowRoots(
        () => null,
        () => {},
      ),
    ),
  );
  const intersects = vi.spyOn(page.Range.prototype, 'intersectsNode');
  const names = [...page.document.querySelectorAll('p')].map((p, at) => {
    const range = page.document.createRange();
    range.setStart(p.firstChild!, 0);
    range.setEnd(p.firstChild!, 4);
    return { range, mention: { id: `ofek-${at}`, mark: 'named', text: 'Ofek' } } as unknown as PlacedMention;
  });
  const place = { start: 16 * 100, end: 16 * 102 - 1 };
  const passage = runSteps(newPassage(page.document, body, place, names, '2026-11-22'));
  expect(passage.names).toEqual(['ofek-100', 'ofek-101']);
  expect(intersects.mock.calls.length).toBeLessThanOrEqual(600);
});
