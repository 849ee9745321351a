import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LaunchOptions } from './browser.ts';
import { endWithProcess } from './end-with-process.ts';
import type { ExtensionManifest } from './extension-manifest.ts';

/** The id Chromium gives an unpacked extension: from its manifest's key, else from its folder's path. */
export function extensionIdOf(folder: string, { key }: ExtensionManifest): string {
  const path = Buffer.from(realpathSync(folder), process.platform === 'win32' ? 'utf16le' : 'utf8');
  const digest = createHash('sha256').update(key ? Buffer.from(key, 'base64') : path);
  const hex = digest.digest('hex').slice(0, 32);
  return hex.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/**
 * No headless Chromium can answer the prompt of `permissions.request()`, but none asks for what the reader has
 * granted before. So the profile remembers such a grant; the extension still starts without the access.
 */
function rememberedGrants(folder: string, manifest: ExtensionManifest): object {
  const granted = {
    api: manifest.optional_permissions ?? [],
    explicit_host: manifest.optional_host_permissions ?? [],
    manifest_permissions: [],
    scriptable_host: [],
  };
  return { settings: { [extensionIdOf(folder, manifest)]: { runtime_granted_permissions: granted } } };
}

export interface ChromiumProfile {
  readonly folder: string;
  remove(): void;
}

/** Makes a temporary profile. */
export function createProfile(
  extension: string,
  manifest: ExtensionManifest,
  { grantWhenAsked = false, storage, zoom, textSize }: Omit<LaunchOptions, 'executable' | 'extension'>,
): ChromiumProfile {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-chromium-'));
  const preferences = {
    ...(grantWhenAsked && { extensions: rememberedGrants(extension, manifest) }),
    // Chromium's own offers over the page.
    autofill: { profile_enabled: false, credit_card_enabled: false },
    credentials_enable_service: false,
    translate: { enabled: false },
    // Of the one partition there is, by its path, which is empty; each level is a fifth more.
    ...(zoom && { partition: { default_zoom_level: { x: Math.log(zoom) / Math.log(1.2) } } }),
    ...(textSize && { webkit: { webprefs: { default_font_size: textSize } } }),
  };
  mkdirSync(join(folder, 'Default'));
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
  // A file where the folder of all databases should be.
  if (storage === 'broken') writeFileSync(join(folder, 'Default', 'IndexedDB'), '');
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  const forget = endWithProcess(remove);
  return {
    folder,
    remove() {
      forget();
      remove();
    },
  };
}
