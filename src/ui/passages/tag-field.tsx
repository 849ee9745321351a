/** Tags, parted by commas, with those that were used before to be completed from. */
import { useWords } from '../use-words.tsx';

export interface TagFieldProps {
  value: string;
  usedTags: readonly string[];
  onInput: (value: string) => void;
}

const MOST_OFFERED = 6;

export function TagField({ value, usedTags, onInput }: TagFieldProps) {
  const { say } = useWords();
  const at = value.lastIndexOf(',') + 1;
  const begun = value.slice(at).trim().toLowerCase();
  const chosen = value
    .slice(0, at)
    .split(',')
    .map((tag) => tag.trim().toLowerCase());
  const offered = usedTags
    .filter((tag) => tag.toLowerCase().startsWith(begun) && tag.toLowerCase() !== begun)
    .filter((tag) => !chosen.includes(tag.toLowerCase()))
    .slice(0, MOST_OFFERED);
  const complete = (tag: string) => onInput(`${value.slice(0, at)}${at > 0 ? ' ' : ''}${tag}, `);

  /** The first that fits, by the arrow key to the right at the end of what is typed. */
  function onKey(event: KeyboardEvent & { currentTarget: HTMLInputElement }): void {
    const [first] = offered;
    const isAtEnd = event.currentTarget.selectionStart === value.length;
    if (event.key !== 'ArrowRight' || !isAtEnd || begun === '' || !first) return;
    event.preventDefault();
    complete(first);
  }

  return (
    <>
      <label>
        {say('passages.tags')}
        <input
          type="text"
          autocomplete="off"
          aria-describedby="sidelight-tags"
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={onKey}
        />
      </label>
      <p class="hint" id="sidelight-tags">
        {say('passages.tagsHint')}
      </p>
      {offered.length > 0 && (
        <ul class="chips" aria-label={say('passages.usedTags')}>
          {offered.map((tag) => (
            <li key={tag}>
              <button type="button" onClick={() => complete(tag)}>
                {tag}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
