/** What the functions that run in an extension of Chromium use of it, and no type definition has. */
interface Tab {
  id: number;
}

export type ChromiumExtension = typeof globalThis & {
  chrome: {
    tabs: {
      query(which: {
        active?: boolean;
        currentWindow?: boolean;
        lastFocusedWindow?: boolean;
      }): Promise<[Tab]>;
    };
    /** Of the browser's own page of extensions. */
    developerPrivate: {
      updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
      updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
    };
    windows: { create(what: { incognito: boolean; url: string }): Promise<object> };
    sidePanel: { open(where: { tabId: number }): Promise<void> };
    /** `dispatch` is documented nowhere. */
    commands: { onCommand: { dispatch(command: string, tab: Tab): void } };
    contextMenus: { onClicked: { dispatch(click: object, tab: Tab): void } };
  };
};
