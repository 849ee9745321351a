/** panel.html, the side panel. Wiring only: what it shows is decided in ui/panel, what the page tells in panel-lines.ts. */
import { render } from 'preact';
import { oldSince } from '../core/lexicon/age.ts';
import { placeAtHand } from '../core/panel/place-at-hand.ts';
import { isSamePage } from '../core/panel/same-page.ts';
import { DEFAULT_SETTINGS } from '../core/settings/settings.ts';
import { isoDay } from '../core/text/day-of.ts';
import type { Words } from '../core/words/words.ts';
import { overhear, serve } from '../messages/channel.ts';
import type { ToPanel } from '../messages/protocol.ts';
import { askForSite, onAccessGranted, onAccessLost, readTabNow } from '../platform/access.ts';
import { followCurrentTab } from '../platform/active-tab.ts';
import { followSettings, readSettingsOrDefaults, resume } from '../platform/settings.ts';
import type { CurrentTab } from '../platform/tabs.ts';
import { followWords } from '../platform/words.ts';
import { Panel } from '../ui/panel/panel.tsx';
import { placeKey } from '../ui/panel/place-list.tsx';
import { placeName } from '../ui/panel/place-name.ts';
import type { LexiconState } from '../ui/popup/lexicon-notice.tsx';
import type { PopupState } from '../ui/popup/popup-state.ts';
import { PageInWords } from '../ui/use-words.tsx';
import { watchLexicon } from './lexicon-state.ts';
import { followMarkColour } from './mark-colour.ts';
import { ownPages } from './own-pages.ts';
import { openPanelLines } from './panel-lines.ts';
import { openPanelRelations } from './panel-relations.ts';
import { followTabState } from './panel-tab.ts';
import { openPanelViews } from './panel-views.ts';
import { switchHere } from './switch-here.ts';

let words: Words;
let settings = DEFAULT_SETTINGS;
let tab: CurrentTab | undefined;
let content: PopupState = { state: 'loading' };
let announced = '';
let lexicon: LexiconState = 'ready';
const atHand = placeAtHand(Date.now);

const lines = openPanelLines({
  onChanged() {
    const inView = lines.inView();
    atHand.seen(inView && placeKey(inView));
    draw();
  },
  onStepped(place, at) {
    atHand.steppedTo(placeKey(place));
    announced = words.say('panel.stepped', {
      at: at + 1,
      all: places().length,
      name: placeName(place.words, place.name, words),
    });
    draw();
  },
  onWanted(place, { id, name }) {
    if (place?.key === id) views.openPlace(place);
    else views.openEntity({ id, name });
  },
  onLost: () => page.askAgain(),
});
const places = () => lines.places() ?? [];
const views = openPanelViews({ tab: () => tab, words: () => words, lines, onChanged: () => draw() });

const page = followTabState({
  tab: () => tab,
  settings: () => settings,
  onState(state) {
    content = state;
    if (state.state === 'ready' && tab) {
      lines.follow(tab.id);
      views.say(undefined);
    } else lines.stop();
    draw();
  },
});
const refresh = () => page.refresh();
const relations = await openPanelRelations(draw);

await followWords((next) => {
  words = next;
  // What was opened was told in the language before.
  views.toList();
});
await followMarkColour();
await followSettings(
  (next) => {
    settings = next;
    void refresh();
  },
  { signal: new AbortController().signal, read: readSettingsOrDefaults },
);
await followCurrentTab((next, isComing) => {
  const isOther = tab === undefined || !isSamePage(tab, { ...next, isComing });
  tab = next;
  if (isOther) startAnew();
  void refresh();
});
onAccessGranted(() => void refresh());
onAccessLost(() => void refresh());
// A page begins, or counts its names anew: by a click in the popup, for example.
overhear(['frame/tell-all', 'page/counted'], (tabId) => {
  if (tabId === tab?.id) void refresh();
});
serve<ToPanel>({
  'panel/look-up': async () => {
    void views.lookUp();
    return null;
  },
});
await views.lookUp();
await watchLexicon((state) => {
  lexicon = state;
  draw();
});

/** Another page: what was opened from the last is left. */
function startAnew(): void {
  lines.stop();
  atHand.forget();
  announced = '';
  content = { state: 'loading' };
  views.toList();
}

function draw(): void {
  const { view, returnTo, isInRelations = false } = views.shown();
  const names = content.state === 'ready' ? content.names : [];
  render(
    <PageInWords words={words}>
      <Panel
        {...ownPages}
        content={content}
        places={lines.places()}
        current={atHand.current()}
        view={view}
        returnTo={returnTo}
        isReturnToRelations={isInRelations}
        relations={{
          relations: relations.among(words, places(), names),
          layOut: relations.layOut(),
          isOpen: relations.isOpen(),
          onToggle: relations.toggle,
          onOpen: views.openParty,
        }}
        about={ABOUT_LEXICON}
        lexicon={{ state: lexicon, oldSince: oldSince(LEXICON_VERSION, isoDay(new Date())) }}
        announced={announced}
        notice={views.notice()}
        isPrivate={tab?.isPrivate ?? false}
        onOpen={views.openPlace}
        onOpenName={views.openName}
        onOpenEntity={views.openEntity}
        onShow={views.show}
        onBack={views.back}
        onReadNow={() => void readNow()}
        onAllowSite={() =>
          tab && void askForSite(tab.url).then((granted) => (granted ? readNow() : refresh()))
        }
        onSwitchOn={() => tab && void switchHere(tab, true, settings).then(refresh)}
        onResume={() => void resume()}
      />
    </PageInWords>,
    document.body,
  );
}

/** Without the click on a button of the browser's own there is no leave for one page. */
async function readNow(): Promise<void> {
  if (!tab) return;
  await readTabNow(tab.id).catch(() => views.say(words.say('panel.notLetIn')));
  await refresh();
}
