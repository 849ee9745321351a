/** card.js: the card on a page. Comes when the first card is opened, and shares the isolated world with content.js. */

import cardCss from 'sidelight:card-css';
import { render } from 'preact';
import { isoDay } from '../core/card/dates.ts';
import { send } from '../messages/channel.ts';
import { readArticleDay } from '../page/article-date.ts';
import { controlCard } from '../page/card-controller.ts';
import { createCardHost } from '../page/card-host.ts';
import { contentParts } from '../page/content-parts.ts';
import { unclobbered } from '../page/dom.ts';
import { keepFocus } from '../page/focus.ts';
import { scrollToRange } from '../page/scroll-to.ts';
import { CardFrame, type CardState } from '../ui/card/card-frame.tsx';
import { loadCard } from '../ui/card/load-card.ts';

const parts = contentParts();
const host = createCardHost(document, cardCss);

/** The day of the article is read anew for each card: a page may have become another since. */
const read = (id: string) =>
  send('entity/read', { id, articleDay: readArticleDay(document, isoDay(new Date())) });

const card = controlCard<CardState>({
  window,
  reveal: scrollToRange,
  host,
  focus: keepFocus(unclobbered(document), host.element),
  loading: { state: 'loading' },
  load: ({ placed }) => loadCard(placed.mention, read),
  draw: ({ placed: { mention } }, content) =>
    render(
      <CardFrame
        text={mention.text}
        mark={mention.mark ?? 'uncertain'}
        reason={mention.reason}
        evidence={mention.evidence}
        candidates={mention.candidates}
        read={read}
        content={content}
        onClose={() => card.close()}
        onResize={host.settle}
      />,
      host.root,
    ),
  clear: () => render(null, host.root),
  signal: parts.documentLife,
});
parts.card = card;
