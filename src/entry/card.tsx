/** card.js: the card on a page. Comes when the first card is opened, and shares the isolated world with content.js. */

import cardCss from 'sidelight:card-css';
import { render } from 'preact';
import type { EntityCard } from '../core/card/entity-card.ts';
import type { CardLink } from '../core/library/passage.ts';
import { COLOUR_VALUES } from '../core/settings/mark-colours.ts';
import { isoDay } from '../core/text/day-of.ts';
import { isOwnCard, type OwnCard } from '../core/watch/own-card.ts';
import { type CardWords, openWords, type Words } from '../core/words/words.ts';
import { send } from '../messages/channel.ts';
import { readArticleDay } from '../page/article-date.ts';
import { controlCard } from '../page/card-controller.ts';
import { createCardHost } from '../page/card-host.ts';
import { contentParts } from '../page/content-parts.ts';
import { unclobbered } from '../page/dom.ts';
import { keepFocus } from '../page/focus.ts';
import { isTopFrame } from '../page/frame-worth.ts';
import type { PlacedMention } from '../page/painter.ts';
import { scrollToRange } from '../page/scroll-to.ts';
import { isSheet } from '../page/sheet.ts';
import { canPageOpenPanel } from '../platform/panel.ts';
import { AlsoYours } from '../ui/card/also-yours.tsx';
import { CardFrame } from '../ui/card/card-frame.tsx';
import { cardLink } from '../ui/card/card-link.ts';
import type { CardState } from '../ui/card/card-state.ts';
import { loadCard } from '../ui/card/load-card.ts';
import { SaveSentence } from '../ui/card/save-sentence.tsx';
import { InWords } from '../ui/use-words.tsx';
import { askEntry } from './ask-entry.ts';
import { leaveOutFor } from './leave-out.ts';

const parts = contentParts();
const host = createCardHost(document, {
  css: cardCss,
  markColour: () => COLOUR_VALUES[parts.markColour ?? 'amber'],
  onBack: () => card.close(),
});

let words: Words | undefined;

/** The day of the article is read anew for each card: a page may have become another since. */
async function read(id: string): Promise<EntityCard | OwnCard> {
  const card = await askEntry(id, () => readArticleDay(document, isoDay(new Date())));
  // The reader has chosen another language since this page was read.
  if (!isOwnCard(card) && card.locale !== wordsNow().locale)
    words = wordsFrom(await send('card/words', null));
  return card;
}

/** content.js asked for them together with this script; they come a moment after it. */
function wordsNow(): Words {
  if (!parts.words) throw new Error('A card was opened before its words had come.');
  words ??= wordsFrom(parts.words);
  return words;
}

/** "3 of 12: KOMID"; the name alone where there are names in frames. */
function placeAmong(placed: PlacedMention): string | undefined {
  const all = parts.page?.marks.painted() ?? [];
  const at = all.indexOf(placed) + 1;
  if (at === 0) return undefined;
  // As it stands there: whose name it is, the card says itself.
  const name = placed.words;
  // A frame knows only its own names, and there is one count for the tab.
  const isWhole = isTopFrame(window) && parts.page?.frames().length === 0;
  return isWhole ? wordsNow().say('card.among', { at, all: all.length, name }) : name;
}

const card = controlCard<CardState>({
  window,
  reveal: scrollToRange,
  host,
  focus: keepFocus(unclobbered(document), host.element),
  loading: { state: 'loading' },
  load: ({ placed }) => loadCard(placed.mention, read, wordsNow),
  draw: ({ placed, by, isTouch }, content) => {
    const { mention } = placed;
    const beneath = parts.watched?.beneath(placed) ?? [];
    const openInPanel = (id: string, name: string) => {
      const wanted = { id, name, placed };
      if (parts.panel?.isOpen()) parts.panel.open(wanted);
      else parts.wantedInPanel = wanted;
      void send('panel/open', null).then((isOpen) => {
        if (!isOpen) delete parts.wantedInPanel;
      });
      card.close();
    };
    render(
      <InWords words={wordsNow()}>
        <CardFrame
          text={mention.text}
          mark={mention.mark ?? 'uncertain'}
          reason={mention.reason}
          evidence={mention.evidence}
          candidates={mention.candidates}
          read={read}
          leaveOut={leaveOutFor(placed, card.hold)}
          isSheet={isSheet(isTouch)}
          content={content}
          // A panel that is open says it itself.
          place={by === 'keyboard' && !parts.panel?.isOpen() ? placeAmong(placed) : undefined}
          also={
            beneath.length > 0 && (
              <AlsoYours mentions={beneath} read={read} onEdit={edit} onResize={host.settle} />
            )
          }
          onPanel={canPageOpenPanel() ? openInPanel : undefined}
          onEdit={edit}
          onClose={() => card.close()}
          onResize={host.settle}
        >
          <SaveSentence onSave={() => void save(placed, cardLink(mention.mark, content)).catch(() => {})} />
        </CardFrame>
      </InWords>,
      host.root,
    );
  },
  clear: () => render(null, host.root),
  onShown: (isShown) => parts.passages?.stepAside(isShown),
  signal: parts.documentLife,
});
parts.card = card;

function edit(id: string): void {
  card.close();
  void send('watchlist/edit', { id }).catch(() => {});
}

/** The sentence in which a name stands, as a passage of the library. */
async function save(placed: PlacedMention, link: CardLink | undefined): Promise<void> {
  card.close();
  if (!parts.passages) await send('passages/load', null);
  parts.passages?.saveMention(placed, link);
}

function wordsFrom({ locale, sentences }: CardWords): Words {
  return openWords(locale, sentences);
}
