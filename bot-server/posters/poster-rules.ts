/** How posters are reached from outside; see config.ts for each. */
export type PosterSettings = {
  PUBLIC_URL: string;
  ZALO_MINI_APP_ID: string;
  ZALO_MINI_APP_LINK_QUERY: string;
  DEVELOPMENT_SIGN_IN_URL?: string | undefined;
};

export type PosterTarget = {
  /** The village that is meant; null for one that hangs anywhere. */
  villageId: string | null;
  tutorialId: string | null;
  oaId: string | null;
};

/**
 * Whether a scan passes our server and so is counted: not where the server knows of no address but this machine's own, unless
 * the phones are simulated there as well.
 */
export function areScansCounted(settings: PosterSettings): boolean {
  const { hostname } = new URL(settings.PUBLIC_URL);
  const isOnlyHere = /^(localhost|127\.|\[::1\])/.test(hostname);
  return !isOnlyHere || settings.DEVELOPMENT_SIGN_IN_URL !== undefined;
}

/** What the QR code of a poster holds. */
export function posterAddress(
  settings: PosterSettings,
  code: string,
  target: PosterTarget,
): string {
  return areScansCounted(settings)
    ? `${settings.PUBLIC_URL}/q/${code}`
    : targetLink(settings, target);
}

/** Where a scan leads in the end: into Zalo. */
export function targetLink(settings: PosterSettings, target: PosterTarget): string {
  const path =
    target.tutorialId === null ? '/' : `/tutorials/${encodeURIComponent(target.tutorialId)}`;
  return miniAppLink(settings, path, { village: target.villageId, oa: target.oaId });
}

/** An announcement in the Mini App. */
export function announcementLink(
  settings: PosterSettings,
  announcementId: string,
  oaId: string | null,
): string {
  return miniAppLink(settings, `/announcements/${announcementId}`, { oa: oaId });
}

function miniAppLink(
  settings: PosterSettings,
  path: string,
  named: Record<string, string | null>,
): string {
  const url = new URL(`https://zalo.me/s/${encodeURIComponent(settings.ZALO_MINI_APP_ID)}${path}`);
  // Zalo asks for it in the links of its own QR codes.
  url.searchParams.set('utm_source', 'zalo-qr');
  for (const [name, value] of Object.entries(named)) {
    if (value !== null) url.searchParams.set(name, value);
  }
  for (const [name, value] of new URLSearchParams(settings.ZALO_MINI_APP_LINK_QUERY)) {
    url.searchParams.set(name, value);
  }
  return url.href;
}
