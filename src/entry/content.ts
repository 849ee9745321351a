/** content.js: reads the page, paints the names, opens cards. Wiring only. */

import marksCss from 'sidelight:marks-css';
import { type LineFinder, lineFinder, openMatcher } from '../core/matching/find-mentions.ts';
import type { ResolveOptions } from '../core/matching/resolve.ts';
import { learnRules } from '../core/matching/rules-part.ts';
import type { PageSettings } from '../core/settings/page-settings.ts';
import { decodeBytes } from '../core/text/base64.ts';
import { send, serve } from '../messages/channel.ts';
import type { ToPage } from '../messages/protocol.ts';
import { CARD_ATTRIBUTE } from '../page/card-attribute.ts';
import { removeLeftHosts } from '../page/closed-host.ts';
import { contentParts } from '../page/content-parts.ts';
import { createPainter } from '../page/create-painter.ts';
import { atFirstSelection } from '../page/first-selection.ts';
import { isTopFrame } from '../page/frame-worth.ts';
import { followColour } from '../page/mark-sheet.ts';
import { markPage } from '../page/marks.ts';
import { openCards } from '../page/open-cards.ts';
import { watchPointer } from '../page/pointer.ts';
import { reportCount, reportFrame } from '../page/report-count.ts';
import { OWN, stepAcross } from '../page/step-across.ts';
import { createTabNames } from '../page/tab-names.ts';
import { withWatched } from '../page/with-watched.ts';
import { eachTimeWritten } from '../page/written-anew.ts';
import { onWatchlistChanged } from '../platform/library-news.ts';
import { extensionLifetime, type Lifetime } from '../platform/lifetime.ts';
import { onReturned } from '../platform/returned.ts';
import { shadowRootOf } from '../platform/shadow-roots.ts';

const parts = contentParts();
// Injected twice (by the registered script and by a click) it runs once; after an update it starts anew.
if (parts.lexicon && (!parts.lifetime || parts.lifetime.aborted)) start(parts.lexicon);
delete parts.lexicon;

function start(lexicon: NonNullable<typeof parts.lexicon>): void {
  removeLeftHosts(document, CARD_ATTRIBUTE);
  const life = extensionLifetime();
  parts.lifetime = life.signal;
  const { rules, learn } = learnRules((records) => send('rules/read', { records }), LEXICON_VERSION);
  const matcher = openMatcher({ names: decodeBytes(lexicon.names), cues: decodeBytes(lexicon.cues), rules });
  const finderFor = (options: () => ResolveOptions | undefined) => lineFinder(matcher, options, learn);
  // It fails only where the extension has gone meanwhile.
  const begin = (signal: AbortSignal) => void follow(finderFor, life, signal).catch(life.isOver);
  eachTimeWritten(document, begin, { signal: life.signal });
}

/** Follows the page until its document is written anew, or the extension is gone. */
async function follow(
  finderFor: (options: () => ResolveOptions | undefined) => LineFinder,
  { isOver, end }: Lifetime,
  signal: AbortSignal,
): Promise<void> {
  parts.documentLife = signal;
  const isTop = isTopFrame(window);
  let settings: PageSettings | undefined;
  const finder = finderFor(() => settings?.options());
  const onChanged = () => {
    tell();
    cards.keepUp();
    parts.panel?.onChanged();
    parts.watched?.onChanged();
  };
  const bundled = markPage({ document, shadowRootOf, onChanged, isOver, signal });
  const marks = withWatched(bundled, () => parts.watched);
  const tab = createTabNames(() => ({
    state: marks.state(),
    names: marks.names(),
    isPartial: settings?.isPartial ?? false,
  }));
  const report = isTop ? reportCount : reportFrame;
  const tell = report(window, {
    count: isTop ? tab.count : tab.size,
    send: (names) =>
      void (isTop ? send('page/counted', { names }) : send('frame/changed', null)).catch(() => {}),
    signal,
  });
  const cards = openCards({
    marks,
    load: async () => {
      parts.words = await send('card/load', null);
    },
  });
  const reader = { markPage, openMatcher, lineFinder, learnRules, decodeBytes };
  parts.page = { marks, bundled, cards, frames: tab.frames, onChanged, reader };
  const steps = stepAcross(tab.frames, (frameId, step, isFresh) =>
    frameId === OWN ? cards.step(step, isFresh) : send('frame/step', { frameId, step, isFresh }),
  );

  watchPointer(document, cards.pointer, { settings: () => settings, signal });
  atFirstSelection(document, () => void send('selection/load', null).catch(() => {}), { signal });
  serve<ToPage>(
    {
      'page/names': async () => tab.all(),
      'page/frame-names': async ({ frameId, names }) => {
        tab.take(frameId, names);
        tell();
        parts.panel?.onChanged();
        return null;
      },
      'page/tell': async () => {
        tell();
        return null;
      },
      'page/show': async ({ key }) => {
        const frameId = tab.frameWith(key);
        return cards.show(key) || (frameId !== undefined && send('frame/show', { frameId, key }));
      },
      'page/step': ({ step }) => steps(step),
      'page/own-step': async ({ step, isFresh }) => cards.step(step, isFresh),
      'page/leave': async () => {
        end();
        return null;
      },
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    parts.card?.close();
    // It listens no longer; a new copy of this script brings its own.
    delete parts.card;
    delete parts.page;
  });
  onWatchlistChanged(() => parts.watched ?? void send('watchlist/load', null).catch(() => {}), { signal });
  if (isTop) {
    void send('frame/tell-all', null).catch(() => {});
    onReturned(() => void send('page/returned', null).catch(() => {}), { signal });
  }
  // A frame is on or off with the page it stands in.
  const host = isTop ? location.hostname : await send('frame/host', null).catch(() => null);
  parts.host = host;
  parts.countNames = () => bundled.names().length;
  const tools = { css: marksCss, loadMarks: () => send('marks/load', null), onPress: cards.press };
  const wear = followColour(marksCss, (colours) => void send('marks/dress', colours).catch(() => {}));
  await parts.followSettings?.(
    host,
    (next, consequence) => {
      settings = next;
      wear(next);
      const createPainterNow = () => createPainter(document, next.marks, tools);
      if (consequence === 'anew')
        bundled.follow(next.isOn ? { finder, createPainter: createPainterNow } : undefined);
      if (consequence === 'decide') bundled.decideAnew();
    },
    { signal },
  );
}
