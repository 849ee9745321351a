/** One saved passage: where it was found, its note, tags, colour and names. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Found } from '../../core/anchoring/find-quote.ts';
import { isOwn } from '../../core/exchange/said-of.ts';
import { isInDoubt } from '../../core/library/in-doubt.ts';
import {
  type LinkedEntity,
  PASSAGE_COLOURS,
  type Passage,
  type PassageColour,
} from '../../core/library/passage.ts';
import type { OwnBlock } from '../../core/notes/own-note.ts';
import { savedDay } from '../../core/text/saved-day.ts';
import type { KnownBefore, PassageEdit } from '../../messages/protocol.ts';
import { OwnNote } from '../own-note.tsx';
import { useWords } from '../use-words.tsx';
import { CloseButton } from './close-button.tsx';
import { StateWords } from './state-words.tsx';
import { TagField } from './tag-field.tsx';
import { readTags, writeTags } from './written-tags.ts';

export interface EditorProps {
  passage: Passage;
  /** Left out while the page is being looked through. */
  found?: Found | undefined;
  usedTags: readonly string[];
  /** Its note, read; left out until that has come. */
  note?: readonly OwnBlock[] | undefined;
  /** It was to be saved, and was kept before. */
  known?: KnownBefore | undefined;
  /** What went wrong the last time. */
  failure?: string | undefined;
  /** Whether its saving can be taken back. */
  onUndo?: (() => void) | undefined;
  /** All that is now another than in the passage, whenever something is typed or chosen. */
  onType: (change: PassageEdit) => void;
  onDone: () => void;
  onDelete: () => void;
}

const KNOWN = {
  reader: 'passages.known',
  other: 'passages.knownBy',
  unknown: 'passages.knownSince',
} as const;

export function Editor({
  passage,
  found,
  usedTags,
  known,
  failure,
  onUndo,
  onType,
  onDone,
  onDelete,
  ...props
}: EditorProps) {
  const { say, date } = useWords();
  const [note, setNote] = useState(passage.note);
  const [tags, setTags] = useState(writeTags(passage.tags));
  const [colour, setColour] = useState<PassageColour>(passage.colour);
  const [unlinked, setUnlinked] = useState<readonly string[]>([]);
  // Another may be linked from its card meanwhile.
  const entities = passage.entities.filter(({ id }) => !unlinked.includes(id));
  const [isWriting, setWriting] = useState(passage.note === '');
  const panel = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => (field.current ?? panel.current)?.focus({ preventScroll: true }), [isWriting]);

  function toldName(entity: LinkedEntity): string {
    const name = isOwn(entity.id) ? say('passages.yours', { name: entity.name }) : entity.name;
    return isInDoubt(entity) ? say('passages.uncertain', { name }) : name;
  }
  // At once: what is typed and kept within one frame counts, too. And against what is kept now: what is taken back while it is written is a change.
  useLayoutEffect(() => {
    const wanted = readTags(tags, passage.tags);
    onType({
      ...(note !== passage.note && { note }),
      ...(wanted && { tags: wanted }),
      ...(colour !== passage.colour && { colour }),
      ...(entities.length !== passage.entities.length && { entities }),
    });
  }, [note, tags, colour, unlinked, passage]);

  function onKey(event: KeyboardEvent): void {
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!isDone || event.isComposing) return;
    event.preventDefault();
    onDone();
  }

  return (
    <div
      class={['panel floating', passage.colour].join(' ')}
      role="dialog"
      aria-labelledby="sidelight-passage"
      aria-describedby={known && 'sidelight-known'}
      tabIndex={-1}
      ref={panel}
      onKeyDown={onKey}
    >
      <CloseButton onClose={onDone} />
      <h2 id="sidelight-passage">{say('passages.title')}</h2>
      <blockquote class="quote">{passage.quote.exact}</blockquote>
      {known && (
        <p class="known" id="sidelight-known">
          {say(KNOWN[known.by], {
            date: date(savedDay(passage)),
            name: known.by === 'other' ? known.name : '',
          })}
        </p>
      )}
      {found && <StateWords found={found} />}
      {failure && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
      {isWriting ? (
        <>
          <label>
            {say('passages.note')}
            <textarea ref={field} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
          </label>
          <p class="hint">{say('passages.noteHint')}</p>
        </>
      ) : (
        <section class="note" aria-label={say('passages.note')}>
          <OwnNote blocks={props.note ?? [{ paragraph: [note] }]} linksAreButtons />
          <button type="button" onClick={() => setWriting(true)}>
            {say('passages.noteEdit')}
          </button>
        </section>
      )}
      <TagField value={tags} usedTags={usedTags} onInput={setTags} />
      <fieldset>
        <legend>{say('passages.colour')}</legend>
        <div class="colours">
          {PASSAGE_COLOURS.map((one) => (
            <label key={one} class={one} title={say(`passages.colour.${one}`)}>
              <input
                type="radio"
                name="colour"
                aria-label={say(`passages.colour.${one}`)}
                checked={one === colour}
                onChange={() => setColour(one)}
              />
            </label>
          ))}
        </div>
      </fieldset>
      {entities.length > 0 && (
        <>
          <p class="label">{say('passages.names')}</p>
          <ul class="chips">
            {entities.map((entity) => (
              <li key={entity.id}>
                <button
                  type="button"
                  title={isOwn(entity.id) ? undefined : entity.status}
                  aria-label={say('passages.unlink', { name: toldName(entity) })}
                  onClick={() => setUnlinked([...unlinked, entity.id])}
                >
                  {toldName(entity)} ×
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {passage.page.cut.length > 0 && (
        <p class="cut">{say('passages.cut', { names: passage.page.cut.join(', ') })}</p>
      )}
      <div class="row">
        <button type="button" onClick={onDone}>
          {say(failure ? 'passages.tryAgain' : 'passages.done')}
        </button>
        {onUndo && (
          <button type="button" class="plain" onClick={onUndo}>
            {say('passages.undo')}
          </button>
        )}
        <button type="button" class="plain far" onClick={onDelete}>
          {say('passages.delete')}
        </button>
      </div>
    </div>
  );
}
