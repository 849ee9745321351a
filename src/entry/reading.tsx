/** reading.html. Wiring only: what a file holds is read in documents/, marked by page/static-marks, shown by ui/reading. */
import { render } from 'preact';
import { markLabels } from '../core/card/mark-labels.ts';
import { openMatcher } from '../core/matching/find-mentions.ts';
import { readLexiconScript } from '../core/matching/lexicon-script.ts';
import { sumUpNames } from '../core/matching/page-names.ts';
import { pageSettingsOf } from '../core/settings/page-settings.ts';
import { decodeBytes } from '../core/text/base64.ts';
import { isoDay } from '../core/text/day-of.ts';
import { findWithOwn } from '../core/watch/find-with-own.ts';
import { compileWatchlist } from '../core/watch/watched.ts';
import type { Words } from '../core/words/words.ts';
import { DocumentError } from '../documents/document-error.ts';
import type { OpenPdf } from '../documents/open-pdf.ts';
import { readDocument } from '../documents/read-document.ts';
import { send } from '../messages/channel.ts';
import { markStatic } from '../page/static-marks.ts';
import { createTextCards, type TextCards } from '../page/text-cards.ts';
import { packagedAddress, readPackagedRules, readPackagedScript } from '../platform/packaged.ts';
import { readSettingsOrDefaults } from '../platform/settings.ts';
import { followWords } from '../platform/words.ts';
import { openLibrary } from '../store/library.ts';
import { readWatchlist } from '../store/watchlist.ts';
import type { CardState } from '../ui/card/card-state.ts';
import { loadCard } from '../ui/card/load-card.ts';
import { ReadingPage } from '../ui/reading/reading.tsx';
import { createTextReading } from '../ui/reading/text-reading.ts';
import { PageInWords } from '../ui/use-words.tsx';
import { askEntry } from './ask-entry.ts';
import { followMarkColour } from './mark-colour.ts';

let words: Words;
let text = emptyText();
let cards: TextCards<CardState> | undefined;
/** What the reader says of the day it was published, as an ISO day; a file mostly does not tell. */
let articleDay: string | undefined;
const readEntry = (id: string) => askEntry(id, () => articleDay);
// What was left out was said of pages, not of files.
const pageSettings = pageSettingsOf(
  { settings: await readSettingsOrDefaults(), leftOut: [], isOn: true },
  () => '',
);
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
const reading = createTextReading({
  onBegin() {
    text = emptyText();
    cards = undefined;
    articleDay = undefined;
  },
  onChanged: draw,
  faultOf: (error) => (error instanceof DocumentError ? `fault.${error.fault}` : 'reading.failed'),
});
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') cards?.close();
});
await followWords((next) => {
  words = next;
  draw();
});

function read(file: Blob & { name?: string }, title: string): void {
  void reading.read(title, async (onPage, signal) => {
    const copy = await readDocument(file, { into: document, openPdf, onPage, signal });
    signal.throwIfAborted();
    text.append(copy);
    const marks = await markStatic(text, {
      find: (line) => findWithOwn(matcher, own, line, pageSettings.options()),
      onPress: (placed) => cards?.openByKey(placed),
      labelOf: markLabels(words),
      isStale: () => signal.aborted,
    });
    signal.throwIfAborted();
    cards = createTextCards<CardState>(marks!, {
      loading: { state: 'loading' },
      load: ({ mention }) => loadCard(mention, readEntry, () => words),
      focusCard: () => document.querySelector<HTMLElement>('.card')?.focus(),
      onChanged: draw,
    });
    return sumUpNames(marks!.placed.map(({ mention }) => mention));
  });
}

async function openPdf(data: Uint8Array): Promise<OpenPdf> {
  const { openPdf: open } = await import('../documents/open-pdf.ts');
  return open(data, {
    worker: packagedAddress('pdf.worker.js'),
    encodings: packagedAddress('encodings/'),
  });
}

function emptyText(): HTMLElement {
  const made = document.createElement('article');
  made.className = 'text';
  // Whatever language it is in, it is not known to be the page's own.
  made.lang = '';
  made.addEventListener('click', ({ clientX, clientY, detail }) => {
    // Those by key have been heard.
    if (detail > 0) cards?.openAt(clientX, clientY);
  });
  return made;
}

function draw(): void {
  const open = cards?.open;
  render(
    <PageInWords words={words} title="reading.title">
      <ReadingPage
        content={reading.content}
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
            onClose: cards?.close,
          }
        }
        articleDay={articleDay}
        today={isoDay(new Date())}
        onArticleDay={(day) => {
          articleDay = day;
          draw();
          cards?.renew();
        }}
        onFile={(file) => read(file, file.name)}
        onText={(pasted) => read(new Blob([pasted], { type: 'text/plain' }), words.say('reading.yourText'))}
        onCancel={reading.leave}
        onAnother={reading.leave}
        onShow={(key) => cards?.show(key)}
      />
    </PageInWords>,
    document.body,
  );
}
