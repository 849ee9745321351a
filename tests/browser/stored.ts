import type { ExtensionApi, Stage } from './stage.ts';

/** All that the storage of the extension holds, by key. */
export const storedIn = (stage: Stage) =>
  stage.inExtension(() => {
    const { storage } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
    return storage.local.get(null);
  });
