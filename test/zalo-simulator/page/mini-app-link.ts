/**
 * Where a Mini App link (`https://zalo.me/s/<miniAppId>/<path>?…`) opens for this person,
 * or `undefined` when the address is not this Mini App's.
 */
export function miniAppAddress(
  link: string,
  app: { miniAppUrl?: string | undefined; miniAppId?: string | undefined },
  personId: string,
): string | undefined {
  if (!app.miniAppUrl || !app.miniAppId || !URL.canParse(link)) return undefined;
  const url = new URL(link);
  const root = `/s/${app.miniAppId}`;
  const inside = url.pathname === root || url.pathname.startsWith(`${root}/`);
  if (url.hostname !== 'zalo.me' || !inside) return undefined;
  return miniAppStart(app.miniAppUrl, personId, url.pathname.slice(root.length), url.search);
}

/** The Mini App's address for this person, at a path inside it. */
export function miniAppStart(miniAppUrl: string, personId: string, path = '', search = ''): string {
  const address = new URL(miniAppUrl);
  address.pathname = address.pathname.replace(/\/*$/, '/') + path.replace(/^\/+/, '');
  for (const [name, value] of new URLSearchParams(search)) address.searchParams.append(name, value);
  address.searchParams.set('persona', personId);
  return address.href;
}

/** The commune's register lives beside the Mini App, on the same server. */
export function consoleAddress(miniAppUrl: string): string {
  return new URL('/console/?page=register', miniAppUrl).href;
}
