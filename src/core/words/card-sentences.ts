/**
 * What of a catalogue goes with a card into somebody else's page: its own labels (card.json) and the words for lists that its
 * reason is told with, not what the background says.
 */
import type { Sentences } from './sentence.ts';

const OF_THE_CARD = /^(?:mark|card|correction|opening|evidence|reason|authorityList|quality|kind)\./;

export function cardSentences(all: Sentences): Sentences {
  return Object.fromEntries(Object.entries(all).filter(([key]) => OF_THE_CARD.test(key)));
}
