/** The address under which a page is kept: what only tells who reads it, and how she came there, is cut off. */

import { ROUTE } from '../text/route.ts';

export interface CleanAddress {
  url: string;
  /** Names of the parameters that were cut off, as they were written; "login" for a name and password. */
  cut: string[];
}

/** Where the reader came from, and through which campaign. */
const TRACKING =
  /^(?:utm_.*|at_.*|ns_.*|pk_.*|piwik_.*|mtm_.*|hsa_.*|vero_.*|trk.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|ysclid|li_fat_id|igshid|igsh|mc_cid|mc_eid|mkt_tok|_ga|_gl|_hsenc|_hsmi|__twitter_impression|oly_anon_id|oly_enc_id|wickedid|s_cid|s_kwcid|cmpid|cmp|icid|ito|ocid|ncid|xtor|smid|smtyp|partner|ref|ref_src|ref_url|referrer|referringsource|reflink|rss|feature|guccounter|guce_referrer|guce_referrer_sig|campaign_id|emc|nl|te|instance_id|segment_id|user_id|regi_id|sref|share|shareid|share_from|fb_action_ids|fb_action_types|fb_source|spm|scm|from_source|wpisrc|wpmm|traffic_source)$/i;

/** What lets this reader in: it is no part of the address, and nobody else's business. */
const SESSION =
  /^(?:phpsessid|jsessionid|aspsessionid.*|asp\.net_sessionid|cfid|cftoken|sid|sess|session|sessionid|session_id|session_token|token|access_token|accesstoken|auth|auth_token|authtoken|id_token|jwt|apikey|api_key|key_token|sig|signature|st|ticket|unlocked_article_code|gift|gift_token|giftcopy|gift_code)$/i;

/** So some sites number their articles, `article.php?sid=345`, and parliaments their sessions; what lets somebody in is longer. */
const NUMBER = /^(?:sid|session|sess)=\d{1,8}$/i;

/** So archives and registries number their documents: `?ref=S-2016-157`. Where a reader came from is no such number. */
const DOCUMENT = /^ref=[a-z]{1,6}[-./]?\d{2,4}[-./]\d+$/i;

const PATH_SESSION = /;(jsessionid|phpsessid|sid)=[^/?;]*/gi;

/** @returns what is no address of the web as it was */
export function cleanAddress(written: string): CleanAddress {
  if (!URL.canParse(written)) return { url: written, cut: [] };
  const url = new URL(written);
  if (!/^https?:$/.test(url.protocol)) return { url: written, cut: [] };
  const cut: string[] = [];
  if (url.username !== '' || url.password !== '') cut.push('login');
  url.username = '';
  url.password = '';
  url.pathname = url.pathname.replace(PATH_SESSION, (_all, name: string) => {
    cut.push(name);
    return '';
  });
  // Not through URLSearchParams: it would write anew what is left.
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => {
      const name = nameOf(pair);
      const isKnown = name !== '' && (TRACKING.test(name) || SESSION.test(name));
      const goes = isKnown && !NUMBER.test(pair) && !DOCUMENT.test(pair);
      if (goes && !cut.includes(name)) cut.push(name);
      return pair !== '' && !goes;
    });
  url.search = kept.join('&');
  if (!ROUTE.test(url.hash)) url.hash = '';
  return { url: url.href, cut };
}

function nameOf(pair: string): string {
  const name = pair.split('=')[0] ?? '';
  try {
    return decodeURIComponent(name.replaceAll('+', ' '));
  } catch {
    return name;
  }
}

/** Hosts that show an article of another site: what follows is its address. */
const AMP_CACHES: readonly RegExp[] = [
  /^https?:\/\/[^/]+\.cdn\.ampproject\.org\/[cvwria](?:\/(s))?\/(.+)$/i,
  /^https?:\/\/(?:www\.)?google\.[a-z.]+\/amp(?:\/(s))?\/(.+)$/i,
  /^https?:\/\/[^/]+\.bing-amp\.com\/[cvw](?:\/(s))?\/(.+)$/i,
];

/** One label of a host that says only for which device a page is made. */
const DEVICE = /^(?:www\d?|m|mobile|amp|touch|wap)$/;
const AMP_PARAMETER = /^(?:amp|outputtype|_amp|amp_js_v|usqp|output)$/i;

/**
 * The same for all variants of one article, AMP, mobile, with and without "www", whatever its parameters are in order; to be compared, not
 * to be opened.
 */
export function articleKey(written: string): string {
  const { url: clean } = cleanAddress(outOfCache(written));
  if (!URL.canParse(clean)) return clean;
  const { protocol, hostname, port, pathname, search, hash } = new URL(clean);
  if (!/^https?:$/.test(protocol)) return clean;
  const host = hostOfAnyDevice(hostname);
  const path = pathname
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '/')
    .replace(/^\/amp(?=\/.)/i, '')
    .replace(/\/amp\/?$/i, '')
    .replace(/[./]amp(?=\.html?$)/i, '')
    .replace(/\.amp$/i, '')
    .replace(/\/+$/, '');
  const pairs = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !AMP_PARAMETER.test(nameOf(pair)))
    .sort();
  return `${host}${port && `:${port}`}${path}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}${hash}`;
}

/** "en.wikipedia.org" of "en.m.wikipedia.org". */
export function hostOfAnyDevice(hostname: string): string {
  const labels = hostname.replace(/\.$/, '').split('.');
  // Of the last two labels none is a device: "m.uk" may be a site.
  return labels.filter((label, at) => at >= labels.length - 2 || !DEVICE.test(label)).join('.');
}

function outOfCache(written: string): string {
  for (const cache of AMP_CACHES) {
    const [, secure, rest] = cache.exec(written) ?? [];
    if (rest) return `${secure ? 'https' : 'http'}://${rest}`;
  }
  return written;
}

/** "news.example" of "https://www.news.example/a". */
export function siteOfAddress(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
