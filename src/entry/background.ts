/** background.js: answers cards, follows access, counts on the badge. Wiring only; nothing lasting is kept in memory. */
import { codeOfFailure } from '../background/failure-codes.ts';
import { frameHandlers } from '../background/frame-handlers.ts';
import { leftOutRequests } from '../background/left-out-requests.ts';
import { keepLexicon } from '../background/lexicon.ts';
import { libraryRequests } from '../background/library-requests.ts';
import { createLookUp } from '../background/look-up.ts';
import { speakOutside } from '../background/outside.ts';
import { goToName, leaveOpenTabs, leaveWithoutAccess, openCard, readOrExplain } from '../background/pages.ts';
import { savePassageIn, showPassages } from '../background/passages-on-pages.ts';
import { showWatched, watchedRequests } from '../background/watchlist-on-pages.ts';
import { verifyLexiconScript } from '../core/matching/lexicon-script.ts';
import { rulesFor } from '../core/matching/rules-part.ts';
import { serve } from '../messages/channel.ts';
import type { Sender, ToBackground } from '../messages/protocol.ts';
import { checkRequest } from '../messages/requests.ts';
import {
  bringSwitchKey,
  followAccess,
  hasAnyAccess,
  onAccessGranted,
  onAccessLost,
  readOpenTabs,
} from '../platform/access.ts';
import { showCount } from '../platform/badge.ts';
import { onCommand } from '../platform/commands.ts';
import { addFile, dressFrame, frameWithSelection, withFile } from '../platform/frames.ts';
import { takeTurns } from '../platform/in-turn.ts';
import { onInstalled, onStarted } from '../platform/install.ts';
import { onMenu } from '../platform/menus.ts';
import { readPackagedRules, readPackagedScript } from '../platform/packaged.ts';
import { openPanel } from '../platform/panel.ts';
import { openPopup } from '../platform/popup.ts';
import { onSettingChanged } from '../platform/settings.ts';
import { openOwnPage } from '../platform/tabs.ts';
import { readCardWords, readSentences } from '../platform/words.ts';
import { withDatabase } from '../store/failures.ts';
import { openLibrary } from '../store/library.ts';
import { clearBin } from '../store/passages.ts';
import { switchByKeyOf, switchOver } from './switch-here.ts';

const lexicon = keepLexicon(LEXICON_VERSION);
const library = openLibrary();
const lookUp = createLookUp();
const inTurn = takeTurns();
const passagesOn = (sender: Sender) => showPassages(library, sender);
/** What the reader has of a page, beside the lexicon. */
const bringIn = (sender: Sender) => {
  void passagesOn(sender);
  void showWatched(library, sender);
};

serve<ToBackground>(
  {
    'entity/read': ({ id, articleDay }) => lexicon.card(id, articleDay),
    'rules/read': async ({ records }) => rulesFor(await readPackagedRules(), records),
    'lexicon/state': () => lexicon.state(),
    ...libraryRequests({ library, readCard: lexicon.card, readName: lexicon.nameOf }),
    ...watchedRequests(library),
    'card/load': (_request, sender) => withFile('card.js', sender, readCardWords()),
    'card/words': () => readCardWords(),
    'marks/load': (_request, sender) => withFile('marks.js', sender, readSentences('markLabel.')),
    'selection/load': (_request, sender) => addFile('selection.js', sender),
    'marks/dress': (colours, sender) => dressFrame(sender, colours),
    ...leftOutRequests,
    ...frameHandlers,
    // What each page, and each frame, asks when it begins; no answer waits for the library.
    'frame/tell-all': (request, sender) => {
      bringIn(sender);
      return frameHandlers['frame/tell-all'](request, sender);
    },
    'frame/host': (request, sender) => {
      bringIn(sender);
      return frameHandlers['frame/host'](request, sender);
    },
    'site/switch': (_request, { tabId = -1 }) => switchByKeyOf(tabId),
    // Asked for by a click, which counts no longer when something was waited for.
    'panel/open': (_request, { tabId = -1 }) => openPanel(tabId),
    'look-up/take': async ({ windowId }) => lookUp.take(windowId),
    'page/returned': async (_request, { tabId = -1 }) => {
      await leaveWithoutAccess(tabId);
      return null;
    },
    'page/counted': async ({ names }, sender) => {
      const { tabId, frameId } = sender;
      if (tabId !== undefined && frameId === 0) await showCount(tabId, names);
      if (names !== null) await passagesOn(sender);
      return null;
    },
  },
  {
    check: checkRequest,
    codeOf: codeOfFailure,
  },
);

onAccessGranted(inTurn(() => followAccess().then(readOpenTabs)));
onAccessLost(inTurn(() => followAccess().then(leaveOpenTabs)));
onCommand({
  'next-name': ({ id }) => goToName(id, 1),
  'previous-name': ({ id }) => goToName(id, -1),
  'open-card': ({ id }) => openCard(id),
  'read-page': ({ id }) => readOrExplain(id),
  'save-passage': async ({ id }) => savePassageIn(id, await frameWithSelection(id)),
  'switch-site': (tab) => switchOver(tab).catch(openPopup),
  'open-panel': ({ id }) => openPanel(id),
});
onMenu({
  'read-page': ({ tab }) => void readOrExplain(tab.id),
  'open-panel': ({ tab }) => void openPanel(tab.id),
  'save-passage': ({ tab, frameId }) => void savePassageIn(tab.id, frameId).catch(openPopup),
  'look-up': lookUp.begin,
});
onStarted(inTurn(speakOutside));
// Where there is no storage nothing lies in it.
onStarted(() => void clearBin(library, new Date()).catch(() => undefined));
onSettingChanged('language', inTurn(speakOutside));
onSettingChanged(
  'switchKey',
  inTurn(() => followAccess().then(bringSwitchKey)),
);
onInstalled(async ({ isFirst }) => {
  // A damaged package marks nothing at all.
  verifyLexiconScript(await readPackagedScript('lexicon.js'));
  await speakOutside();
  await followAccess();
  await readOpenTabs();
  if (isFirst && !(await hasAnyAccess())) await openOwnPage('welcome.html');
  await lexicon.whenThere();
  await withDatabase(() => clearBin(library, new Date()));
});
