/** The buttons that change where Sidelight may read, on whatever page they stand, and what came of the last press of one. */
import type { AccessMode } from '../platform/access.ts';
import { type AccessOutcome, outcomeOf, outcomeOfSite, type SiteAccess } from './access-outcome.ts';

/** What is in force now. */
export interface AccessNow {
  access: AccessMode;
  /** Of the site in view, where there is one. */
  site: SiteAccess;
}

export interface AccessChoices extends Readonly<AccessNow> {
  readonly outcome: AccessOutcome | undefined;
  /** Asks anew what is in force. */
  refresh(): Promise<void>;
  /** The rest are called from a click, or the browser refuses. */
  onAllSites(): void;
  onSomeSites(): void;
  onClickOnly(): void;
  onAllowSite(): void;
  onStopSite(): void;
}

export interface AccessChoicesOptions {
  /** What is in force, asked of the browser. */
  read: () => Promise<AccessNow>;
  askForAllSites: () => Promise<boolean>;
  giveBackAllSites: () => Promise<void>;
  giveBackAccess: () => Promise<void>;
  /** Of the site in view; left out where there is none. */
  askForSite?: () => Promise<boolean>;
  giveBackSite?: () => Promise<void>;
  /** The page in view is read, or left, before it is said what came of it. */
  onGranted?: () => Promise<void>;
  onGivenBack?: () => Promise<void>;
  onChanged: () => void;
}

/** @param first what is in force until it is asked for */
export function createAccessChoices(first: AccessNow, options: AccessChoicesOptions): AccessChoices {
  const { read, onGranted, onGivenBack, onChanged } = options;
  let now = first;
  let outcome: AccessOutcome | undefined;

  async function refresh(): Promise<void> {
    now = await read();
    onChanged();
  }
  async function granted(asked: Promise<boolean> | undefined): Promise<void> {
    if (await asked) await onGranted?.();
    await refresh();
  }
  async function givenBack(asked: Promise<void> | undefined): Promise<void> {
    await asked;
    await onGivenBack?.();
    await refresh();
  }
  async function tell(whenDone: Promise<void>, outcomeNow: () => AccessOutcome | undefined): Promise<void> {
    await whenDone;
    outcome = outcomeNow();
    onChanged();
  }
  const tellMode = (whenDone: Promise<void>, wanted: AccessMode) =>
    void tell(whenDone, () => outcomeOf(wanted, now.access));
  const tellSite = (whenDone: Promise<void>, wanted: 'chosen' | 'left') =>
    void tell(whenDone, () => outcomeOfSite(wanted, now.site));

  return {
    get access() {
      return now.access;
    },
    get site() {
      return now.site;
    },
    get outcome() {
      return outcome;
    },
    refresh,
    onAllSites: () => tellMode(granted(options.askForAllSites()), 'all sites'),
    onSomeSites: () => tellMode(givenBack(options.giveBackAllSites()), 'some sites'),
    onClickOnly: () => tellMode(givenBack(options.giveBackAccess()), 'on click'),
    onAllowSite: () => tellSite(granted(options.askForSite?.()), 'chosen'),
    onStopSite: () => tellSite(givenBack(options.giveBackSite?.()), 'left'),
  };
}
