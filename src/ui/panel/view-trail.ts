/** What the panel shows: the list, and what was opened from it one after the other. Each is left for the next, and come back to. */
import type { PanelView } from './panel.tsx';

/** Where in a view the reader stood when it was left. */
export interface LeftAt {
  /** Key of a place, or id of an entity. */
  returnTo?: string | undefined;
  isInRelations?: boolean;
}

export interface Stop extends LeftAt {
  view: PanelView;
}

/** The last is shown. Never empty. */
export type ViewTrail = readonly [Stop, ...Stop[]];

export const AT_LIST: ViewTrail = [{ view: { view: 'list' } }];

export const shownIn = (trail: ViewTrail): Stop => trail.at(-1)!;

/** An entry: from one entry to another there is no way back but to where the first was opened from. */
export function withDossier(trail: ViewTrail, dossier: PanelView, left: LeftAt): ViewTrail {
  const at = trail.findLastIndex(({ view }) => view.view !== 'dossier');
  const { view } = trail[at]!;
  return [...trail.slice(0, at), { view, ...left }, { view: dossier }] as unknown as ViewTrail;
}

/** What was looked up stands right above the list. */
export function withFound([list]: ViewTrail, found: PanelView): ViewTrail {
  return [list, { view: found }];
}

export function backFrom(trail: ViewTrail): ViewTrail {
  const [first, ...others] = trail;
  return [first, ...others.slice(0, -1)];
}

/** The same view with more in it, if it is still there. */
export function withLoaded(trail: ViewTrail, view: PanelView, loaded: PanelView): ViewTrail {
  return trail.map((stop) => (stop.view === view ? { ...stop, view: loaded } : stop)) as unknown as ViewTrail;
}
