import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The parts of a manifest that drivers need. */
export interface ExtensionManifest {
  readonly name: string;
  readonly version: string;
  /** Fixes the extension's id in Chromium. */
  readonly key?: string;
  readonly optional_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly background?: object;
  readonly side_panel?: { readonly default_path: string };
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
}

export async function readManifest(folder: string): Promise<ExtensionManifest> {
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
}
