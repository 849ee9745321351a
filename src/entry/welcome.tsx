/** welcome.html. Wiring only. */
import { render } from 'preact';
import { accessMode, askForAllSites } from '../platform/access.ts';
import { Welcome } from '../ui/welcome/welcome.tsx';

let chosen = false;
await draw();

async function draw(): Promise<void> {
  const choose = () => {
    chosen = true;
    return draw();
  };
  render(
    <Welcome
      access={await accessMode()}
      chosen={chosen}
      onAllSites={() => void askForAllSites().then((granted) => (granted ? choose() : draw()))}
      onSomeSites={() => void choose()}
      onClick={() => void choose()}
    />,
    document.body,
  );
}
