export interface TextPart {
  text: string;
  /** Path inside the app where the text is a link to one of our own pages. */
  path?: string;
}

/** Where the app itself is open. */
export type OwnPlace = Pick<Location, 'origin' | 'pathname'>;

const webAddress = /https:\/\/[^\s<>"”]+[^\s<>"”.,;:!?)]/g;

/**
 * Cuts a text at its web addresses. Only our own pages become links: whoever gets hold of an officer's account must not
 * be able to lead the whole commune elsewhere.
 */
export function findOwnLinks(text: string, own: OwnPlace): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: address, index } of text.matchAll(webAddress)) {
    const path = ownPath(address, own);
    if (path === undefined) continue;
    if (index > end) parts.push({ text: text.slice(end, index) });
    parts.push({ text: address, path });
    end = index + address.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

function ownPath(address: string, { origin, pathname }: OwnPlace): string | undefined {
  const miniAppId = /^\/zapps\/([^/]+)/.exec(pathname)?.[1];
  const url = new URL(address);
  if (miniAppId === undefined) return undefined;
  if (url.origin !== origin && url.origin !== 'https://zalo.me') return undefined;
  const folder = url.origin === origin ? `/zapps/${miniAppId}` : `/s/${miniAppId}`;
  if (url.pathname !== folder && !url.pathname.startsWith(`${folder}/`)) return undefined;
  return `${url.pathname.slice(folder.length) || '/'}${url.search}`;
}
