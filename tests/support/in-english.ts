/** A component with the English words around it. */
import { type ComponentChildren, h } from 'preact';
import { ENGLISH } from '../../src/core/words/english.ts';
import { InWords } from '../../src/ui/use-words.tsx';

export const inEnglish = (children: ComponentChildren) => h(InWords, { words: ENGLISH, children });
