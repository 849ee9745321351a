/** What the lexicon is about, what its words mean, and how old its lists are, for whoever has not read any of it. */
import { copiesInWords } from '../core/card/copy-date.ts';
import type { AboutLexicon } from '../core/lexicon/about.ts';
import { useWords } from './use-words.tsx';

export function LexiconIsAbout({ about }: { about: AboutLexicon }) {
  const { say } = useWords();
  return <>{say('lexicon.about', { count: about.entries })}</>;
}

export function LexiconCopies({ about }: { about: AboutLexicon }) {
  const words = useWords();
  return <>{words.say('lexicon.copies', { copies: copiesInWords(about.copies, words) })}</>;
}
