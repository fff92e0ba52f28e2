import type { BrowserContext } from 'playwright-core';
import { texts } from '#app/lib/texts.ts';
import { errorSentences, unexpectedSentence, unreadSentence } from '#bot/http/error-texts.ts';

/** What a phone gets to see of a server on a bad day. */
export type Fault = 'down' | 'fails' | 'too many' | 'silent' | 'garbage';

const api = /^https?:\/\/[^/]+\/api\//;

/** What screens ask for, and not who is here: broken before the app opens, nothing fetched ahead can come before the fault. */
export const isForScreens = ({ pathname }: URL): boolean =>
  !['/api/client-config', '/api/sessions', '/api/me'].includes(pathname);

/** From now on every call to the API meets this fault, whatever it met before; answers with how to end it. */
export async function breakApi(
  context: BrowserContext,
  fault: Fault,
  isMeant: (url: URL, method: string) => boolean = () => true,
): Promise<() => Promise<void>> {
  let isOver = false;
  await context.route(api, async (route) => {
    const request = route.request();
    if (isOver || !isMeant(new URL(request.url()), request.method())) return route.fallback();
    switch (fault) {
      case 'down':
        return route.abort('connectionrefused');
      case 'fails':
        return route.fulfill({ status: 500, json: failure(request.method()) });
      case 'too many':
        return route.fulfill({
          status: 429,
          json: { code: 'rate-limited', message: errorSentences['rate-limited'] },
        });
      case 'garbage':
        return route.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><h1>Wifi quán</h1>',
        });
      case 'silent':
        // Nobody ever answers this one.
        return undefined;
      default:
        return fault satisfies never;
    }
  });
  return async () => {
    isOver = true;
  };
}

function failure(method: string) {
  return { code: 'unexpected', message: method === 'GET' ? unreadSentence : unexpectedSentence };
}

/** What a screen says that could not be opened for each fault, and what to do about it. */
export const sentences: Record<Fault, string> = {
  down: texts.unreachable,
  fails: unreadSentence,
  'too many': errorSentences['rate-limited'],
  silent: texts.timedOut,
  garbage: texts.badAnswer,
};
