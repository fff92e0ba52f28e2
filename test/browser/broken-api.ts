import type { BrowserContext } from 'playwright-core';

/** What a phone gets to see of a server on a bad day. */
export type Fault = 'down' | 'fails' | 'too many' | 'silent' | 'garbage';

const api = /^https?:\/\/[^/]+\/api\//;

/** From now on every call to the API meets this fault; answers with how to end it. */
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
        return route.fulfill({ status: 500, json: { code: 'unexpected', message: brokenWords } });
      case 'too many':
        return route.fulfill({
          status: 429,
          json: { code: 'rate-limited', message: tooManyWords },
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

/** As the server says them itself. */
const brokenWords = 'Máy chủ gặp trục trặc, lời của bà con chưa được ghi. Thử lại sau ít phút nhé.';
const tooManyWords = 'Bà con bấm nhanh quá. Chờ một phút rồi thử lại nhé.';

/** What each fault is called on the screen, and what to do about it. */
export const sentences: Record<Fault, string> = {
  down: 'Chưa nối được mạng. Bà con xem lại wifi hoặc 4G rồi bấm thử lại nhé.',
  fails: brokenWords,
  'too many': tooManyWords,
  silent: 'Mạng đang chậm quá. Bà con chờ một lát rồi bấm thử lại nhé.',
  garbage: 'Máy chủ trả lời lạ quá. Bà con thử lại sau ít phút nhé.',
};
