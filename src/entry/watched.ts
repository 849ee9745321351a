/** watched.js: shows the names of the reader's own watchlist. Comes where there is one, and shares content.js's reader. Wiring only. */

import watchedCss from 'sidelight:watched-css';
import type { PageSettings } from '../core/settings/page-settings.ts';
import { ownNames } from '../core/watch/own-mention.ts';
import { send } from '../messages/channel.ts';
import { removeLeftHosts } from '../page/closed-host.ts';
import { contentParts, type FollowedPage } from '../page/content-parts.ts';
import { isTopFrame } from '../page/frame-worth.ts';
import { whenLookedAt } from '../page/looked-at.ts';
import { onMoved } from '../page/redraw.ts';
import { WATCHED_ATTRIBUTE } from '../page/watched-attribute.ts';
import { createWatchedBoxes } from '../page/watched-boxes.ts';
import { watchedNames } from '../page/watched-names.ts';
import { onWatchlistChanged } from '../platform/library-news.ts';
import { isAlive } from '../platform/lifetime.ts';
import { shadowRootOf } from '../platform/shadow-roots.ts';

/** How often is looked where her names stand, whatever was told. */
const BEAT_MS = 1000;

/** How long until what failed is tried again, in ms: twice as long each time, at most the second. */
const [AGAIN_MS, LONGEST_MS] = [2_000, 60_000];

const parts = contentParts();
const { page, documentLife } = parts;
// Injected twice it runs once.
if (page && documentLife && !documentLife.aborted && !parts.watched)
  void start(page, documentLife).catch(() => {});

async function start({ bundled, onChanged, reader }: FollowedPage, documentLife: AbortSignal): Promise<void> {
  removeLeftHosts(document, WATCHED_ATTRIBUTE);
  const life = new AbortController();
  const { signal } = life;
  const end = () => life.abort();
  documentLife.addEventListener('abort', end, { signal });
  let settings: PageSettings | undefined;
  let turn = 0;
  let isFollowing = false;
  let again: ReturnType<typeof setTimeout> | undefined;

  const own = reader.markPage({
    document,
    shadowRootOf,
    onChanged,
    isOver: () => signal.aborted || !isAlive(),
    signal,
  });
  const names = watchedNames(own, bundled);
  const boxes = createWatchedBoxes(document, watchedCss, names.isCovered);
  const moved = onMoved(document, boxes.moved, { signal });
  // What moves without an event.
  const beat = setInterval(() => {
    if (document.visibilityState === 'hidden') return;
    if (isFollowing) boxes.show();
    boxes.draw();
  }, BEAT_MS);
  parts.watched = {
    ...names,
    onChanged() {
      names.renew();
      moved.soon();
    },
  };
  signal.addEventListener('abort', () => {
    clearInterval(beat);
    clearTimeout(again);
    delete parts.watched;
    boxes.erase();
    boxes.remove();
  });
  onWatchlistChanged(() => renew(), { signal });

  /** Tries again where the background or the database does not answer: an empty page would say that she is not on it. */
  function renew(wait = AGAIN_MS): void {
    clearTimeout(again);
    const mine = turn + 1;
    void follow().catch(() => {
      if (mine === turn && !signal.aborted && isAlive())
        again = setTimeout(() => renew(Math.min(wait * 2, LONGEST_MS)), wait);
    });
  }

  /** Reads the page for what stands in the list now. */
  async function follow(): Promise<void> {
    const mine = ++turn;
    own.follow(undefined);
    if (!settings?.isOn) {
      isFollowing = false;
      boxes.remove();
      return;
    }
    // What nobody looks at is not read, and holds no index.
    await whenLookedAt(document, signal);
    const index = await send('watchlist/index', null);
    if (mine !== turn || signal.aborted) return;
    if (!index) {
      end();
      onChanged();
      return;
    }
    const { version } = index;
    const { rules, learn } = reader.learnRules(
      (records) => send('watchlist/rules', { version, records }),
      version,
    );
    const matcher = reader.openMatcher({
      names: reader.decodeBytes(index.names),
      cues: reader.decodeBytes(index.cues),
      rules,
    });
    // What is shown of the lexicon is no matter here: she wrote these names down to see them.
    const options = () => {
      const { shortForms, leftOut } = settings?.options() ?? {};
      return { ...(shortForms !== undefined && { shortForms }), ...(leftOut && { leftOut }) };
    };
    const finder = ownNames(reader.lineFinder(matcher, options, learn));
    own.follow({ finder, createPainter: async () => boxes });
    isFollowing = true;
    boxes.show();
  }

  const host = isTopFrame(window)
    ? location.hostname
    : (parts.host ?? (await send('frame/host', null).catch(() => null)));
  await parts.followSettings?.(
    host,
    (next, consequence) => {
      settings = next;
      if (consequence === 'anew') renew();
      if (consequence === 'decide') own.decideAnew();
    },
    { signal },
  );
}
