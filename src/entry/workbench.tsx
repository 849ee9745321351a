/** workbench.html, in developer builds only: the card as a page shows it, for accessibility checks and screenshots. */
import { render } from 'preact';
import { openingFor } from '../core/card/opening.ts';
import { send } from '../messages/channel.ts';
import { readWords } from '../platform/words.ts';
import { CardFrame } from '../ui/card/card-frame.tsx';
import { PageInWords } from '../ui/use-words.tsx';

const wanted = new URLSearchParams(location.search);
const read = (id: string) => send('entity/read', { id, articleDay: wanted.get('day') ?? undefined });
const words = await readWords();
const card = await read(wanted.get('id') ?? 'reconnaissance-general-bureau');
const mark = wanted.get('mark') === 'uncertain' ? 'uncertain' : card.mark;
const opening = openingFor({ mark, via: 'name', id: card.id }, card, words);

render(
  <PageInWords words={words}>
    <main>
      <CardFrame
        text={card.name}
        mark={mark}
        reason={{ via: 'name', name: card.name }}
        read={read}
        content={{ state: 'ready', entries: [{ card, opening }] }}
        leaveOut={{
          site: 'news.example',
          onLeaveOut: async (where) => where,
          onUndo: async () => {},
        }}
        isSheet={wanted.has('sheet')}
        onClose={() => {}}
      />
    </main>
  </PageInWords>,
  document.body,
);
