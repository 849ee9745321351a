/** Where Sidelight may read: what is in force, and buttons to change it. */
import type { Key } from '../../core/words/words.ts';
import type { AccessMode } from '../../platform/access.ts';
import type { AccessOutcome, SiteAccess } from '../access-outcome.ts';
import { useWords } from '../use-words.tsx';

export interface AccessControlProps {
  access: AccessMode;
  /** Nothing is read now, whatever is in force. */
  isPaused: boolean;
  /** How this page's site stands: chosen by the reader, one that could be, or neither. */
  site: SiteAccess;
  /** What came of the last press of a button here. */
  outcome: AccessOutcome | undefined;
  /** Both left out where no site is in view. */
  onAllowSite?: () => void;
  onStopSite?: () => void;
  onAllSites: () => void;
  onSomeSites: () => void;
  onClickOnly: () => void;
  onWelcome: () => void;
}

export function AccessControl({ access, isPaused, site, outcome, ...on }: AccessControlProps) {
  const { say } = useWords();
  const told = outcome && OUTCOME_WORDS[outcome];
  return (
    <section class="access" aria-labelledby="access">
      <h2 id="access">{say('access.where')}</h2>
      <div role="status">
        {isPaused && <p>{say('access.paused')}</p>}
        <p>{say(`access.${access}`)}</p>
        {told && <p class="outcome">{say(told)}</p>}
      </div>
      <div class="actions">
        {site === 'chosen' && access !== 'all sites' && (
          <Action text={say('access.stopSite')} onClick={on.onStopSite} />
        )}
        {site === 'can be chosen' && <Action text={say('access.allowSite')} onClick={on.onAllowSite} />}
        {access !== 'all sites' && <Action text={say('access.toAll')} onClick={on.onAllSites} />}
        {access === 'all sites' && <Action text={say('access.toSome')} onClick={on.onSomeSites} />}
        {access !== 'on click' && <Action text={say('access.toClick')} onClick={on.onClickOnly} />}
      </div>
      <button type="button" class="plain" onClick={on.onWelcome}>
        {say('access.welcome')}
      </button>
    </section>
  );
}

/** Where it was done, the sentence above says so. */
const OUTCOME_WORDS: Record<AccessOutcome, Key | undefined> = {
  done: undefined,
  'no site yet': 'access.noSiteYet',
  'not changed': 'access.notChanged',
};

function Action({ text, onClick }: { text: string; onClick: (() => void) | undefined }) {
  return (
    <button type="button" onClick={onClick}>
      {text}
    </button>
  );
}
