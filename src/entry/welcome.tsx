/** welcome.html. Wiring only. */
import { render } from 'preact';
import { type AccessMode, accessMode, askForAllSites, giveBackAccess } from '../platform/access.ts';
import { Welcome } from '../ui/welcome/welcome.tsx';

const inForce = await accessMode();
draw(inForce === 'on click' ? undefined : inForce);

function draw(wanted: AccessMode | undefined): void {
  render(
    <Welcome
      wanted={wanted}
      onAllSites={() => void askForAllSites().then((granted) => draw(granted ? 'all sites' : undefined))}
      onSomeSites={() => void giveBackAccess().then(() => draw('some sites'))}
      onClick={() => void giveBackAccess().then(() => draw('on click'))}
    />,
    document.body,
  );
}
