/** Tags of a passage: taken away one by one, added with completion from those in use. */
import { useId, useRef } from 'preact/hooks';
import { cleanTags } from '../../core/library/make-passage.ts';
import { useWords } from '../use-words.tsx';

export interface TagEditorProps {
  tags: readonly string[];
  /** In use elsewhere, the most used first. */
  known: readonly string[];
  onChange: (tags: string[]) => void;
}

export function TagEditor({ tags, known, onChange }: TagEditorProps) {
  const { say } = useWords();
  const field = useRef<HTMLInputElement>(null);
  return (
    <div class="tag-editor">
      <ul>
        {tags.map((tag) => (
          <li class="tag" key={tag}>
            {tag}
            <button
              type="button"
              aria-label={say('library.tag.remove', { tag })}
              onClick={() => {
                onChange(tags.filter((one) => one !== tag));
                // The button goes with its tag.
                field.current?.focus();
              }}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <TagField
        field={field}
        known={known.filter((tag) => !tags.includes(tag))}
        onAdd={(more) => {
          const missing = more.filter((tag) => !tags.includes(tag));
          if (missing.length > 0) onChange([...tags, ...missing]);
        }}
      />
    </div>
  );
}

export interface TagFieldProps {
  known: readonly string[];
  /** One or more. */
  onAdd: (tags: string[]) => void;
  field?: { current: HTMLInputElement | null };
}

export function TagField({ known, onAdd, field }: TagFieldProps) {
  const { say } = useWords();
  const own = useRef<HTMLInputElement>(null);
  const place = field ?? own;
  const id = useId();
  function add(): void {
    const written = place.current?.value.replace(/["“”]/g, '') ?? '';
    // A comma parts them, as it does in the box on the page.
    const tags = cleanTags(written.split(','));
    if (tags.length > 0) onAdd(tags);
    if (place.current) place.current.value = '';
  }
  return (
    <form
      class="tag-field"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <input
        type="text"
        ref={place}
        list={id}
        aria-label={say('library.tag.new')}
        placeholder={say('library.tag.new')}
        autocomplete="off"
      />
      <datalist id={id}>
        {known.slice(0, 50).map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <button type="submit">{say('library.tag.add')}</button>
    </form>
  );
}
