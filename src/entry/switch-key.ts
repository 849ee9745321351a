/** switch-key.js: in every frame of a page, in Chromium alone, and only where the browser has no key for "switch this site". */
import { contentParts } from '../page/content-parts.ts';
import { hearSwitchKey } from '../page/switch-key.ts';
import { askToSwitch } from '../platform/ask-to-switch.ts';
import { isAlive } from '../platform/lifetime.ts';
import { shadowRootOf } from '../platform/shadow-roots.ts';

const parts = contentParts();
// Brought in twice, the later one hears it.
parts.switchKeyLife?.abort();
const life = new AbortController();
parts.switchKeyLife = life;

hearSwitchKey(window, {
  isMac: navigator.platform.startsWith('Mac'),
  shadowRootOf,
  onPress() {
    if (!isAlive()) {
      life.abort();
      return false;
    }
    void askToSwitch().then((isHeard) => isHeard || life.abort());
    return true;
  },
  signal: life.signal,
});
