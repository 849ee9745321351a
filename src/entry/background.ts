/** background.js: answers cards, follows access, counts on the badge. Wiring only; nothing lasting is kept in memory. */
import { isoDay } from '../core/card/dates.ts';
import { verifyLexiconScript } from '../core/matching/lexicon-script.ts';
import { rulesFor } from '../core/matching/rules-part.ts';
import { siteOf } from '../core/settings/left-out.ts';
import { type SiteChoices, standingOf } from '../core/sites/standing.ts';
import { MessageError, sendToAllFrames, sendToPage, sendToPanels, serve } from '../messages/channel.ts';
import { frameHandlers } from '../messages/frame-handlers.ts';
import type { Sender, ToBackground } from '../messages/protocol.ts';
import { checkRequest } from '../messages/requests.ts';
import {
  followAccess,
  hasAnyAccess,
  onAccessGranted,
  onAccessLost,
  readOpenTabs,
  readTabNow,
  tabsWithoutAccess,
} from '../platform/access.ts';
import { nameButton, showCount } from '../platform/badge.ts';
import { onCommand } from '../platform/commands.ts';
import { addFile, dressFrame, frameWithSelection, styleFrame } from '../platform/frames.ts';
import { takeTurns } from '../platform/in-turn.ts';
import { onInstalled, onStarted } from '../platform/install.ts';
import { leaveOut, takeBack } from '../platform/left-out.ts';
import { addMenus, onMenu, SELECTED } from '../platform/menus.ts';
import { readPackagedLexicon, readPackagedRules, readPackagedScript } from '../platform/packaged.ts';
import { canOpenPanel, isPanelOpen, openPanel } from '../platform/panel.ts';
import { openPopup } from '../platform/popup.ts';
import { readSettings } from '../platform/settings.ts';
import { documentType, openOwnPage } from '../platform/tabs.ts';
import { onLanguageChosen, readCardWords, readWords } from '../platform/words.ts';
import { DatabaseUnavailable, withDatabase } from '../store/failures.ts';
import { keepSeeded } from '../store/keep-seeded.ts';
import { openLibrary } from '../store/library.ts';
import { clearBin } from '../store/passages.ts';
import { hasPassages } from '../store/passages-read.ts';
import { openReference, readEntity } from '../store/reference.ts';
import { codeOfFailure } from './failure-codes.ts';
import { libraryRequests } from './library-requests.ts';
import { switchOver } from './switch-here.ts';

const reference = openReference();
const library = openLibrary();
const inTurn = takeTurns();
/** What was selected, on its way to the panel. */
let sought: { text: string; windowId: number } | undefined;
let isSeeding = false;
const whenSeeded = keepSeeded(reference, LEXICON_VERSION, readPackagedLexicon, (now) => {
  isSeeding = now;
});

