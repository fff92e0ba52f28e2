/** Zalo's page on which an administrator of an account lets the app in; Zalo takes only a `callback` that it knows. */
export function permissionUrl(
  config: { ZALO_OAUTH_URL: string; ZALO_APP_ID: string },
  asked: { callback: string; challenge: string; state: string },
): string {
  const url = new URL(`${config.ZALO_OAUTH_URL}/v4/oa/permission`);
  url.searchParams.set('app_id', config.ZALO_APP_ID);
  url.searchParams.set('redirect_uri', asked.callback);
  url.searchParams.set('code_challenge', asked.challenge);
  url.searchParams.set('state', asked.state);
  return url.href;
}
