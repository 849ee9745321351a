import { useWords } from '../use-words.tsx';

export interface LeftWordsProps {
  words: string;
  onClose: () => void;
}

/** What was typed and could not be kept, on a page that Sidelight has left: it can be copied, and closed. */
export function LeftWords({ words, onClose }: LeftWordsProps) {
  const { say, locale, direction } = useWords();
  return (
    <div lang={locale} dir={direction}>
      <div class="panel floating" role="dialog" aria-labelledby="sidelight-left">
        <p class="failure" id="sidelight-left" role="alert">
          {say('passages.left')}
        </p>
        <label>
          {say('passages.note')}
          <textarea readOnly value={words} />
        </label>
        <div class="row">
          <button type="button" onClick={onClose}>
            {say('passages.close')}
          </button>
        </div>
      </div>
    </div>
  );
}
