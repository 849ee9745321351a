import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const manifest = {
  manifest_version: 3,
  name: 'Tiny',
  version: '1.0.0',
  permissions: ['tabs', 'scripting'],
  host_permissions: ['http://127.0.0.1/*'],
  optional_host_permissions: ['<all_urls>'],
  background: { service_worker: 'background.js', scripts: ['background.js'] },
  action: { default_popup: 'popup.html' },
  commands: { next: { suggested_key: { default: 'Alt+Shift+N' }, description: 'next' } },
  content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['content.js'], css: ['content.css'] }],
  browser_specific_settings: { gecko: { id: 'tiny@sidelight.test' } },
};

const files = {
  'background.js': `
    const api = globalThis.browser ?? chrome;
    const started = String(Math.random());
    let commands = 0;
    api.commands.onCommand.addListener(() => { commands += 1; });
    api.runtime.onMessage.addListener(async () => ({ started, commands, edition: 'EDITION' }));
  `,
  'content.js': `if (location.search === '?fail') { console.error('said by content'); throw new Error('thrown by content'); }`,
  'content.css': ':root { --tiny: painted; }',
  'popup.html': `<!doctype html><meta charset="utf-8"><title>Popup</title><link rel="stylesheet" href="popup.css">
    <button>Press</button><input><script src="popup.js"></script>`,
  'popup.css': 'body { width: 300px; height: 120px; margin: 20px }',
  'popup.js': `
    const api = globalThis.browser ?? chrome;
    document.querySelector('button').addEventListener('click', (event) => {
      document.title = event.shiftKey ? 'shift-clicked' : 'clicked';
    });
    globalThis.askBackground = () => api.runtime.sendMessage('state');
    globalThis.askAccess = () => api.permissions.request({ origins: ['<all_urls>'] });
    globalThis.hasAccess = () => api.permissions.contains({ origins: ['<all_urls>'] });
  `,
};

/** The least extension that has every part the drivers drive, in a temporary folder. */
export async function makeTinyExtension() {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-tiny-'));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  const writeEdition = async (edition: string) => {
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(folder, name), text.replace('EDITION', edition));
    }
  };
  await writeEdition('first');
  return { folder, writeEdition, remove: () => rm(folder, { recursive: true, force: true }) };
}
