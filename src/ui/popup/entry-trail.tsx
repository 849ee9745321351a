/** An entry in the popup, and those that are opened from its notes, in the same place with back and forward. */
import { useRef, useState } from 'preact/hooks';
import type { EntityCard as Card } from '../../core/card/entity-card.ts';
import { calledHere, leadOf, openingFor } from '../../core/card/opening.ts';
import { reasonWords } from '../../core/card/reason-words.ts';
import type { PageName } from '../../core/matching/page-names.ts';
import { EntityCard } from '../card/entity-card.tsx';
import { loadEntry, type ReadEntry } from '../card/load-card.ts';
import { Steps } from '../card/steps.tsx';
import { follow, replace, step, type Trail } from '../card/trail.ts';
import { useWords } from '../use-words.tsx';

export interface EntryTrailProps {
  card: Card;
  /** What the page says of it. */
  name: PageName;
  read: ReadEntry;
}

interface Page {
  name: string;
  /** A string is why it cannot be shown; undefined until it has come. */
  entry: Card | string | undefined;
}

export function EntryTrail({ card, name, read }: EntryTrailProps) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [trail, setTrail] = useState<Trail<Page>>({ pages: [{ name: card.name, entry: card }], at: 0 });
  const { pages, at } = trail;

  function open(id: string, heading: string): void {
    const page: Page = { name: heading, entry: undefined };
    setTrail((now) => follow(now, page));
    // What had the focus is gone.
    box.current?.focus();
    void loadEntry(id, read, () => words).then((content) => {
      const entry =
        content.state === 'ready'
          ? content.entries[0]?.card
          : 'message' in content
            ? content.message
            : undefined;
      setTrail((now) => replace(now, page, { ...page, entry }));
    });
  }

  return (
    <div class="entry" ref={box} tabIndex={-1}>
      {pages.length > 1 && (
        <Steps
          back={pages[at - 1]?.name}
          forward={pages[at + 1]?.name}
          onStep={(by) => setTrail((now) => step(now, by))}
        />
      )}
      <div aria-live="polite">
        <Shown page={pages[at]} isFirst={at === 0} name={name} onName={open} />
      </div>
    </div>
  );
}

interface ShownProps {
  page: Page | undefined;
  /** The entry that the page itself names. */
  isFirst: boolean;
  name: PageName;
  onName: (id: string, name: string) => void;
}

function Shown({ page, isFirst, name, onName }: ShownProps) {
  const words = useWords();
  if (!page?.entry) return <p class="fine">{words.say('card.lookingUp', { name: page?.name ?? '' })}</p>;
  const { entry } = page;
  if (typeof entry === 'string') return <p class="fine">{entry}</p>;
  const { mark, via, id, reason } = name;
  return (
    <EntityCard
      key={entry.id}
      card={entry}
      opening={isFirst ? openingFor({ mark, via, id, reason }, entry, words) : leadOf(entry)}
      mark={isFirst ? mark : entry.mark}
      here={isFirst && id !== null ? calledHere(reason, entry, words) : undefined}
      reason={isFirst ? reasonWords(reason, mark, words) : undefined}
      headingId={`entry-${name.key}-${entry.id}`.replace(/\s/g, '-')}
      onName={onName}
    />
  );
}
