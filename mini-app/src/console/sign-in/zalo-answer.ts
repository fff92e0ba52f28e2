/** With what Zalo's sign-in page sends the browser back; it stands in the address. */
export type ZaloAnswer =
  | { kind: 'code'; code: string; state: string }
  /** The person said no, or Zalo did. */
  | { kind: 'refused' };

/** As the server makes it; pages of the console have a `state` of their own in their address. */
const stateLike = /^[\w-]{43}$/;

/** `undefined` where nobody comes back from Zalo. */
export function readZaloAnswer(search: URLSearchParams): ZaloAnswer | undefined {
  const [code, state] = [search.get('code'), search.get('state')];
  if (state === null || !stateLike.test(state)) return undefined;
  return code === null ? { kind: 'refused' } : { kind: 'code', code, state };
}

/** The address without it, so that neither a bookmark nor the history holds it. */
export function withoutZaloAnswer(search: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(search);
  for (const name of ['code', 'state', 'error', 'error_name', 'error_reason']) rest.delete(name);
  return rest;
}
