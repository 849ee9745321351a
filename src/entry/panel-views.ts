/** What a reader opens in the panel: the entries of places, of names and of what was looked up. Wiring only. */
import type { Party } from '../core/browse/relations.ts';
import type { PageName } from '../core/matching/page-names.ts';
import type { TabPlace } from '../core/panel/places.ts';
import type { Words } from '../core/words/words.ts';
import { send, sendToPage } from '../messages/channel.ts';
import type { CurrentTab } from '../platform/tabs.ts';
import { loadCard, loadEntry } from '../ui/card/load-card.ts';
import type { PanelView } from '../ui/panel/panel.tsx';
import { placeKey } from '../ui/panel/place-list.tsx';
import * as trail from '../ui/panel/view-trail.ts';
import { askEntry } from './ask-entry.ts';
import { leaveOutOf } from './panel-leave-out.ts';
import type { PanelLines } from './panel-lines.ts';
import { searchLexicon, takeLookUp } from './panel-look-up.ts';

export interface PanelViews {
  shown(): trail.Stop;
  /** Why what was asked of the page did not happen. */
  notice(): string | undefined;
  say(notice: string | undefined): void;
  /** Leaves what was opened: it is of another page, or in another language. */
  toList(): void;
  back(): void;
  /** Shows a place on the page, and its entry here. */
  openPlace(place: TabPlace): void;
  openName(name: PageName): void;
  openEntity(entity: Party): void;
  /** Of the relations. */
  openParty(party: Party): void;
  /** Shows a place on the page. */
  show(place: TabPlace): void;
  /** What was selected in this window and asked for in the menu, if anything was. */
  lookUp(): Promise<void>;
}

export interface PanelViewsOptions {
  tab: () => CurrentTab | undefined;
  words: () => Words;
  lines: Pick<PanelLines, 'places' | 'articleDay'>;
  onChanged: () => void;
}

type Dossier = Extract<PanelView, { view: 'dossier' }>;

export function openPanelViews({ tab, words, lines, onChanged }: PanelViewsOptions): PanelViews {
  let views = trail.AT_LIST;
  let notice: string | undefined;
  /** Counts how often the list was come back to: what was asked for before is wanted no more. */
  let visit = 0;

  const places = () => lines.places() ?? [];
  const read = (id: string) => askEntry(id, lines.articleDay);
  const onEdit = (id: string) => void send('watchlist/edit', { id });

  function turnTo(next: trail.ViewTrail): void {
    views = next;
    onChanged();
  }
  function say(said: string | undefined): void {
    if (said === notice) return;
    notice = said;
    onChanged();
  }
  const sayWhetherGone = (isGone: boolean) => say(isGone ? words().say('panel.gone') : undefined);

  function open(
    what: Omit<Dossier, 'view' | 'content' | 'read' | 'onEdit'>,
    left: trail.LeftAt,
    load: () => Promise<Dossier['content']>,
  ): void {
    const dossier: Dossier = { ...what, view: 'dossier', read, onEdit, content: { state: 'loading' } };
    turnTo(trail.withDossier(views, dossier, left));
    void load().then((content) => turnTo(trail.withLoaded(views, dossier, { ...dossier, content })));
  }
  async function show({ frameId, number }: TabPlace): Promise<void> {
    const { id = -1 } = tab() ?? {};
    sayWhetherGone(!(await sendToPage(id, 'places/show', { number }, frameId).catch(() => false)));
  }
  async function openPlace(place: TabPlace, left: trail.LeftAt): Promise<void> {
    const at = tab();
    if (!at) return;
    const { number, frameId, key, name, mark } = place;
    const asked = visit;
    void show(place);
    const mention = await sendToPage(at.id, 'places/mention', { number }, frameId).catch(() => null);
    if (!mention || asked !== visit) return;
    const { reason, evidence, candidates } = mention;
    const leaveOut = leaveOutOf(place, { tab: at, places, onAnswer: sayWhetherGone });
    open({ key, name, mark, reason, evidence, candidates, leaveOut }, left, () =>
      loadCard(mention, read, words),
    );
  }
  function openEntity({ id, name }: Party, left: trail.LeftAt): void {
    open({ key: id, name, mark: 'named' }, left, () => loadEntry(id, read, words));
  }

  return {
    shown: () => trail.shownIn(views),
    notice: () => notice,
    say,
    show: (place) => void show(place),
    openPlace: (place) => void openPlace(place, { returnTo: placeKey(place) }),
    openEntity: (entity) => openEntity(entity, { returnTo: entity.id }),
    back: () => turnTo(trail.backFrom(views)),
    toList() {
      visit++;
      notice = undefined;
      turnTo(trail.AT_LIST);
    },
    openName({ key, id, name, mark, via, reason, candidates }) {
      const mention = { id, mark, via, reason, candidates: candidates.map((one) => ({ id: one })) };
      open({ key, name, mark, reason }, {}, () => loadCard(mention, read, words));
    },
    openParty(party) {
      const left = { returnTo: party.id, isInRelations: true };
      // As its first place has it; what is in the background has none.
      const place = places().find(({ key, mark }) => key === party.id && mark !== 'uncertain');
      if (place) void openPlace(place, left);
      else openEntity(party, left);
    },
    async lookUp() {
      const text = await takeLookUp();
      if (text === null) return;
      const searching: PanelView = { view: 'found', text, content: { state: 'searching' } };
      turnTo(trail.withFound(views, searching));
      const content = await searchLexicon(text, words());
      turnTo(trail.withLoaded(views, searching, { ...searching, content }));
    },
  };
}
