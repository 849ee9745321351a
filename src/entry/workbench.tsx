/** workbench.html, in developer builds only: the card as a page shows it, for accessibility checks and screenshots. */
import { render } from 'preact';
import { openingFor } from '../core/card/opening.ts';
import { send } from '../messages/channel.ts';
import { CardFrame } from '../ui/card/card-frame.tsx';

const wanted = new URLSearchParams(location.search);
const read = (id: string) => send('entity/read', { id, articleDay: wanted.get('day') ?? undefined });
const card = await read(wanted.get('id') ?? 'reconnaissance-general-bureau');
const mark = wanted.get('mark') === 'uncertain' ? 'uncertain' : card.mark;
const opening = openingFor({ mark, via: 'name', id: card.id }, card);

render(
  <main>
    <CardFrame
      text={card.name}
      mark={mark}
      reason={`Matched the name “${card.name}”.`}
      read={read}
      content={{ state: 'ready', entries: [{ card, opening }] }}
      onClose={() => {}}
    />
  </main>,
  document.body,
);
