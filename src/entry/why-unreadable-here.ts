/** Why what is hers cannot be read on this page. In a private window the database says only that it is in a wrong state, as a broken one does. */
import { isPrivateWindow } from '../platform/private-window.ts';
import { whyUnreadable } from '../store/trouble.ts';

export async function whyUnreadableHere(error: unknown): Promise<'unavailable' | 'broken'> {
  return isPrivateWindow() ? 'unavailable' : whyUnreadable(error);
}
