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
    sidePanel: { open(where: { tabId: number }): Promise<void> };
    /** `dispatch` is documented nowhere. */
    commands: { onCommand: { dispatch(command: string, tab: Tab): void } };
    contextMenus: { onClicked: { dispatch(click: object, tab: Tab): void } };
  };
};
