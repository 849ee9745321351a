/** watched.js: shows the names of the reader's own watchlist. Comes where there is one, and shares content.js's reader. Wiring only. */

import watchedCss from 'sidelight:watched-css';
import type { PageSettings } from '../core/settings/page-settings.ts';
import { ownNames, ownOptions } from '../core/watch/own-mention.ts';
import { send } from '../messages/channel.ts';
import { removeLeftHosts } from '../page/closed-host.ts';
import { contentParts, type FollowedPage } from '../page/content-parts.ts';
import { isTopFrame } from '../page/frame-worth.ts';
import { whenLookedAt } from '../page/looked-at.ts';
import { createTries } from '../page/try-again.ts';
import { WATCHED_ATTRIBUTE } from '../page/watched-attribute.ts';
import { createWatchedBoxes } from '../page/watched-boxes.ts';
import { watchedNames } from '../page/watched-names.ts';
import { onWatchlistChanged } from '../platform/library-news.ts';
import { isAlive } from '../platform/lifetime.ts';
import { shadowRootOf } from '../platform/shadow-roots.ts';

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
  const isOver = () => signal.aborted || !isAlive();
  let settings: PageSettings | undefined;

  const own = reader.markPage({ document, shadowRootOf, onChanged, isOver, signal });
  const names = watchedNames(own, bundled);
  const boxes = createWatchedBoxes(document, { css: watchedCss, isCovered: names.isCovered, signal });
  parts.watched = {
    ...names,
    onChanged() {
      names.renew();
      boxes.soon();
    },
  };
  signal.addEventListener('abort', () => {
    delete parts.watched;
  });
  // Where the background or the database does not answer, an empty page would say that she is not on it.
  const reading = createTries(follow, { isOver, signal });
  onWatchlistChanged(reading.begin, { signal });

  /** Reads the page for what stands in the list now. */
  async function follow(isWanted: () => boolean): Promise<void> {
    own.follow(undefined);
    if (!settings?.isOn) {
      boxes.remove();
      return;
    }
    // What nobody looks at is not read, and holds no index.
    await whenLookedAt(document, signal);
    const index = await send('watchlist/index', null);
    if (!isWanted()) return;
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
    const options = () => ownOptions(settings?.options() ?? {});
    const finder = ownNames(reader.lineFinder(matcher, options, learn));
    own.follow({ finder, createPainter: async () => boxes });
    boxes.show();
  }

  const host = isTopFrame(window)
    ? location.hostname
    : (parts.host ?? (await send('frame/host', null).catch(() => null)));
  await parts.followSettings?.(
    host,
    (next, consequence) => {
      settings = next;
      if (consequence === 'anew') reading.begin();
      if (consequence === 'decide') own.decideAnew();
    },
    { signal },
  );
}
