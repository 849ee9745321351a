/** plan-import.js, a worker: reads a file that is to be taken in and plans what it would do, while the page goes on. Wiring only. */
import { UnreadableFile } from '../core/exchange/faults.ts';
import type { ImportNews, ImportOrder } from '../core/exchange/import-news.ts';
import { linkNames } from '../core/exchange/link-names.ts';
import { openFile, ownFileOf, refuseTooLarge } from '../core/exchange/read-file.ts';
import { findMentions, openMatcher } from '../core/matching/find-mentions.ts';
import { readLexiconScript } from '../core/matching/lexicon-script.ts';
import type { MatchingRules } from '../core/matching/rules.ts';
import { surelyMeant } from '../core/matching/surely-meant.ts';
import { decodeBytes } from '../core/text/base64.ts';
import { compileWatchlist } from '../core/watch/watched.ts';
import { openLibrary } from '../store/library.ts';
import { planInParts, planNamesOf } from '../store/take-in.ts';
import { troubleOf } from '../store/trouble.ts';
import { readWatchlist } from '../store/watchlist.ts';

const tell = (news: ImportNews) => globalThis.postMessage(news);

addEventListener('message', ({ data }: MessageEvent<ImportOrder<MatchingRules>>) => {
  plan(data).catch(async (error: unknown) => {
    if (error instanceof UnreadableFile) tell({ news: 'unreadable', fault: error.fault });
    else tell({ news: 'trouble', trouble: await troubleOf(error) });
  });
});

async function plan({ file, lexicon }: ImportOrder<MatchingRules>): Promise<void> {
  // Before it is read: what is larger than memory could not even be refused.
  refuseTooLarge(file.size);
  const opened = openFile(new Uint8Array(await file.arrayBuffer()));
  const { names, cues } = readLexiconScript(lexicon.script);
  const matcher = openMatcher({ names: decodeBytes(names), cues: decodeBytes(cues), rules: lexicon.rules });
  const library = openLibrary();
  const own = openMatcher(compileWatchlist(await readWatchlist(library)));
  const find = (text: string) => [matcher, own].flatMap((one) => surelyMeant(findMentions(one, text)));
  const linked = await planInParts(library, opened, {
    now: new Date().toISOString(),
    link: (passage) => linkNames(passage, find, lexicon.version),
    onRead: (done) => tell({ news: 'read', done, all: opened.size }),
    onPlanned: (items) => tell({ news: 'planned', items }),
  });
  const planned = await planNamesOf(library, opened);
  tell({ news: 'done', linked, names: planned, own: ownFileOf(opened) });
}
