/** Where Sidelight may read: what is in force, and buttons to change it. */
import type { AccessMode } from '../../platform/access.ts';
import { type AccessOutcome, NOT_CHANGED, type SiteAccess } from '../access-outcome.ts';

export interface AccessControlProps {
  access: AccessMode;
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

export function AccessControl({ access, site, outcome, ...on }: AccessControlProps) {
  return (
    <section class="access" aria-labelledby="access">
      <h2 id="access">Where it reads</h2>
      <div role="status">
        <p>{ACCESS_WORDS[access]}</p>
        {outcome && OUTCOME_WORDS[outcome] && <p class="outcome">{OUTCOME_WORDS[outcome]}</p>}
      </div>
      <div class="actions">
        {site === 'chosen' && access !== 'all sites' && (
          <Action text="Stop reading this site" onClick={on.onStopSite} />
        )}
        {site === 'can be chosen' && <Action text="Always on this site" onClick={on.onAllowSite} />}
        {access !== 'all sites' && <Action text="Read on all sites …" onClick={on.onAllSites} />}
        {access === 'all sites' && <Action text="Only sites I choose" onClick={on.onSomeSites} />}
        {access !== 'on click' && <Action text="Only when I click" onClick={on.onClickOnly} />}
      </div>
      <button type="button" class="plain" onClick={on.onWelcome}>
        What these mean: the welcome page
      </button>
    </section>
  );
}

const ACCESS_WORDS: Record<AccessMode, string> = {
  'all sites': 'Reads every site you open. Nothing leaves this computer.',
  'some sites': 'Reads only the sites you chose. Nothing leaves this computer.',
  'on click': 'Reads a page only when you click. Nothing leaves this computer.',
};

/** Where it was done, the sentence above says so. */
const OUTCOME_WORDS: Record<AccessOutcome, string> = {
  done: '',
  'no site yet': 'No site is chosen yet: open one, and press “Always on this site” here.',
  'not changed': NOT_CHANGED,
};

function Action({ text, onClick }: { text: string; onClick: (() => void) | undefined }) {
  return (
    <button type="button" onClick={onClick}>
      {text}
    </button>
  );
}
