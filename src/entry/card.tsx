/** card.js: the card on a page. Comes when the first card is opened, and shares the isolated world with content.js. */

import cardCss from 'sidelight:card-css';
import { render } from 'preact';
import { openingFor } from '../core/card/opening.ts';
import { MessageError, send } from '../messages/channel.ts';
import { createCardHost } from '../page/card-host.ts';
import { type CardRequest, contentParts } from '../page/content-parts.ts';
import { keepFocus } from '../page/focus.ts';
import { CardFrame, type CardState } from '../ui/card/card-frame.tsx';
import { explainFailure } from '../ui/card/failures.ts';

const parts = contentParts();
const host = createCardHost(document, cardCss);
const focus = keepFocus(document);
let current: CardRequest | undefined;

parts.card = {
  open,
  close,
  openedBy: () => (host.isShown() ? current?.by : undefined),
  isOwn: (event) => host.owns(event),
};
parts.lifetime?.addEventListener('abort', close);
// In the capture phase: the page must not see an Escape that closes our card.
document.addEventListener('keydown', closeOnEscape, {
  capture: true,
  ...(parts.lifetime ? { signal: parts.lifetime } : {}),
});

function open(request: CardRequest): void {
  current = request;
  const show = (content: CardState) => {
    if (current !== request) return;
    draw(request, content);
  };
  if (request.by === 'keyboard') focus.remember();
  draw(request, { state: 'loading' });
  host.show(request.placed.range, request.point);
  if (request.by === 'keyboard') host.root.querySelector<HTMLElement>('.card')?.focus();
  void load(request).then(show);
}

async function load({ placed: { mention } }: CardRequest): Promise<CardState> {
  const ids = mention.id === null ? (mention.candidates ?? []).map(({ id }) => id) : [mention.id];
  try {
    const cards = await Promise.all(ids.map((id) => send('entity/read', { id })));
    return { state: 'ready', entries: cards.map((card) => ({ card, opening: openingFor(mention, card) })) };
  } catch (error) {
    return {
      state: 'failed',
      message: explainFailure(error instanceof MessageError ? error.code : 'failed'),
    };
  }
}

function draw({ placed: { mention } }: CardRequest, content: CardState): void {
  render(
    <CardFrame
      text={mention.text}
      mark={mention.mark ?? 'uncertain'}
      reason={mention.reason}
      content={content}
      onClose={close}
      onResize={host.settle}
    />,
    host.root,
  );
  host.settle();
}

function close(): void {
  if (!host.isShown()) return;
  current = undefined;
  host.hide();
  render(null, host.root);
  focus.giveBack();
}

function closeOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || !host.isShown()) return;
  event.preventDefault();
  event.stopPropagation();
  close();
}
