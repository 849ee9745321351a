/** content.js: reads the page, paints the names, opens cards. Wiring only. */

import marksCss from 'sidelight:marks-css';
import { lineFinder, openMatcher } from '../core/matching/find-mentions.ts';
import { decodeBytes } from '../core/text/base64.ts';
import { send, serve } from '../messages/channel.ts';
import type { ToPage } from '../messages/protocol.ts';
import { contentParts } from '../page/content-parts.ts';
import { createPainter } from '../page/create-painter.ts';
import { markPage, removeLeftovers } from '../page/marks.ts';
import { openCards } from '../page/open-cards.ts';
import { watchPointer } from '../page/pointer.ts';
import { reportCount } from '../page/report-count.ts';
import { extensionLifetime } from '../platform/lifetime.ts';
import { followSettings, isSiteOn } from '../platform/settings.ts';
import { shadowRootOf } from '../platform/shadow-roots.ts';

const parts = contentParts();
// Injected twice (by the registered script and by a click) it runs once; after an update it starts anew.
if (parts.lexicon && (!parts.lifetime || parts.lifetime.aborted)) void start(parts.lexicon);
delete parts.lexicon;

async function start(lexicon: NonNullable<typeof parts.lexicon>): Promise<void> {
  removeLeftovers(document);
  const { signal, isOver, end } = extensionLifetime();
  parts.lifetime = signal;
  const matcher = openMatcher({
    names: decodeBytes(lexicon.names),
    cues: decodeBytes(lexicon.cues),
    rules: () => JSON.parse(lexicon.rules),
  });
  const marks = markPage({
    document,
    finder: lineFinder(matcher),
    shadowRootOf,
    onCounted: reportCount(window, (names) => void send('page/counted', { names }).catch(() => {}), {
      signal,
    }),
    isOver,
    signal,
  });
  const cards = openCards({ marks, load: () => send('card/load', null) });

  watchPointer(document, cards.pointer, { signal });
  serve<ToPage>(
    {
      'page/names': async () => ({ state: marks.state(), names: marks.names() }),
      'page/show': async ({ key }) => cards.show(key),
      'page/step': async ({ step }) => cards.step(step),
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
  });
  const tools = { css: marksCss, loadMarks: () => send('marks/load', null), onPress: cards.press };
  await followSettings(
    (settings) =>
      marks.follow(isSiteOn(settings, location.hostname), () =>
        createPainter(document, settings.marks, tools),
      ),
    { signal },
  );
}