serve<ToBackground>(
  {
    'entity/read': async ({ id, articleDay }) => {
      const words = await readWords();
      const card = await withDatabase(() =>
        whenSeeded(() => readEntity(reference, id, words, isoDay(new Date()), articleDay)),
      );
      if (!card) throw new MessageError('unknown entity', `The lexicon has no entry "${id}".`);
      return card;
    },
    'rules/read': async ({ records }) => rulesFor(await readPackagedRules(), records),
    'lexicon/state': async () => {
      if (isSeeding) return 'updating';
      try {
        await withDatabase(() => whenSeeded(async () => {}));
        return 'ready';
      } catch (error) {
        if (error instanceof DatabaseUnavailable) return 'unavailable';
        throw error;
      }
    },
    ...libraryRequests({
      library,
      readCard: async (id, articleDay) => {
        const words = await readWords();
        return withDatabase(() =>
          whenSeeded(() => readEntity(reference, id, words, isoDay(new Date()), articleDay)),
        );
      },
    }),
    'card/load': async (_request, sender) => {
      const [words] = await Promise.all([readCardWords(), addFile('card.js', sender)]);
      return words;
    },
    'card/words': () => readCardWords(),
    'marks/load': (_request, sender) => addFile('marks.js', sender),
    'marks/dress': (colours, sender) => dressFrame(sender, colours),
    'left-out/add': async (said, { host, isPrivate }) => {
      if (isPrivate || host === undefined) return null;
      const key = crypto.randomUUID();
      await leaveOut(siteOf(host), { key, ...said });
      return key;
    },
    'left-out/take-back': async ({ key }, { host }) => {
      if (host !== undefined) await takeBack(siteOf(host), key);
      return null;
    },
    ...frameHandlers,
    // What each page, and each frame, asks when it begins.
    'frame/tell-all': async (request, sender) => {
      await showPassages(sender);
      return frameHandlers['frame/tell-all'](request, sender);
    },
    'frame/host': async (request, sender) => {
      await showPassages(sender);
      return frameHandlers['frame/host'](request, sender);
    },
    // Asked for by a click, which counts no longer when something was waited for.
    'panel/open': (_request, { tabId = -1 }) => openPanel(tabId),
    'look-up/take': async ({ windowId }) => {
      if (sought?.windowId !== windowId) return null;
      const { text } = sought;
      sought = undefined;
      return text;
    },
    'page/counted': async ({ names }, sender) => {
      const { tabId, frameId } = sender;
      if (tabId !== undefined && frameId === 0) await showCount(tabId, names);
      if (names !== null) await showPassages(sender);
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
  'next-name': ({ id }) => sendToPage(id, 'page/step', { step: 1 }),
  'previous-name': ({ id }) => sendToPage(id, 'page/step', { step: -1 }),
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
  'look-up': ({ tab, windowId, text }) => {
    sought = { text, windowId };
    void openPanel(tab.id).then(async (isOpen) =>
      isOpen || (await isPanelOpen(windowId))
        ? sendToPanels('panel/look-up', null)
        : openOwnPage('browse.html'),
    );
  },
});
onStarted(inTurn(speakOutside));
onLanguageChosen(inTurn(speakOutside));
onInstalled(async ({ isFirst }) => {
  // A damaged package marks nothing at all.
  verifyLexiconScript(await readPackagedScript('lexicon.js'));
  await speakOutside();
  await followAccess();
  await readOpenTabs();
  if (isFirst && !(await hasAnyAccess())) await openOwnPage('welcome.html');
  await whenSeeded(async () => {});
  await withDatabase(() => clearBin(library, new Date()));
});

/** What the browser shows for us: its menus keep their words, and know nothing of another language. */
async function speakOutside(): Promise<void> {
  const { say } = await readWords();
  await nameButton(say('outside.button'));
  await addMenus([
    { id: 'read-page', title: say('outside.readPage'), on: 'page' },
    ...(canOpenPanel() ? [{ id: 'open-panel', title: say('outside.openPanel'), on: 'page' as const }] : []),
    { id: 'save-passage', title: say('outside.savePassage'), on: 'selection' },
    { id: 'look-up', title: say('outside.lookUp', { selected: SELECTED }), on: 'selection' },
  ]);
}

/** Where passages were saved, they are shown; nothing is read on a site that is off. */
async function showPassages(sender: Sender): Promise<void> {
  try {
    if (!(await withDatabase(() => hasPassages(library, sender.url)))) return;
    if (!readsOf(await readSettings(), sender)) return;
    await styleFrame(sender);
    await addFile('passages.js', sender);
  } catch {
    // The page is gone, or there is no database: then there is nothing to show.
  }
}

/** Whether a frame, and the page it stands in, are read now. */
function readsOf(choices: SiteChoices, { host, url }: Sender): boolean {
  const own = URL.canParse(url) ? new URL(url).hostname : '';
  return [host ?? '', own].every((one) => standingOf(choices, one, Date.now()).reads);
}

/** By key and menu, without the reader's leave to read the page otherwise. */
async function savePassageIn(tabId: number, frameId: number): Promise<void> {
  await styleFrame({ tabId, frameId });
  await addFile('passages.js', { tabId, frameId });
  await sendToPage(tabId, 'passages/save-selection', null, frameId);
}

async function openCard(tabId: number): Promise<void> {
  await addFile('places.js', { tabId, frameId: 0 });
  await sendToPage(tabId, 'places/open-card', null);
}

/** Where nothing can be read, the popup says why. */
async function readOrExplain(tabId: number): Promise<void> {
  const isRead = await readTabNow(tabId).then(
    async () => (await documentType(tabId)) !== 'application/pdf',
    () => false,
  );
  if (!isRead) await openPopup();
}

/** Pages that are open stop at once, those read by a click too: whoever takes access back means it. */
async function leaveOpenTabs(): Promise<void> {
  const leave = async (tabId: number) => {
    await sendToAllFrames(tabId, 'page/leave', null);
    await showCount(tabId, 0);
  };
  await Promise.allSettled((await tabsWithoutAccess()).map(leave));
}
