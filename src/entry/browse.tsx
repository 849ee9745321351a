/** browse.html. Wiring only: what it shows is made in core/browse, shown by ui/browse. */
import { render } from 'preact';
import { openCatalogue } from '../core/browse/catalogue.ts';
import { NO_FILTERS } from '../core/browse/filters.ts';
import { hashOf, readRoute } from '../core/browse/route.ts';
import { isoDay } from '../core/card/dates.ts';
import type { PublicLexicon } from '../core/lexicon/lexicon.ts';
import { markHits } from '../page/mark-hits.ts';
import { readPackagedCorrections, readPackagedLexicon } from '../platform/packaged.ts';
import { DatabaseUnavailable, withDatabase } from '../store/failures.ts';
import { keepSeeded } from '../store/keep-seeded.ts';
import { openReference, readLexicon } from '../store/reference.ts';
import { type BrowseContent, BrowsePage } from '../ui/browse/browse.tsx';
import { FAILED } from '../ui/browse/failures.ts';

let content: BrowseContent = { state: 'loading' };
let query = '';
let filters = NO_FILTERS;

// Where the reader stood in the list is remembered by the page itself.
history.scrollRestoration = 'manual';
addEventListener('hashchange', draw);
draw();
content = await load();
draw();

async function load(): Promise<BrowseContent> {
  try {
    const [stored, corrections] = await Promise.all([readStored(), readPackagedCorrections()]);
    const lexicon = stored ?? (await readPackagedLexicon());
    const catalogue = openCatalogue(lexicon, corrections, isoDay(new Date()));
    return { state: 'ready', catalogue, isStored: stored !== undefined };
  } catch {
    return { state: 'failed', message: FAILED };
  }
}

/** Undefined where there is no storage. */
async function readStored(): Promise<PublicLexicon | undefined> {
  const reference = openReference();
  const whenSeeded = keepSeeded(reference, LEXICON_VERSION, readPackagedLexicon);
  try {
    return await withDatabase(() => whenSeeded(() => readLexicon(reference)));
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return undefined;
    throw error;
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
