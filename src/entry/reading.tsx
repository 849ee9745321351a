/** reading.html. Wiring only: what a file holds is read in documents/, marked by page/static-marks, shown by ui/reading. */
import { render } from 'preact';
import { isoDay } from '../core/card/dates.ts';
import { findMentionsInSteps, openMatcher } from '../core/matching/find-mentions.ts';
import { readLexiconScript } from '../core/matching/lexicon-script.ts';
import { keyOf, sumUpNames } from '../core/matching/page-names.ts';
import { pageSettingsOf } from '../core/settings/page-settings.ts';
import { decodeBytes } from '../core/text/base64.ts';
import { entryIdOf } from '../core/watch/own-id.ts';
import { withOwn } from '../core/watch/own-mention.ts';
import { compileWatchlist } from '../core/watch/watched.ts';
import type { Words } from '../core/words/words.ts';
import { DocumentError } from '../documents/document-error.ts';
import { readDocument } from '../documents/read-document.ts';
import { send } from '../messages/channel.ts';
import type { PlacedMention } from '../page/painter.ts';
import { stepFrom } from '../page/reading-order.ts';
import { markStatic, type StaticMarks } from '../page/static-marks.ts';
import { packagedAddress, readPackagedRules, readPackagedScript } from '../platform/packaged.ts';
import { readSettings } from '../platform/settings.ts';
import { followWords } from '../platform/words.ts';
import { openLibrary } from '../store/library.ts';
import { readWatchlist } from '../store/watchlist.ts';
import type { CardState } from '../ui/card/card-state.ts';
import { loadCard } from '../ui/card/load-card.ts';
import { ReadingPage, type ReadingState } from '../ui/reading/reading.tsx';
import { PageInWords } from '../ui/use-words.tsx';
import { followMarkColour } from './mark-colour.ts';

let words: Words;
let content: ReadingState = { state: 'empty', fault: undefined };
let text = emptyText();
let marks: StaticMarks | undefined;
let open: { placed: PlacedMention; card: CardState } | undefined;
let lastShown: HTMLElement | null | undefined;
/** What the reader says of the day it was published, as an ISO day; a file mostly does not tell. */
let articleDay: string | undefined;
let reading = new AbortController();
// What was left out was said of pages, not of files.
const pageSettings = pageSettingsOf({ settings: await readSettings(), leftOut: [], isOn: true }, () => '');
await followMarkColour();
const lexicon = readLexiconScript(await readPackagedScript('lexicon.js'));
const matcher = openMatcher({
  names: decodeBytes(lexicon.names),
  cues: decodeBytes(lexicon.cues),
  rules: await readPackagedRules(),
});
/** Her own names; the lexicon's are marked without them, too. */
const own = await readWatchlist(openLibrary()).then(
  (list) => (list.length > 0 ? openMatcher(compileWatchlist(list)) : undefined),
  () => undefined,
);
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') close();
});
await followWords((next) => {
  words = next;
  draw();
});

function readEntry(id: string) {
  if (entryIdOf(id) !== undefined) return send('watchlist/card', { id });
  return send('entity/read', { id, articleDay });
}

async function read(file: Blob & { name?: string }, title: string): Promise<void> {
  begin({ state: 'reading' });
  const { signal } = reading;
  try {
    const copy = await readDocument(file, {
      into: document,
      openPdf: async (data) => {
        const { openPdf } = await import('../documents/open-pdf.ts');
        return openPdf(data, {
          worker: packagedAddress('pdf.worker.js'),
          encodings: packagedAddress('encodings/'),
        });
      },
      onPage: (page, pages) => show({ state: 'reading', page, pages }),
      signal,
    });
    signal.throwIfAborted();
    text.append(copy);
    const found = await markStatic(text, {
      find: (words) => {
        const options = pageSettings.options();
        const found = findMentionsInSteps(matcher, words, options);
        const { shortForms } = options;
        return own
          ? withOwn(
              found,
              findMentionsInSteps(own, words, { ...(shortForms !== undefined && { shortForms }) }),
            )
          : found;
      },
      onPress: (placed) => openCard(placed, 'key'),
      isStale: () => signal.aborted,
    });
    signal.throwIfAborted();
    marks = found;
    if (marks) show({ state: 'ready', title, names: sumUpNames(marks.placed.map(({ mention }) => mention)) });
  } catch (error) {
    if (signal.aborted) return;
    begin({
      state: 'empty',
      fault: error instanceof DocumentError ? `fault.${error.fault}` : 'reading.failed',
    });
  }
}

/** Whatever was read, or is being read, is gone. */
function begin(next: ReadingState): void {
  reading.abort();
  reading = new AbortController();
  text = emptyText();
  marks = undefined;
  open = undefined;
  lastShown = undefined;
  articleDay = undefined;
  show(next);
}

function show(next: ReadingState): void {
  content = next;
  draw();
}

function emptyText(): HTMLElement {
  const made = document.createElement('article');
  made.className = 'text';
  // Whatever language it is in, it is not known to be the page's own.
  made.lang = '';
  made.addEventListener('click', ({ clientX, clientY, detail }) => {
    const placed = detail === 0 ? undefined : marks?.mentionAt(clientX, clientY);
    if (placed) openCard(placed, 'click');
  });
  return made;
}

function openCard(placed: PlacedMention, by: 'click' | 'key'): void {
  const mine = { placed, card: { state: 'loading' } as CardState };
  open = mine;
  draw();
  marks?.elementOf(placed)?.scrollIntoView({ block: 'nearest' });
  if (by === 'key') document.querySelector<HTMLElement>('.card')?.focus();
  void loadCard(placed.mention, readEntry, () => words).then((card) => {
    mine.card = card;
    if (open === mine) draw();
  });
}

function close(): void {
  if (!open) return;
  const { placed } = open;
  open = undefined;
  draw();
  marks?.elementOf(placed)?.focus();
}

/** Each press goes to the name's next place. */
function showName(key: string): void {
  const places = marks?.placed.filter(({ mention }) => keyOf(mention) === key) ?? [];
  const last = places.find((one) => marks?.elementOf(one) === lastShown);
  const next = stepFrom(places, last, 1);
  lastShown = next && marks?.elementOf(next);
  lastShown?.scrollIntoView({ block: 'center' });
  lastShown?.focus({ preventScroll: true });
}

function draw(): void {
  render(
    <PageInWords words={words} title="reading.title">
      <ReadingPage
        content={content}
        text={text}
        card={
          open && {
            text: open.placed.mention.text,
            mark: open.placed.mention.mark ?? 'uncertain',
            reason: open.placed.mention.reason,
            evidence: open.placed.mention.evidence,
            candidates: open.placed.mention.candidates,
            read: readEntry,
            onEdit: (id) => void send('watchlist/edit', { id }),
            content: open.card,
            onClose: close,
          }
        }
        articleDay={articleDay}
        today={isoDay(new Date())}
        onArticleDay={(day) => {
          articleDay = day;
          if (open) openCard(open.placed, 'click');
          else draw();
        }}
        onFile={(file) => void read(file, file.name)}
        onText={(pasted) =>
          void read(new Blob([pasted], { type: 'text/plain' }), words.say('reading.yourText'))
        }
        onCancel={() => begin({ state: 'empty', fault: undefined })}
        onAnother={() => begin({ state: 'empty', fault: undefined })}
        onShow={showName}
      />
    </PageInWords>,
    document.body,
  );
}
