/** Why nothing is read on this site, and the one thing to do about it. */

import type { Words } from '../../core/words/words.ts';
import { useWords } from '../use-words.tsx';
import type { OffStanding } from './popup-state.ts';
import { canSwitchInPrivate, isOfHost } from './site-switch.ts';

export interface OffHereProps {
  host: string;
  standing: OffStanding;
  isPrivate: boolean;
  onSwitchOn: () => void;
  onResume: () => void;
}

export function OffHere({ host, standing, isPrivate, onSwitchOn, onResume }: OffHereProps) {
  const words = useWords();
  const { say } = words;
  const isPaused = standing !== 'for now' && standing.why === 'paused';
  const isBarred = isPrivate && !canSwitchInPrivate(host, standing);
  return (
    <section class="message">
      <p>{wordsFor(host, standing, words)}</p>
      {isBarred ? (
        <p class="meaning">{say('popup.noChoice')}</p>
      ) : (
        <p class="actions">
          <button type="button" onClick={isPaused ? onResume : onSwitchOn}>
            {isPaused ? say('popup.resume') : say('popup.readOn', { host })}
          </button>
        </p>
      )}
    </section>
  );
}

function wordsFor(host: string, standing: OffStanding, { say, clock }: Words): string {
  if (standing === 'for now') return say('popup.offForNow');
  switch (standing.why) {
    case 'paused':
      return say('popup.pausedUntil', { time: clock(standing.until) });
    case 'own':
      return isOfHost(standing, host)
        ? say('popup.offByYou')
        : say('popup.offByPattern', { pattern: standing.pattern });
    case 'built-in':
      return say('popup.offBuiltIn', {
        group: say(`off.${standing.group.id}`).toLowerCase(),
        reason: say(`off.${standing.group.id}.why`),
      });
  }
}
