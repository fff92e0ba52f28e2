interface HostPage {
  readonly location: { readonly pathname: string };
  APP_ID?: string;
}

/**
 * Tells the router under which folder the app lies. Zalo sets `APP_ID` by itself; in a plain browser it
 * is read off the address `/zapps/<id>/…`.
 */
export function nameAppFolder(page: HostPage): void {
  const id = /^\/zapps\/([^/]+)(\/|$)/.exec(page.location.pathname)?.[1];
  if (id !== undefined && !page.APP_ID) page.APP_ID = id;
}
