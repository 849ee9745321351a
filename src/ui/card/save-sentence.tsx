/** Saves the sentence around a name. */
import { useWords } from '../use-words.tsx';

export function SaveSentence({ onSave }: { onSave: () => void }) {
  const { say } = useWords();
  return (
    <div class="choices">
      <button type="button" class="save-passage" onClick={onSave}>
        {say('card.saveSentence')}
      </button>
    </div>
  );
}
