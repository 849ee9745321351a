/** A sentence with marked names to try: each opens its card, as on a page. */
import { useEffect, useState } from 'preact/hooks';
import { CardFrame } from '../card/card-frame.tsx';
import type { CardState } from '../card/card-state.ts';
import { loadCard, type ReadEntry } from '../card/load-card.ts';
import { Say, useWords } from '../use-words.tsx';

interface Named {
  id: string;
  text: string;
  mark: 'listed' | 'named' | 'uncertain';
}

const LISTED: Named = { id: 'ocean-maritime-management', text: 'Ocean Maritime Management', mark: 'listed' };
const NAMED: Named = { id: 'eo-13722', text: 'Executive Order 13722', mark: 'named' };
const UNCERTAIN: Named = { id: 'ofac-23483', text: 'Kim Chol', mark: 'uncertain' };

export function Example({ read }: { read: ReadEntry }) {
  const words = useWords();
  const [open, setOpen] = useState<{ named: Named; content: CardState }>();

  function show(named: Named): void {
    setOpen({ named, content: { state: 'loading' } });
    void loadCard({ ...named, via: 'name' }, read, () => words).then((content) =>
      // Another may have been opened meanwhile, or this one closed.
      setOpen((now) => (now?.named === named ? { named, content } : now)),
    );
  }

  useEffect(() => {
    if (!open) return undefined;
    const life = new AbortController();
    const close = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setOpen(undefined);
    };
    document.addEventListener('keydown', close, { signal: life.signal });
    return () => life.abort();
  }, [open]);

  const name = (named: Named) => (
    // biome-ignore lint/a11y/useSemanticElements: a <button> breaks over no line, and names may be long
    <span
      role="button"
      tabIndex={0}
      class={`mark ${named.mark}`}
      lang="en"
      aria-expanded={open?.named === named}
      onClick={() => show(named)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        show(named);
      }}
    >
      {named.text}
    </span>
  );
  return (
    <>
      <p class="example">
        <Say
          what="welcome.example"
          values={{ listed: name(LISTED), named: name(NAMED), uncertain: name(UNCERTAIN) }}
        />
      </p>
      {open ? (
        <CardFrame
          key={open.named.id}
          text={open.named.text}
          mark={open.named.mark}
          reason={{ via: 'name', name: open.named.text }}
          content={open.content}
          read={read}
          onClose={() => setOpen(undefined)}
        />
      ) : (
        <p class="try">{words.say('welcome.try')}</p>
      )}
    </>
  );
}
