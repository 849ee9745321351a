/** The frame around a card: label, close button, back and forward, and the way to take a wrong mark away. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Mark } from '../../core/matching/mention.ts';
import { useWords } from '../use-words.tsx';
import { CardContent, type CardContentProps } from './card-content.tsx';
import { type CardState, entryOf } from './card-state.ts';
import { FirstLine } from './first-line.tsx';
import type { ReadEntry } from './load-card.ts';
import { type LeaveOut, LeftOut, type LeftOutWhere, leftOutWords, NotThis } from './not-this.tsx';
import { SheetHandle } from './sheet-handle.tsx';
import { Steps } from './steps.tsx';
import { type CardPage, useCardPages } from './use-card-pages.ts';

export interface CardFrameProps extends Omit<CardContentProps, 'onName'> {
  /** The words on the page. */
  text: string;
  /** Opens the names in it in the same card; left out, they are words. */
  read?: ReadEntry | undefined;
  /** Left out where a mark cannot be taken away. */
  leaveOut?: LeaveOut | undefined;
  /** At the bottom of a touch screen. */
  isSheet?: boolean;
  /** "3 of 12: KOMID", where the reader goes from name to name. */
  place?: string | undefined;
  /** Left out in the side panel, where it is a part of the page and no dialog. */
  onClose?: (() => void) | undefined;
  /** Stands above the mention's own entry. */
  also?: ComponentChildren;
  /** Stands beneath it. */
  children?: ComponentChildren;
}

const OPENING_ID = 'sidelight-opening';
const DIALOG = { role: 'dialog', 'aria-labelledby': OPENING_ID } as const;
const PART_OF_PAGE = { role: 'region', 'aria-labelledby': OPENING_ID } as const;

export function CardFrame(props: CardFrameProps) {
  const { text, mark: _mark, reason, read, leaveOut, isSheet = false, place, ...rest } = props;
  const { onClose, onResize, also, children, ...mention } = rest;
  const words = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const opened = useCardPages({ name: text, content: mention.content }, frame, words);
  const { pages, at, shown } = opened;
  const [out, setOut] = useState<{ where: LeftOutWhere; from: CardState }>();
  const left = out?.from === mention.content ? out : undefined;

  useLayoutEffect(() => {
    opened.scrollBack();
    onResize?.();
  }, [at, shown.content, left]);

  function leaveItOut({ onLeaveOut }: LeaveOut, where: 'page' | 'site', why: string): void {
    void onLeaveOut(where, why).then((came) => came && setOut({ where: came, from: mention.content }));
  }
  /** Where it cannot be closed, its entry is there again. */
  function comeBack(): void {
    setOut(undefined);
    // The button that had the focus is gone.
    frame.current?.focus();
  }
  const onName = read && ((id: string, name: string) => opened.open(read, id, name));

  const card = (
    <div
      {...(onClose ? DIALOG : PART_OF_PAGE)}
      class={onClose ? 'card' : 'dossier'}
      tabIndex={-1}
      lang={words.locale}
      dir={words.direction}
      ref={frame}
    >
      {isSheet && onClose && <SheetHandle onClose={onClose} />}
      {onClose && (
        <button type="button" class="close" aria-label={words.say('card.close')} onClick={onClose}>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="M2 2l8 8M10 2l-8 8" />
          </svg>
        </button>
      )}
      {pages.length > 1 && !left && (
        <Steps back={pages[at - 1]?.name} forward={pages[at + 1]?.name} onStep={opened.go} />
      )}
      <div class="content">
        {/* One element for every state: its words are read aloud when they change. */}
        <div id={OPENING_ID} aria-live="polite">
          {place && at === 0 && !left && <p class="among">{place}</p>}
          <FirstLine
            page={shown}
            mark={markOf(shown, at, props)}
            instead={left && leaveOut && leftOutWords(left.where, leaveOut.site, words)}
          />
        </div>
        {left && leaveOut && (
          <LeftOut
            where={left.where}
            names={namesOf(props)}
            onUndo={() => void leaveOut.onUndo().then(onClose ?? comeBack)}
          />
        )}
        {/* All of them stay: what was unfolded in one is so when the reader comes back. */}
        {pages.map((page, index) => (
          <div key={index} hidden={index !== at || left !== undefined}>
            {index === 0 && also}
            <CardContent
              {...(index === 0
                ? { ...mention, reason }
                : { content: page.content, onPanel: mention.onPanel, onEdit: mention.onEdit })}
              mark={markOf(page, index, props)}
              onName={onName}
              onResize={onResize}
            />
            {index === 0 && leaveOut && (
              <NotThis
                site={leaveOut.site}
                onLeaveOut={(where, why) => leaveItOut(leaveOut, where, why)}
                onResize={onResize}
              />
            )}
            {index === 0 && children}
          </div>
        ))}
      </div>
    </div>
  );
  // Around what scrolls: Firefox gives no round corners to an element with a scrollbar.
  if (!onClose) return card;
  return <div class={['frame floating', isSheet && 'sheet'].filter(Boolean).join(' ')}>{card}</div>;
}

/** Headings of all that a mention may mean. */
function namesOf({ text, candidates, content }: CardFrameProps): string[] {
  if (content.state === 'ready') return content.entries.map(({ card }) => card.name);
  if (content.state === 'yours') return content.cards.map(({ name }) => name);
  return candidates?.map(({ name }) => name) ?? [text];
}

/** The mention's own mark on the first page; on the others, and where an entry was opened by itself, the entry's. */
function markOf(page: CardPage, index: number, { mark, reason }: CardFrameProps): Mark {
  const entry = entryOf(page.content);
  return (index === 0 && reason) || !entry ? mark : entry.card.mark;
}
