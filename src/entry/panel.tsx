/** panel.html, the side panel. Wiring only: what it shows is decided in ui/panel, what the page tells in panel-lines.ts. */
import { render } from 'preact';
import type { Party } from '../core/browse/relations.ts';
import { isoDay } from '../core/card/dates.ts';
import { oldSince } from '../core/lexicon/age.ts';
import type { PageName } from '../core/matching/page-names.ts';
import { growingWait } from '../core/panel/growing-wait.ts';
import type { TabPlace } from '../core/panel/places.ts';
import { isSamePage } from '../core/panel/same-page.ts';
import { siteOf } from '../core/settings/left-out.ts';
import { DEFAULT_SETTINGS } from '../core/settings/settings.ts';
import { entryIdOf } from '../core/watch/own-id.ts';
import type { Words } from '../core/words/words.ts';
import { overhear, send, sendToPage, serve } from '../messages/channel.ts';
import type { ToPanel } from '../messages/protocol.ts';
import { askForSite, onAccessGranted, onAccessLost, readTabNow } from '../platform/access.ts';
import { followCurrentTab } from '../platform/active-tab.ts';
import { followSettings, resume } from '../platform/settings.ts';
import { type CurrentTab, openOwnPage, ownWindow } from '../platform/tabs.ts';
import { followWords } from '../platform/words.ts';
import { loadCard, loadEntry } from '../ui/card/load-card.ts';
import type { LeaveOut } from '../ui/card/not-this.tsx';
import type { FoundEntity } from '../ui/panel/found.tsx';
import { Panel, type PanelView } from '../ui/panel/panel.tsx';
import { placeKey } from '../ui/panel/place-list.tsx';
import type { LexiconState } from '../ui/popup/lexicon-notice.tsx';
import type { PopupState } from '../ui/popup/popup.tsx';
import { PageInWords } from '../ui/use-words.tsx';
import { watchLexicon } from './lexicon-state.ts';
import { followMarkColour } from './mark-colour.ts';
import { openPanelLines } from './panel-lines.ts';
import { openPanelRelations } from './panel-relations.ts';
import { hostOf, switchHere } from './switch-here.ts';
import { readTabState } from './tab-state.ts';

/** A page that is on its way, or was left, is asked again after so long, in ms; it tells, too, when it is there. */
const AGAIN_MS = { first: 200, most: 5000 };
/** So long the name that the reader went to is the current one, whatever else is in view, in ms. */
const STEPPED_MS = 800;

const LIST: PanelView = { view: 'list' };

let words: Words;
let settings = DEFAULT_SETTINGS;
let tab: CurrentTab = { id: -1, url: '', isPrivate: false };
let content: PopupState = { state: 'loading' };
/** The list, and what was opened from it, the one that is shown last. */
let views: { shown: PanelView; returnTo?: string | undefined; isInRelations?: boolean }[] = [{ shown: LIST }];
let announced = '';
let notice: string | undefined;
let stepped: { key: string; until: number } | undefined;
let current: string | undefined;
let again: ReturnType<typeof setTimeout> | undefined;
const wait = growingWait(AGAIN_MS);
let turn = 0;
/** Counts the pages that the panel has stood beside. */
let visit = 0;
let lexicon: LexiconState = 'ready';

const lines = openPanelLines({
  onChanged() {
    const inView = lines.inView();
    const isHeld = stepped && Date.now() < stepped.until;
    if (inView && !isHeld) current = placeKey(inView);
    draw();
  },
  onStepped(frameId, number) {
    const places = lines.places() ?? [];
    const at = places.findIndex((place) => place.frameId === frameId && place.number === number);
    const place = places[at];
    if (!place) return;
    current = placeKey(place);
    stepped = { key: current, until: Date.now() + STEPPED_MS };
    announced = words.say('panel.stepped', { at: at + 1, all: places.length, name: place.name });
    draw();
  },
  onWanted(frameId, number, { id, name }) {
    const place = lines.places()?.find((one) => one.frameId === frameId && one.number === number);
    if (place?.key === id) void openPlace(place);
    else openEntity(id, name);
  },
  onLost: askAgain,
});

const relations = await openPanelRelations(draw);

