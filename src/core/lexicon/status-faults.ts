/** What is wrong with one event of a status history, as far as sources.yaml and the calendar can tell. */
import type { Source, SourcesFile, Status } from './entity.ts';
import { isMonth } from './history.ts';
import { nearest } from './nearest.ts';
import { sourceId } from './source-ref.ts';
import { COURT_ACTIONS, DELISTING_ACTIONS, LISTING_ACTIONS, NOT_IN_COPY } from './terms.ts';

export interface StatusFault {
  /** Field of the event; undefined for the whole of it. */
  field?: 'authority' | 'measure' | 'source' | 'action' | 'date';
  message: string;
}

/** @param today ISO day; without it no date is in the future */
export function statusFaults(status: Status, sources: SourcesFile, today?: string): StatusFault[] {
  const faults: StatusFault[] = [];
  const { authority, action, measure, date } = status;
  const known = sources.authorities[authority];
  const isListing = (LISTING_ACTIONS as readonly string[]).includes(action);
  const isOfLists = isListing || (DELISTING_ACTIONS as readonly string[]).includes(action);
  if (!known) {
    const hint = nearest(authority, Object.keys(sources.authorities));
    faults.push({ field: 'authority', message: `"${authority}" is unknown.${hint}` });
  } else if (isOfLists && !known.list) {
    const message = `"${action}" is for an authority that keeps a list, and ${authority} has no \`list:\` in sources.yaml. Correct one of them.`;
    faults.push({ field: 'action', message });
  } else if (known.list && (COURT_ACTIONS as readonly string[]).includes(action)) {
    const message = `"${action}" is for a court or a government; ${authority} keeps a list. Correct the authority or the action.`;
    faults.push({ field: 'action', message });
  }
  if (measure && !sources.measures[measure]) {
    const hint = nearest(measure, Object.keys(sources.measures));
    faults.push({ field: 'measure', message: `"${measure}" is unknown.${hint}` });
  }
  if (isListing && !measure) faults.push({ message: 'a listing needs `measure:`.' });
  if (today && date !== NOT_IN_COPY && date > today)
    faults.push({
      field: 'date',
      message: `${date} is not yet. An event is written down when it has happened.`,
    });
  if (date !== NOT_IN_COPY && isMonth(date) && action !== 'delisted')
    faults.push({
      field: 'date',
      message: `${date} is a month, and only "delisted" may have no day. Give the day, or the words "${NOT_IN_COPY}".`,
    });
  const source = sources.sources[sourceId(status.source)];
  if (!source) return faults;
  if (isListing && source.kind === 'post') {
    const message = 'a blog post cannot prove a listing: cite the list or the regulation.';
    faults.push({ field: 'source', message });
  }
  // A law is signed by one and published by another, and a President may end what the Treasury began.
  if (!known || (!isListing && action !== 'delisted')) return faults;
  const speakers = authoritiesBehind(source, sources);
  // A list may repeat another's measure, as the EU's annexes do; then the event says so in a remark.
  const isRepeated = source.kind === 'list' && status.remark !== undefined;
  if (speakers.length > 0 && !speakers.includes(authority) && !isRepeated) {
    const message = `"${sourceId(status.source)}" is of ${speakers.join(' or ')} and cannot prove what ${authority} did. Cite ${authority}'s own document.`;
    faults.push({ field: 'source', message });
  }
  return faults;
}

/** Whose own words a source is: by its `authority`, else by its publisher. Newspapers and posts are nobody's. */
function authoritiesBehind({ authority, publisher }: Source, { authorities }: SourcesFile): string[] {
  if (authority) return [authority];
  return Object.entries(authorities)
    .filter(([id, { full }]) => publisher === id || full.startsWith(publisher) || publisher.startsWith(full))
    .map(([id]) => id);
}
