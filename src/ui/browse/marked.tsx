/** A text in which what was typed is marked. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Hit, hitsIn } from '../../core/browse/hits.ts';

/** Marks hits in an element whose text nobody else changes. */
export type MarkHits = (element: HTMLElement, hits: readonly Hit[]) => void;

interface MarkedProps {
  text: string;
  /** Folded words. */
  typed: readonly string[];
  markHits: MarkHits;
}

export function Marked({ text, typed, markHits }: MarkedProps) {
  const place = useRef<HTMLSpanElement>(null);
  const words = typed.join(' ');
  // The text is not Preact's: marks cut it into pieces.
  useLayoutEffect(() => {
    if (!place.current) return;
    place.current.textContent = text;
    markHits(place.current, hitsIn(text, typed));
  }, [text, words]);
  return <span ref={place} />;
}
