/** welcome.html. Wiring only. */
import { render } from 'preact';
import type { Words } from '../core/words/words.ts';
import { send } from '../messages/channel.ts';
import {
  type AccessMode,
  accessMode,
  askForAllSites,
  giveBackAccess,
  giveBackAllSites,
} from '../platform/access.ts';
import { followWords } from '../platform/words.ts';
import { type AccessOutcome, outcomeOf } from '../ui/access-outcome.ts';
import { PageInWords } from '../ui/use-words.tsx';
import { Welcome } from '../ui/welcome/welcome.tsx';
import { followMarkColour } from './mark-colour.ts';

let words: Words;
let inForce = await accessMode();
let outcome: AccessOutcome | undefined;
await followMarkColour();
await followWords((next) => {
  words = next;
  draw();
});

function draw(): void {
  render(
    <PageInWords words={words}>
      <Welcome
        inForce={inForce}
        outcome={outcome}
        about={ABOUT_LEXICON}
        read={(id) => send('entity/read', { id })}
        onAllSites={() => void askForAllSites().then(() => tell('all sites'))}
        onSomeSites={() => void giveBackAllSites().then(() => tell('some sites'))}
        onClick={() => void giveBackAccess().then(() => tell('on click'))}
      />
    </PageInWords>,
    document.body,
  );
}

async function tell(wanted: AccessMode): Promise<void> {
  inForce = await accessMode();
  outcome = outcomeOf(wanted, inForce);
  draw();
}
