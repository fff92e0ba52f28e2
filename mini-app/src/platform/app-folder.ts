interface HostPage {
  readonly location: { readonly pathname: string };
  APP_ID?: string;
}

/**
 * Tells the router under which folder the app lies. Zalo sets `APP_ID` by itself; in a plain browser it
 * is read off the address `/zapps/<id>/…`.
 */
export function nameAppFolder(page: HostPage): void {
  const id = idInPath(page);
  if (id !== undefined && !page.APP_ID) page.APP_ID = id;
}

/** Id of this Mini App, for links to it; empty where it is served under no id. */
export function findMiniAppId(page: HostPage): string {
  return page.APP_ID || (idInPath(page) ?? '');
}

function idInPath(page: HostPage): string | undefined {
  return /^\/zapps\/([^/]+)(\/|$)/.exec(page.location.pathname)?.[1];
}
