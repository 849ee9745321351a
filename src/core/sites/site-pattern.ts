/**
 * How sites are written down. `news.example` is that host and everything below it (`www.news.example`); `mail.*` is every
 * host that begins so.
 */

export function isOfPattern(pattern: string, host: string): boolean {
  return pattern.endsWith('.*')
    ? host.startsWith(pattern.slice(0, -1))
    : host === pattern || host.endsWith(`.${pattern}`);
}

/** What a reader types or pastes, an address too -> a pattern; undefined where it names no site. */
export function toPattern(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  if (/^[a-z0-9-]+\.\*$/.test(text)) return text;
  const address = /^[a-z][a-z0-9+.-]*:\/\//.test(text) ? text : `http://${text.replace(/^\*\./, '')}`;
  try {
    const { protocol, hostname } = new URL(address);
    return /^https?:$/.test(protocol) && isHost(hostname) ? withoutDot(hostname) : undefined;
  } catch {
    return undefined;
  }
}

/** `news.example.` is the same host. */
export function withoutDot(host: string): string {
  return host.endsWith('.') ? host.slice(0, -1) : host;
}

function isHost(hostname: string): boolean {
  return /^(?:[\p{L}\p{N}_-]+\.)*[\p{L}\p{N}_-]+\.?$/u.test(hostname) || /^\[[0-9a-f:.]+\]$/.test(hostname);
}
