interface HostPage {
  readonly location: { readonly pathname: string };
  readonly APP_ID?: string;
}

/**
 * Folder under which the app lies, for the router: `/zapps/<id>/`, with the final slash wherever the page was opened with
 * it, because what keeps the app on the device reaches only so far. `/` where it is served under no id.
 */
export function findAppFolder(page: HostPage): string {
  return /^\/zapps\/[^/]+\/?/.exec(page.location.pathname)?.[0] ?? '/';
}

/** Id of this Mini App, for links to it; Zalo names it by itself. Empty where it is served under no id. */
export function findMiniAppId(page: HostPage): string {
  return page.APP_ID || (findAppFolder(page).split('/')[2] ?? '');
}
