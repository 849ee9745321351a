/** The frame around a card: label, close button, back and forward, and what is shown while nothing is there yet or something is missing. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntityCard as Card } from '../../core/card/entity-card.ts';
import { evidenceWords, furtherWords } from '../../core/card/evidence-words.ts';
import { calledHere, leadOf } from '../../core/card/opening.ts';
import { reasonWords } from '../../core/card/reason-words.ts';
import type { Candidate, Evidence, Mark, Reason } from '../../core/matching/mention.ts';
import type { OwnCard as OwnCardData } from '../../core/watch/own-card.ts';
import type { Words } from '../../core/words/words.ts';
import { useWords } from '../use-words.tsx';
import { EntityCard, Opening } from './entity-card.tsx';
import { loadEntry, type ReadEntry } from './load-card.ts';
import { type LeaveOut, LeftOut, type LeftOutWhere, leftOutWords, NotThis } from './not-this.tsx';
import { OwnCard, yoursWords } from './own-card.tsx';
import { SheetHandle } from './sheet-handle.tsx';
import { Steps } from './steps.tsx';
import { follow, replace, step, type Trail } from './trail.ts';

export interface CardEntry {
  card: Card;
  opening: string;
}

export type CardState =
  | { state: 'loading' }
  | { state: 'failed'; message: string }
  /** One entry, or all in question where nothing decides. */
  | { state: 'ready'; entries: CardEntry[] }
  /** The same of the reader's own list. */
  | { state: 'yours'; cards: OwnCardData[] };

export interface CardFrameProps {
  /** The words on the page. */
  text: string;
  mark: Mark;
  /** Left out where the entry was opened by itself. */
  reason?: Reason | undefined;
  /** All that speaks for it; the reason names the first. */
  evidence?: readonly Evidence[] | undefined;
  /** All in question where nothing decides, each with what speaks for it. */
  candidates?: readonly Candidate[] | undefined;
  content: CardState;
  /** Opens the names in it in the same card; left out, they are words. */
  read?: ReadEntry | undefined;
  /** Left out where a mark cannot be taken away. */
  leaveOut?: LeaveOut | undefined;
  /** At the bottom of a touch screen. */
  isSheet?: boolean;
  /** "3 of 12: KOMID", where the reader goes from name to name. */
  place?: string | undefined;
  /** Opens an entity's entry in the side panel; left out where that is not possible. */
  onPanel?: ((id: string, name: string) => void) | undefined;
  /** Opens an entry of the reader's own list where it can be changed; left out where that is not possible. */
  onEdit?: ((id: string) => void) | undefined;
  /** Left out in the side panel, where it is a part of the page and no dialog. */
  onClose?: (() => void) | undefined;
  onResize?: (() => void) | undefined;
  /** Stands above the mention's own entry. */
  also?: ComponentChildren;
  /** Stands beneath it. */
  children?: ComponentChildren;
}

const OPENING_ID = 'sidelight-opening';
const DIALOG = { role: 'dialog', 'aria-labelledby': OPENING_ID } as const;
const PART_OF_PAGE = { role: 'region', 'aria-labelledby': OPENING_ID } as const;

/** What is shown: the mention, or an entry that was opened from a note. */
interface Page {
  name: string;
  content: CardState;
}

export function CardFrame(props: CardFrameProps) {
  const { text, mark: _mark, reason, read, leaveOut, isSheet = false, place, ...rest } = props;
  const { onClose, onResize, also, children, ...mention } = rest;
  const words = useWords();
  const first: Page = { name: text, content: mention.content };
  const frame = useRef<HTMLDivElement>(null);
  const scrolled = useRef<number[]>([]);
  const [kept, setTrail] = useState<Trail<Page> & { from: CardState }>();
  // Another mention, or the same with its entry: whatever was opened from the last is gone.
  const trail = kept?.from === mention.content ? kept : { pages: [first], at: 0, from: mention.content };
  const { pages, at } = trail;
  const [out, setOut] = useState<{ where: LeftOutWhere; from: CardState }>();
  const left = out?.from === mention.content ? out : undefined;
  const shown = pages[at] ?? first;

  useLayoutEffect(() => {
    if (frame.current) frame.current.scrollTop = scrolled.current[at] ?? 0;
    onResize?.();
  }, [at, shown.content, left]);

  function leave(next: Trail<Page>): void {
    scrolled.current[at] = frame.current?.scrollTop ?? 0;
    setTrail({ ...next, from: mention.content });
  }
  function open(readEntry: ReadEntry, id: string, name: string): void {
    const page: Page = { name, content: { state: 'loading' } };
    leave(follow(trail, page));
    scrolled.current.length = at + 1;
    // What had the focus is hidden now.
    frame.current?.focus();
    void loadEntry(id, readEntry, () => words).then((content) =>
      setTrail((now) => now && { ...now, ...replace(now, page, { ...page, content }) }),
    );
  }
  function leaveItOut({ onLeaveOut }: LeaveOut, where: 'page' | 'site', why: string): void {
    void onLeaveOut(where, why).then((came) => came && setOut({ where: came, from: mention.content }));
  }
  /** Where it cannot be closed, its entry is there again. */
  function comeBack(): void {
    setOut(undefined);
    // The button that had the focus is gone.
    frame.current?.focus();
  }
  const onName = read && ((id: string, name: string) => open(read, id, name));

  return (
    <div
      {...(onClose ? DIALOG : PART_OF_PAGE)}
      class={[onClose ? 'card floating' : 'dossier', isSheet && 'sheet'].filter(Boolean).join(' ')}
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
        <Steps
          back={pages[at - 1]?.name}
          forward={pages[at + 1]?.name}
          onStep={(by) => leave(step(trail, by))}
        />
      )}
      <div class="content">
        {/* One element for every state: its words are read aloud when they change. */}
        <div id={OPENING_ID} aria-live="polite">
          {place && at === 0 && !left && <p class="among">{place}</p>}
          <p class={`opening ${hasCome(shown) ? markOf(shown, at, props) : ''}`}>
            {left && leaveOut ? (
              leftOutWords(left.where, leaveOut.site, words)
            ) : (
              <Opening words={firstLine(shown, props.mark, words)} onTheDay={entryOf(shown)?.card.onTheDay} />
            )}
          </p>
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
            <Content
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
}