await followWords((next) => {
  words = next;
  // What was opened was told in the language before.
  views = [{ shown: LIST }];
  draw();
});
await followMarkColour();
await followSettings(
  (next) => {
    settings = next;
    void refresh();
  },
  { signal: new AbortController().signal },
);
await followCurrentTab((next, isComing) => {
  const isOther = !isSamePage(tab, { ...next, isComing });
  tab = next;
  if (isOther) startAnew();
  void refresh();
});
onAccessGranted(() => void refresh());
onAccessLost(() => void refresh());
// A page begins, or counts its names anew: by a click in the popup, for example.
overhear(['frame/tell-all', 'page/counted'], (tabId) => {
  if (tabId === tab.id) void refresh();
});
serve<ToPanel>({
  'panel/look-up': async () => {
    void lookUp();
    return null;
  },
});
await lookUp();
await watchLexicon((state) => {
  lexicon = state;
  draw();
});

/** Another page: what was opened from the last is left. */
function startAnew(): void {
  visit++;
  lines.stop();
  views = [{ shown: LIST }];
  current = stepped = notice = undefined;
  announced = '';
  content = { state: 'loading' };
}

/** Something has happened: the page may be another. */
function refresh(): Promise<void> {
  wait.reset();
  return ask();
}

async function ask(): Promise<void> {
  // The settings come before the tab.
  if (tab.id === -1) return;
  const mine = ++turn;
  clearTimeout(again);
  const state = await readTabState(tab, settings);
  // Asked again meanwhile, or of another tab.
  if (mine !== turn) return;
  content = state.content;
  if (content.state === 'ready') {
    lines.follow(tab.id);
    notice = undefined;
  } else lines.stop();
  if (content.state === 'loading') askAgain();
  draw();
}

function askAgain(): void {
  clearTimeout(again);
  again = setTimeout(() => void ask(), wait.next());
}

function draw(): void {
  const { shown, returnTo, isInRelations = false } = views.at(-1)!;
  const names = content.state === 'ready' ? content.names : [];
  render(
    <PageInWords words={words}>
      <Panel
        content={content}
        places={lines.places()}
        current={current}
        view={shown}
        returnTo={returnTo}
        isReturnToRelations={isInRelations}
        relations={{
          relations: relations.among(words, lines.places() ?? [], names),
          layOut: relations.layOut(),
          isOpen: relations.isOpen(),
          onToggle: relations.toggle,
          onOpen: openParty,
        }}
        lexicon={{ state: lexicon, oldSince: oldSince(LEXICON_VERSION, isoDay(new Date())) }}
        announced={announced}
        notice={notice}
        isPrivate={tab.isPrivate}
        onOpen={(place) => void openPlace(place)}
        onOpenName={openName}
        onOpenEntity={openFound}
        onShow={(place) => void show(place)}
        onBack={back}
        onReadNow={() => void readTabNow(tab.id).catch(sayNotLetIn).then(refresh)}
        onAllowSite={() => void askForSite(tab.url).then(readIfGranted)}
        onSwitchOn={() => void switchHere(tab, true, settings).then(refresh)}
        onResume={() => void resume()}
        onReadingPage={() => void openOwnPage('reading.html')}
        onSettings={() => void openOwnPage('settings.html')}
        onBrowse={() => void openOwnPage('browse.html')}
      />
    </PageInWords>,
    document.body,
  );
}

async function readIfGranted(granted: boolean): Promise<void> {
  if (granted) await readTabNow(tab.id).catch(sayNotLetIn);
  await refresh();
}

/** Without the click on a button of the browser's own there is no leave for one page. */
function sayNotLetIn(): void {
  notice = words.say('panel.notLetIn');
}

/** The panel's own entries are read as the card's: as of the day of the article, too. */
const read = (id: string) =>
  entryIdOf(id) === undefined
    ? send('entity/read', { id, articleDay: lines.articleDay() })
    : send('watchlist/card', { id });

const onEdit = (id: string) => void send('watchlist/edit', { id });

async function show({ frameId, number }: TabPlace): Promise<void> {
  const isThere = await sendToPage(tab.id, 'places/show', { number }, frameId).catch(() => false);
  sayWhetherGone(!isThere);
}

function sayWhetherGone(isGone: boolean): void {
  const said = isGone ? words.say('panel.gone') : undefined;
  if (said === notice) return;
  notice = said;
  draw();
}

