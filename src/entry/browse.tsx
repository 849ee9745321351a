/** browse.html. Wiring only: what it shows is made in core/browse, shown by ui/browse. */
import { render } from 'preact';
import { NO_FILTERS } from '../core/browse/filters.ts';
import { hashOf, readRoute } from '../core/browse/route.ts';
import { send } from '../messages/channel.ts';
import { markHits } from '../page/mark-hits.ts';
import { ownWindow } from '../platform/tabs.ts';
import { type BrowseContent, BrowsePage } from '../ui/browse/browse.tsx';
import { FAILED } from '../ui/browse/failures.ts';
import { readCatalogue } from './open-catalogue.ts';

let content: BrowseContent = { state: 'loading' };
let query = '';
let filters = NO_FILTERS;

// Where the reader stood in the list is remembered by the page itself.
history.scrollRestoration = 'manual';
addEventListener('hashchange', draw);
draw();
// Where no panel can be opened, a selected text is looked up here: never by an address, which would stay in the history.
query = (await send('look-up/take', { windowId: await ownWindow() }).catch(() => null)) ?? query;
content = await load();
draw();

async function load(): Promise<BrowseContent> {
  try {
    return { state: 'ready', ...(await readCatalogue()) };
  } catch {
    return { state: 'failed', message: FAILED };
  }
}

function draw(): void {
  render(
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
    />,
    document.body,
  );
}