const hasCome = ({ content: { state } }: Page) => state === 'ready' || state === 'yours';

/** Undefined until it has come, or where none is to be had. */
function entryOf({ content }: Page): CardEntry | undefined {
  return content.state === 'ready' ? content.entries[0] : undefined;
}

/** Headings of all that a mention may mean. */
function namesOf({ text, candidates, content }: CardFrameProps): string[] {
  if (content.state === 'ready') return content.entries.map(({ card }) => card.name);
  if (content.state === 'yours') return content.cards.map(({ name }) => name);
  return candidates?.map(({ name }) => name) ?? [text];
}

/** The mention's own mark on the first page; on the others, and where an entry was opened by itself, the entry's. */
function markOf(page: Page, index: number, { mark, reason }: CardFrameProps): Mark {
  const entry = entryOf(page);
  return (index === 0 && reason) || !entry ? mark : entry.card.mark;
}

function firstLine({ name, content }: Page, mark: Mark, words: Words): string {
  const { say } = words;
  switch (content.state) {
    case 'loading':
      return say('card.lookingUp', { name });
    case 'failed':
      return say('card.cannotShow', { name });
    case 'ready':
      return content.entries[0]?.opening ?? '';
    case 'yours':
      return yoursWords(mark, content.cards.length > 1, words);
  }
}

interface ContentProps
  extends Pick<
    CardFrameProps,
    'mark' | 'evidence' | 'candidates' | 'content' | 'onPanel' | 'onEdit' | 'onResize'
  > {
  /** Left out where the entry was opened from a note. */
  reason?: Reason | undefined;
  onName?: ((id: string, name: string) => void) | undefined;
}

function Content({ content, ...rest }: ContentProps): ComponentChildren {
  const words = useWords();
  const { mark, evidence = [], candidates, onName, onPanel, onEdit, onResize } = rest;
  const reason = rest.reason && reasonWords(rest.reason, words);
  switch (content.state) {
    case 'loading':
      return reason && <p class="fine">{reason}</p>;
    case 'failed':
      return (
        <>
          <p class="summary">{content.message}</p>
          {reason && <p class="fine">{reason}</p>}
        </>
      );
    case 'yours':
      return content.cards.map((card, index) => (
        <OwnCard
          key={card.id}
          card={card}
          reason={index === 0 ? reason : undefined}
          alsoFor={content.cards.length === 1 ? furtherWords(evidence, words) : undefined}
          onEdit={onEdit}
          onResize={onResize}
        />
      ));
    case 'ready': {
      const [only, ...others] = content.entries;
      if (only && others.length === 0)
        return (
          <EntityCard
            {...only}
            mark={mark}
            here={rest.reason && calledHere(rest.reason, only.card, words)}
            reason={reason}
            alsoFor={furtherWords(evidence, words)}
            onName={onName}
            onPanel={onPanel}
            onResize={onResize}
          />
        );
      return (
        <>
          {reason && <p class="fine">{reason}</p>}
          {content.entries.map(({ card }) => (
            <details class="part folds" key={card.id} onToggle={onResize}>
              <summary>
                <span lang="en">
                  {card.name} <span class="role">{card.role}</span>
                </span>
              </summary>
              <p class="fine">
                {speaksFor(
                  candidates?.find(({ id }) => id === card.id),
                  words,
                )}
              </p>
              <EntityCard
                card={card}
                opening={leadOf(card)}
                mark={card.mark}
                headingId={`sidelight-${card.id}`}
                onName={onName}
                onPanel={onPanel}
                onResize={onResize}
              />
            </details>
          ))}
        </>
      );
    }
  }
}

/** What speaks for one of several. */
function speaksFor(candidate: Candidate | undefined, words: Words): string {
  const evidence = evidenceWords(candidate?.evidence ?? [], words);
  return evidence.length === 0
    ? words.say('card.nothingSpeaks')
    : words.say('card.speaks', { evidence: evidence.join('; ') });
}
