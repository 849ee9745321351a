/** A field whose text is kept when the reader pauses or goes on, without a button. */
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../use-words.tsx';

export interface SavedTextProps {
  label: string;
  value: string;
  /** More than a line. */
  isLong?: boolean;
  /** Why a text cannot be kept; undefined where it can. */
  faultOf?: (text: string) => string | undefined;
  /** Resolves to false where it was not kept. */
  onSave: (text: string) => Promise<boolean>;
  hint?: string;
  /** She has done with it, and it is kept; left out where the field is always there. */
  onDone?: (() => void) | undefined;
}

const PAUSE_MS = 900;

export function SavedText({ label, value, isLong = false, faultOf, onSave, ...props }: SavedTextProps) {
  const { say } = useWords();
  const id = useId();
  const [text, setText] = useState(value);
  const [state, setState] = useState<'kept' | 'open' | 'failed'>('kept');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // What stands in the field now, for a pause that ends after more was typed.
  const now = useRef({ text, value, onSave });
  now.current = { text, value, onSave };
  // What she began to type on: what another tab wrote since is not to be written over.
  const began = useRef({ value, onSave });
  const saving = useRef<{ text: string; done: Promise<boolean> } | undefined>(undefined);
  const fault = faultOf?.(text.trim());

  // At once: a letter that is typed before the next frame would be taken back.
  useLayoutEffect(() => {
    // Changed elsewhere, and nothing typed here that would be lost.
    if (state === 'kept') setText(value);
  }, [value]);
  useEffect(() => {
    const life = new AbortController();
    // Whoever goes to another tab, or closes this one, has left the field too.
    document.addEventListener('visibilitychange', () => void keep(), { signal: life.signal });
    return () => {
      life.abort();
      void keep();
    };
  }, []);

  /** @returns whether what stands in the field is kept */
  async function keep(): Promise<boolean> {
    clearTimeout(timer.current);
    const { text: typed, value: kept, onSave } = now.current;
    const wanted = isLong ? typed.trimEnd() : typed.trim();
    // What is being written will stand there.
    if (wanted === (saving.current?.text ?? kept)) {
      if (!saving.current) setState('kept');
      return saving.current?.done ?? true;
    }
    if (faultOf?.(wanted)) return false;
    // The passage may have been changed in other fields; that is in nobody's way.
    const save = kept === began.current.value ? onSave : began.current.onSave;
    const mine = { text: wanted, done: save(wanted) };
    saving.current = mine;
    const isKept = await mine.done;
    if (saving.current === mine) saving.current = undefined;
    if (isKept) began.current = { value: wanted, onSave: save };
    // What was typed meanwhile is not kept yet.
    if (!isKept || now.current.text === typed) setState(isKept ? 'kept' : 'failed');
    return isKept;
  }

  function notKept(): string {
    return value === began.current.value
      ? say('library.notKept')
      : say('library.notKept.elsewhere', { text: value || say('library.import.nothing') });
  }

  const field = {
    id,
    value: text,
    'aria-describedby': `${id}-state`,
    'aria-invalid': fault ? ('true' as const) : undefined,
    onInput: (event: preact.TargetedEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      // She goes on after she was told what stands there now.
      if (state !== 'open') began.current = { value, onSave };
      // The field may be left before it is drawn again.
      now.current.text = event.currentTarget.value;
      setText(now.current.text);
      setState('open');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void keep(), PAUSE_MS);
    },
    onBlur: () => void keep(),
  };
  return (
    <div class="saved-text">
      <label for={id}>{label}</label>
      {isLong ? <textarea rows={4} {...field} /> : <input type="text" autocomplete="off" {...field} />}
      <p class="fine" id={`${id}-state`} role="status">
        {fault ?? (state === 'failed' ? notKept() : props.hint)}
      </p>
      {props.onDone && (
        <button type="button" onClick={() => void keep().then((isKept) => isKept && props.onDone?.())}>
          {say('library.note.done')}
        </button>
      )}
    </div>
  );
}
