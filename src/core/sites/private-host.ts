/** Hosts that are nobody's on the open web: an office's, or a device's at home. This computer itself is not meant. */

/** RFC 1918, RFC 6598 (carriers and private networks between sites), RFC 3927. */
const PRIVATE_V4 =
  /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|169\.254)\./;
/** RFC 4193 and RFC 4291: unique local and link-local, in brackets as `location` gives them. */
const PRIVATE_V6 = /^\[f(?:[cd]|e[89ab])/;

export function isPrivateHost(host: string): boolean {
  if (host === '' || host === 'localhost') return false;
  if (host.startsWith('[')) return PRIVATE_V6.test(host);
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return PRIVATE_V4.test(host);
  return !host.includes('.');
}
