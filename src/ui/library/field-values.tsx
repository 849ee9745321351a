/** What a field of a passage holds here, and in a file. */
import type { Field } from '../../core/exchange/former.ts';
import type { Passage } from '../../core/library/passage.ts';
import { useWords } from '../use-words.tsx';
import { fieldInWords } from './field-words.ts';

interface FieldValuesProps {
  field: Field;
  ours: Passage;
  theirs: Passage;
}

export function FieldValues({ field, ours, theirs }: FieldValuesProps) {
  const words = useWords();
  const { say } = words;
  return (
    <p class="values">
      <span>{say('library.import.is.ours', { value: fieldInWords(ours, field, words) })}</span>
      <span>{say('library.import.is.theirs', { value: fieldInWords(theirs, field, words) })}</span>
    </p>
  );
}
