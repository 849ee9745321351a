/** A text in which what was typed is marked, cut so that the first mark is seen. */
import { type Hit, hitsIn } from '../../core/browse/hits.ts';

interface HitsProps {
  text: string;
  /** Folded words. */
  typed: readonly string[];
}

export function Hits({ text, typed }: HitsProps) {
  return <>{pieces(text, hitsIn(text, typed))}</>;
}

/** UTF-16 units that surely stand in the lines that are shown. */
const SEEN = 140;
const BEFORE = 60;

export function Excerpt({ text, typed }: HitsProps) {
  const first = hitsIn(text, typed)[0];
  if (!first || first.start + first.length < SEEN) return <Hits text={text} typed={typed} />;
  const from = text.indexOf(' ', first.start - BEFORE) + 1;
  return <Hits text={`… ${text.slice(from)}`} typed={typed} />;
}

function pieces(text: string, hits: readonly Hit[]) {
  let end = 0;
  const parts = hits.flatMap(({ start, length }) => {
    const before = text.slice(end, start);
    end = start + length;
    return [
      before,
      <mark class="hit" key={start}>
        {text.slice(start, end)}
      </mark>,
    ];
  });
  return [...parts, text.slice(end)];
}
