/** One name of the page: count, a way to it, and its notes in place. */
import type { EntityCard as Card } from '../../core/card/entity-card.ts';
import { openingFor } from '../../core/card/opening.ts';
import { reasonWords } from '../../core/card/reason-words.ts';
import type { PageName } from '../../core/matching/page-names.ts';
import { EntityCard } from '../card/entity-card.tsx';
import { useWords } from '../use-words.tsx';
import { places } from '../words.ts';

interface NameRowProps {
  name: PageName;
  entries: ReadonlyMap<string, Card | string>;
  onOpen: (id: string) => void;
  onShow: (key: string) => void;
}

export function NameRow({ name, entries, onOpen, onShow }: NameRowProps) {
  const others = otherwiseWritten(name);
  const ids = name.id === null ? name.candidates : [name.id];
  const openAll = (open: boolean) => {
    if (open) for (const id of ids) onOpen(id);
  };
  return (
    <li class="row">
      <details onToggle={(event) => openAll(event.currentTarget.open)}>
        <summary>
          <span class="name">{name.name}</span>
          <span class="count">{places(name.count)}</span>
          {others.length > 0 && <span class="written">here: {others.join(', ')}</span>}
        </summary>
        {ids.map((id) => (
          <Entry key={id} entry={entries.get(id)} name={name} />
        ))}
      </details>
      {name.mark !== 'background' && (
        <button
          type="button"
          class="plain show"
          onClick={() => onShow(name.key)}
          aria-label={`Show ${name.name} on the page`}
        >
          Show
        </button>
      )}
    </li>
  );
}

/** What the page calls it otherwise than the lexicon: a reader must recognise what was read. */
function otherwiseWritten({ name, written }: PageName): string[] {
  const heading = name.toLowerCase();
  const others = written.filter((words) => !heading.includes(words.toLowerCase()));
  return [...new Map(others.map((words) => [words.toLowerCase(), words])).values()];
}

function Entry({ entry, name }: { entry: Card | string | undefined; name: PageName }) {
  const words = useWords();
  if (entry === undefined) return <p class="fine">Looking up …</p>;
  if (typeof entry === 'string') return <p class="fine">{entry}</p>;
  return (
    <div class="entry">
      <EntityCard
        card={entry}
        opening={openingFor({ mark: name.mark, via: name.via, id: name.id }, entry, words)}
        mark={name.mark}
        reason={reasonWords(name.reason, words)}
        headingId={`entry-${entry.id}`}
      />
    </div>
  );
}
