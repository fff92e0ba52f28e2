/** Parts of the present address that a link for others keeps: the commune's account, and the version outside Live. */
const lastingNames = ['oa', 'env', 'version'] as const;

/**
 * Where `path` opens in Zalo, from any chat, page or QR code: `https://zalo.me/s/<id>/…`. `lasting` is the query of the
 * present address (`location.search`).
 */
export function miniAppLink(miniAppId: string, path: string, lasting: string): string {
  const url = new URL(`https://zalo.me/s/${encodeURIComponent(miniAppId)}${path}`);
  const present = new URLSearchParams(lasting);
  for (const name of lastingNames) {
    const value = present.get(name);
    if (value !== null && !url.searchParams.has(name)) url.searchParams.set(name, value);
  }
  return url.href;
}
