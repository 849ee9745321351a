/** browse.html. Wiring only: what it shows is made in core/browse, shown by ui/browse. */
import { render } from 'preact';
import { NO_FILTERS } from '../core/browse/filters.ts';
import { hashOf, readRoute } from '../core/browse/route.ts';
import type { Words } from '../core/words/words.ts';
import { send } from '../messages/channel.ts';
import { markHits } from '../page/mark-hits.ts';
import { ownWindow } from '../platform/tabs.ts';
import { followWords } from '../platform/words.ts';
import { countSaved } from '../store/count-saved.ts';
import { type BrowseContent, BrowsePage } from '../ui/browse/browse.tsx';
import { PageInWords } from '../ui/use-words.tsx';
import { followMarkColour } from './mark-colour.ts';
import { readCatalogue } from './open-catalogue.ts';

let words: Words;
let content: BrowseContent = { state: 'loading' };
let query = '';
let filters = NO_FILTERS;

// Where the reader stood in the list is remembered by the page itself.
history.scrollRestoration = 'manual';
addEventListener('hashchange', draw);
// Where no panel can be opened, a selected text is looked up here: never by an address, which would stay in the history.
const wanted = send('look-up/take', { windowId: await ownWindow() }).catch(() => null);
await followMarkColour();
await followWords(async (next) => {
  words = next;
  draw();
  query = (await wanted) ?? query;
  content = await open();
  draw();
});

async function open(): Promise<BrowseContent> {
  try {
    return { state: 'ready', ...(await readCatalogue(words)) };
  } catch {
    return { state: 'failed' };
  }
}

function draw(): void {
  render(
    <PageInWords words={words}>
      <BrowsePage
        content={content}
        route={readRoute(location.hash)}
        query={query}
        filters={filters}
        onQuery={(next) => {
          query = next;
          draw();
        }}
        onFilters={(next) => {
          filters = next;
          draw();
        }}
        onRoute={(route) => {
          location.hash = hashOf(route);
        }}
        markHits={markHits}
        countSaved={countSaved}
      />
    </PageInWords>,
    document.body,
  );
}
