/** Texts in which what was typed is marked. */
import type { ComponentChildren } from 'preact';
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

/** Where a reader looks for it on the page of an entry or a note. */
const TEXTS = 'h1, .summary, .form, .relations li, .claims li, .note-text :is(p, li, h2)';

/** A page that stays as it is; for another, or other words, a new one takes its place (`key`). */
export function MarkedPage({
  typed,
  markHits,
  children,
}: Omit<MarkedProps, 'text'> & { children: ComponentChildren }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    for (const text of place.current?.querySelectorAll<HTMLElement>(TEXTS) ?? [])
      markHits(text, hitsIn(text.textContent, typed));
  }, []);
  return <div ref={place}>{children}</div>;
}
