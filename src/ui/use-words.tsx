/** The words of the interface, for every component beneath. */
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useLayoutEffect } from 'preact/hooks';
import type { Key, Words } from '../core/words/words.ts';

const Context = createContext<Words | undefined>(undefined);

interface InWordsProps {
  words: Words;
  children: ComponentChildren;
}

/** For what stands on somebody else's page; the document's own language is not touched. */
export function InWords({ words, children }: InWordsProps) {
  return <Context.Provider value={words}>{children}</Context.Provider>;
}

/**
 * For our own pages: the document takes the language, and the direction it is read in.
 * @param title left out where it is the program's name alone, or the page gives it itself
 */
export function PageInWords({ words, title, children }: InWordsProps & { title?: Key }) {
  useLayoutEffect(() => {
    document.documentElement.lang = words.locale;
    document.documentElement.dir = words.direction;
    if (title) document.title = words.say(title);
  }, [words, title]);
  return <InWords words={words}>{children}</InWords>;
}

/** @throws where nothing above gives any */
export function useWords(): Words {
  const words = useContext(Context);
  if (!words) throw new Error('A component that speaks must stand in <InWords>.');
  return words;
}

interface SayProps {
  what: Key;
  values: Readonly<Record<string, ComponentChildren>>;
}

/** A sentence with elements in it. */
export function Say({ what, values }: SayProps) {
  return <>{useWords().parts<ComponentChildren>(what, values)}</>;
}
