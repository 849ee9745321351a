/** Why nothing is read on this site, and the one thing to do about it. */

import { clockTime } from '../words.ts';
import type { OffStanding } from './popup.tsx';
import { canSwitchInPrivate, isOfHost } from './site-switch.ts';

export interface OffHereProps {
  host: string;
  standing: OffStanding;
  isPrivate: boolean;
  onSwitchOn: () => void;
  onResume: () => void;
}

export function OffHere({ host, standing, isPrivate, onSwitchOn, onResume }: OffHereProps) {
  const isPaused = standing !== 'for now' && standing.why === 'paused';
  const isBarred = isPrivate && !canSwitchInPrivate(host, standing);
  return (
    <section class="message">
      <p>{wordsFor(host, standing)}</p>
      {isBarred ? (
        <p class="meaning">In a private window no choice is stored: allow it in the settings.</p>
      ) : (
        <p class="actions">
          <button type="button" onClick={isPaused ? onResume : onSwitchOn}>
            {isPaused ? 'Resume now' : `Read on ${host}`}
          </button>
        </p>
      )}
    </section>
  );
}

function wordsFor(host: string, standing: OffStanding): string {
  if (standing === 'for now')
    return 'Not at work on this page until you load it again or switch it on. Nothing is remembered of a private window.';
  switch (standing.why) {
    case 'paused':
      return `Paused until ${clockTime(standing.until)}. Nothing is read on any site until then.`;
    case 'own':
      return isOfHost(standing, host)
        ? 'Switched off on this site by you. Nothing is read or marked here.'
        : `Switched off by you on ${standing.pattern}, this site with it. Nothing is read or marked here.`;
    case 'built-in':
      return `Off here by the built-in list: ${standing.group.title.toLowerCase()}. ${standing.group.reason} Nothing is read or marked here.`;
  }
}
