/** A folder of the reader's that we may write into. Chromium only: Firefox has no showDirectoryPicker. */

/** Not in TypeScript's lib.dom: https://wicg.github.io/file-system-access/ */
interface WithPermission {
  queryPermission(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
}
type Folder = FileSystemDirectoryHandle & WithPermission;
interface WithPicker {
  showDirectoryPicker?(options: { id: string; mode: 'readwrite'; startIn: string }): Promise<Folder>;
}

export interface FolderFile {
  name: string;
  parts: (string | Uint8Array<ArrayBuffer>)[];
}

export const canPickFolder = () => (globalThis as WithPicker).showDirectoryPicker !== undefined;

/** Only from a click. @returns undefined where she chose none */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  const { showDirectoryPicker } = globalThis as WithPicker;
  return showDirectoryPicker?.({ id: 'sidelight-backup', mode: 'readwrite', startIn: 'documents' }).catch(
    (error) => {
      if (error instanceof DOMException && error.name === 'AbortError') return undefined;
      throw error;
    },
  );
}

/** Whether it may be written into now: the browser forgets what was allowed. @param asks the reader is asked; only from a click */
export async function mayWrite(folder: FileSystemDirectoryHandle, asks: boolean): Promise<boolean> {
  const wanted = { mode: 'readwrite' } as const;
  const state = await (folder as Folder).queryPermission(wanted);
  if (state === 'granted' || !asks) return state === 'granted';
  return (await (folder as Folder).requestPermission(wanted)) === 'granted';
}

/** The whole file, or none: it is written beside and takes its place at the end. @throws DOMException */
export async function writeInto(
  folder: FileSystemDirectoryHandle,
  { name, parts }: FolderFile,
): Promise<void> {
  const isNew = await folder.getFileHandle(name).then(
    () => false,
    () => true,
  );
  const file = await folder.getFileHandle(name, { create: true });
  try {
    // Closed when all is written, and aborted when that fails.
    await new Blob(parts).stream().pipeTo(await file.createWritable());
  } catch (error) {
    // An empty file is no backup.
    if (isNew) await folder.removeEntry(name).catch(() => {});
    throw error;
  }
}
