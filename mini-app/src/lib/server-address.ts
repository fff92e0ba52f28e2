import { type Query, toQueryString } from './http-client.ts';

/**
 * Server of a build that Zalo hosts; empty for a page that our own server hands out, which speaks to that server.
 */
export const serverBaseUrl: string = import.meta.env.VITE_API_URL ?? '';

/** A whole web address of our server, for what is opened outside the app. */
export function serverAddress(path: string, query: Query = {}): string {
  return new URL(`${serverBaseUrl}${path}${toQueryString(query)}`, window.location.href).href;
}