/** Shows it on the page, and its entry here. */
async function openPlace(place: TabPlace, from: From = { returnTo: placeKey(place) }): Promise<void> {
  const { number, frameId, key, name, mark } = place;
  const asked = visit;
  void show(place);
  const mention = await sendToPage(tab.id, 'places/mention', { number }, frameId).catch(() => null);
  // Asked meanwhile of another page.
  if (!mention || asked !== visit) return;
  const { reason, evidence, candidates } = mention;
  const leaveOut = leaveOutOf(place);
  open({ key, name, mark, reason, evidence, candidates, leaveOut }, from, () =>
    loadCard(mention, read, () => words),
  );
}

/** "Not this one?": the page it stands on does it. What was taken back stands there under another number. */
function leaveOutOf(opened: TabPlace): LeaveOut {
  const { id: tabId } = tab;
  let left = opened;
  return {
    site: siteOf(hostOf(tab)),
    async onLeaveOut(where, why) {
      const places = lines.places() ?? [];
      left =
        places.find((one) => placeKey(one) === placeKey(opened)) ??
        places.find(({ key }) => key === opened.key) ??
        opened;
      const { number, frameId } = left;
      const came = await sendToPage(tabId, 'places/leave-out', { number, where, why }, frameId).catch(
        () => null,
      );
      sayWhetherGone(came === null);
      return came;
    },
    async onUndo() {
      await sendToPage(tabId, 'places/take-back', { number: left.number }, left.frameId).catch(() =>
        sayWhetherGone(true),
      );
    },
  };
}

function openName({ key, id, name, mark, via, reason, candidates }: PageName): void {
  const mention = { id, mark, via, candidates: candidates.map((one) => ({ id: one })) };
  open({ key, name, mark, reason }, {}, () => loadCard(mention, read, () => words));
}

function openFound({ id, name }: FoundEntity): void {
  openEntity(id, name);
}

/** Of the relations: its entry as its first place has it; what is in the background has none. */
function openParty({ id, name }: Party): void {
  const place = lines.places()?.find(({ key, mark }) => key === id && mark !== 'uncertain');
  if (place) void openPlace(place, { returnTo: id, isInRelations: true });
  else openEntity(id, name, { returnTo: id, isInRelations: true });
}

function openEntity(id: string, name: string, from: From = { returnTo: id }): void {
  open({ key: id, name, mark: 'named' }, from, () => loadEntry(id, read, () => words));
}

/** Where in the list a reader comes back to. */
interface From {
  returnTo?: string;
  isInRelations?: boolean;
}

type Dossier = Extract<PanelView, { view: 'dossier' }>;

function open(
  what: Omit<Dossier, 'view' | 'content' | 'read' | 'onEdit'>,
  { returnTo, isInRelations = false }: From,
  load: () => Promise<Dossier['content']>,
): void {
  const dossier: Dossier = { ...what, view: 'dossier', read, onEdit, content: { state: 'loading' } };
  const from = views.findLast(({ shown }) => shown.view !== 'dossier') ?? { shown: LIST };
  const opened = { shown: dossier as PanelView };
  views = [...views.slice(0, views.indexOf(from)), { ...from, returnTo, isInRelations }, opened];
  draw();
  void load().then((loaded) => {
    opened.shown = { ...dossier, content: loaded };
    draw();
  });
}

function back(): void {
  if (views.length > 1) views = views.slice(0, -1);
  draw();
}

/** What a selected text means: asked for in the page's menu. */
async function lookUp(): Promise<void> {
  const text = await send('look-up/take', { windowId: await ownWindow() }).catch(() => null);
  if (text === null) return;
  const found = { shown: { view: 'found', text, content: { state: 'searching' } } as PanelView };
  views = [views[0]!, found];
  draw();
  found.shown = { view: 'found', text, content: await search(text) };
  draw();
}

async function search(text: string): Promise<Extract<PanelView, { view: 'found' }>['content']> {
  try {
    // The search and all entries: only who asks for them has them.
    const { searchFor } = await import('./search.ts');
    return { state: 'ready', ...(await searchFor(text, words)) };
  } catch {
    return { state: 'failed' };
  }
}
