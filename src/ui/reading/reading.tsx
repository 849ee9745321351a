/** "Read in Sidelight": a file or a text with its names marked, for what no extension may read where it stands. */

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isYours } from '../../core/matching/mention.ts';
import type { PageName } from '../../core/matching/page-names.ts';
import type { Key, Words } from '../../core/words/words.ts';
import { CardFrame, type CardFrameProps } from '../card/card-frame.tsx';
import { useWords } from '../use-words.tsx';
import { NamesOfText } from './names-of-text.tsx';

export type ReadingState =
  | { state: 'empty'; fault: Key | undefined }
  /** `page` and `pages` of a PDF only. */
  | { state: 'reading'; page?: number; pages?: number }
  | { state: 'ready'; title: string; names: PageName[] };

export interface ReadingPageProps {
  content: ReadingState;
  /** Holds the text; filled and marked by whoever read it. */
  text: HTMLElement;
  card: CardFrameProps | undefined;
  /** ISO day; undefined where the reader has given none. */
  articleDay: string | undefined;
  /** ISO day; an article is not of a later one. */
  today: string;
  onArticleDay: (day: string | undefined) => void;
  onFile: (file: File) => void;
  onText: (text: string) => void;
  onCancel: () => void;
  onAnother: () => void;
  /** To the next place of a name. */
  onShow: (key: string) => void;
}

export function ReadingPage(props: ReadingPageProps) {
  const { content } = props;
  return (
    <Drop onFile={props.onFile} onText={props.onText}>
      {content.state === 'empty' && <Empty {...props} fault={content.fault} />}
      {content.state === 'reading' && <Progress {...content} onCancel={props.onCancel} />}
      {content.state === 'ready' && <Ready {...props} {...content} />}
    </Drop>
  );
}

interface DropProps {
  onFile: (file: File) => void;
  onText: (text: string) => void;
  children: ComponentChildren;
}

/** All of the page takes what is dropped. */
function Drop({ onFile, onText, children }: DropProps) {
  const [isOver, setOver] = useState(false);
  return (
    <main
      class={isOver ? 'over' : ''}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer?.files ?? [];
        if (file) onFile(file);
        else onText(event.dataTransfer?.getData('text/plain') ?? '');
      }}
    >
      {children}
    </main>
  );
}

function Empty({ fault, onFile, onText }: ReadingPageProps & { fault: Key | undefined }) {
  const { say } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const read = () => onText(field.current?.value ?? '');
  return (
    <div class="empty">
      <h1>{say('reading.title')}</h1>
      <p>{say('reading.what')}</p>
      <p class="fault" role="alert">
        {fault && say(fault)}
      </p>
      <div class="zone">
        <p>{say('reading.drop')}</p>
        <label class="file">
          <input
            type="file"
            accept=".html,.htm,.xhtml,.txt,.md,.pdf,text/html,text/plain,application/pdf"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) onFile(file);
            }}
          />
          <span>{say('reading.open')}</span>
        </label>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          read();
        }}
      >
        <label for="pasted">{say('reading.paste')}</label>
        <textarea id="pasted" ref={field} rows={7} spellcheck={false} autocomplete="off" />
        <button type="submit">{say('reading.mark')}</button>
      </form>
    </div>
  );
}

function Progress({ page, pages, onCancel }: { page?: number; pages?: number; onCancel: () => void }) {
  const { say } = useWords();
  const words =
    page === undefined || pages === undefined
      ? say('reading.reading')
      : say('reading.readingPage', { page, pages });
  return (
    <div class="progress">
      <h1>{say('reading.title')}</h1>
      <p id="progress">{words}</p>
      <progress aria-labelledby="progress" {...(page === undefined ? {} : { value: page, max: pages })} />
      <button type="button" onClick={onCancel}>
        {say('reading.cancel')}
      </button>
    </div>
  );
}

function Ready(props: ReadingPageProps & { title: string; names: PageName[] }) {
  const { title, names, text, card, onAnother, onShow } = props;
  const words = useWords();
  const { say } = words;
  const holder = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // The text is not Preact's: its marks come and go by themselves.
  useLayoutEffect(() => holder.current?.replaceChildren(text), [text]);
  // What had the focus went with the page before.
  useLayoutEffect(() => heading.current?.focus(), [text]);
  const marked = names.filter(({ mark }) => mark !== 'background');
  const places = marked.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <header class="head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p role="status">{summary(marked.length, places, words)}</p>
        <p class="legend">
          <span class="swatch" /> {say('reading.legend.listed')} <span class="swatch named" />{' '}
          {say('reading.legend.named')} <span class="swatch uncertain" /> {say('reading.legend.uncertain')}
          {marked.some(({ mark }) => isYours(mark)) && (
            <>
              {' '}
              <span class="swatch yours" /> {say('reading.legend.yours')}
            </>
          )}
        </p>
        <label class="day">
          {say('reading.day')}{' '}
          <input
            type="date"
            min="1990-01-01"
            max={props.today}
            value={props.articleDay ?? ''}
            aria-describedby="day-means"
            onChange={({ currentTarget: { value, validity } }) => {
              if (validity.valid) props.onArticleDay(value || undefined);
            }}
          />
        </label>
        <p class="meaning" id="day-means">
          {say('reading.day.means')}
        </p>
        <div class="actions">
          <button type="button" onClick={onAnother}>
            {say('reading.another')}
          </button>
          <button type="button" onClick={() => print()}>
            {say('print')}
          </button>
        </div>
      </header>
      <div class="columns">
        <div class="holder" ref={holder} />
        <aside aria-label={say('reading.names')}>
          {card ? <CardFrame {...card} /> : <NamesOfText names={names} onShow={onShow} />}
        </aside>
      </div>
    </>
  );
}

function summary(names: number, places: number, { say }: Words): string {
  if (names === 0) return say('reading.none');
  return say('reading.marked', { count: names, places: say('places', { count: places }) });
}
