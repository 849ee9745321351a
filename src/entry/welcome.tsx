/** welcome.html. Wiring only. */
import { render } from 'preact';
import {
  type AccessMode,
  accessMode,
  askForAllSites,
  giveBackAccess,
  giveBackAllSites,
} from '../platform/access.ts';
import { type AccessOutcome, outcomeOf } from '../ui/access-outcome.ts';
import { Welcome } from '../ui/welcome/welcome.tsx';

draw(await accessMode());

function draw(inForce: AccessMode, outcome?: AccessOutcome): void {
  render(
    <Welcome
      inForce={inForce}
      outcome={outcome}
      onAllSites={() => void askForAllSites().then(() => tell('all sites'))}
      onSomeSites={() => void giveBackAllSites().then(() => tell('some sites'))}
      onClick={() => void giveBackAccess().then(() => tell('on click'))}
    />,
    document.body,
  );
}

async function tell(wanted: AccessMode): Promise<void> {
  const inForce = await accessMode();
  draw(inForce, outcomeOf(wanted, inForce));
}
