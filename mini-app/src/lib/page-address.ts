/** Parts of the address that say who came and through what; they go along from screen to screen. */
const lastingNames = ['persona', 'oa', 'env', 'version'] as const;

export interface PageAddress {
  /** Person of the simulator to be signed in as; null outside development. */
  persona: string | null;
  oaId: string | undefined;
  /** The village on whose poster the person found the app. */
  villageId: string | undefined;
}

export function readPageAddress(search: string): PageAddress {
  const query = new URLSearchParams(search);
  const oaId = query.get('oa');
  const villageId = query.get('village');
  return {
    persona: query.get('persona'),
    oaId: oaId !== null && /^\d{6,25}$/.test(oaId) ? oaId : undefined,
    villageId: villageId !== null && /^[0-9a-f-]{36}$/i.test(villageId) ? villageId : undefined,
  };
}

/** `target` with the lasting parts of the present address. */
export function withLastingQuery(target: string, presentSearch: string): string {
  const [path = '', ownQuery = ''] = target.split('?');
  const query = new URLSearchParams(ownQuery);
  const present = new URLSearchParams(presentSearch);
  for (const name of lastingNames) {
    const value = present.get(name);
    if (value !== null && !query.has(name)) query.set(name, value);
  }
  const search = query.toString();
  return search === '' ? path : `${path}?${search}`;
}
