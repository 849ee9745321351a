/** What the reader has left out with "Not this one?": each can be marked again, and all of it saved as a file for the editors. */
import { useRef, useState } from 'preact/hooks';
import type { LeftOut, LeftOutBySite } from '../../core/settings/left-out.ts';
import { useWords } from '../use-words.tsx';

export interface LeftOutListProps {
  leftOut: LeftOutBySite;
  onTakeBack: (site: string, one: LeftOut) => void;
  /** Leaves it out once more. */
  onLeaveOut: (site: string, one: LeftOut) => void;
  /** Saves the file that editors read. */
  onSave: () => void;
}

export function LeftOutList({ leftOut, onTakeBack, onLeaveOut, onSave }: LeftOutListProps) {
  const { say } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [undone, setUndone] = useState<{ site: string; one: LeftOut }>();
  return (
    <section aria-labelledby="left-out">
      <h2 id="left-out" ref={heading} tabIndex={-1}>
        {say('settings.leftOut')}
      </h2>
      <p>{say('settings.leftOut.text')}</p>
      <div role="status">
        {undone && (
          <p class="outcome">
            {say('settings.leftOut.takenBack', { words: undone.one.words })}{' '}
            <button
              type="button"
              onClick={() => {
                onLeaveOut(undone.site, undone.one);
                setUndone(undefined);
                heading.current?.focus();
              }}
            >
              {say('settings.undo')}
            </button>
          </p>
        )}
      </div>
      {leftOut.size === 0 && !undone && <p class="soft">{say('settings.leftOut.none')}</p>}
      {[...leftOut].map(([site, all]) => (
        <div key={site}>
          <h3>{site}</h3>
          <ul class="own">
            {all.map((one) => (
              <li key={one.key}>
                <span>
                  <strong>{one.words}</strong>{' '}
                  <span class="soft">
                    {say(one.page === undefined ? 'settings.leftOut.site' : 'settings.leftOut.page')}
                    {one.why ? ` · ${one.why}` : ''}
                  </span>
                  <span class="quote">{one.text}</span>
                </span>
                <button
                  type="button"
                  aria-label={say('settings.leftOut.takeBack.named', { words: one.words })}
                  onClick={() => {
                    onTakeBack(site, one);
                    setUndone({ site, one });
                    // Its own button goes with it.
                    heading.current?.focus();
                  }}
                >
                  {say('settings.leftOut.takeBack')}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {leftOut.size > 0 && (
        <p class="actions">
          <button type="button" onClick={onSave}>
            {say('settings.leftOut.save')}
          </button>{' '}
          <span class="soft">{say('settings.leftOut.save.text')}</span>
        </p>
      )}
    </section>
  );
}
