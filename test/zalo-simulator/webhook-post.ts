import { Agent, request } from 'undici';

/** How the app's server took a delivery. */
export type PostResult = { status: number | 'timeout' | 'unreachable'; durationMs: number };

export interface WebhookPoster {
  post(url: string, body: string, headers: Record<string, string>): Promise<PostResult>;
  close(): Promise<void>;
}

/** Zalo waits this long for the whole answer, in real time. */
const budgetMs = 2000;

/** Posts to the app over connections that stay open. */
export function createWebhookPoster(): WebhookPoster {
  const dispatcher = new Agent({ connections: 64, connect: { timeout: budgetMs } });
  return {
    async post(url, body, headers) {
      const startedAt = performance.now();
      const durationMs = () => Math.round(performance.now() - startedAt);
      try {
        const answer = await request(url, {
          method: 'POST',
          dispatcher,
          headers: { 'content-type': 'application/json', ...headers },
          body,
          signal: AbortSignal.timeout(budgetMs),
        });
        await answer.body.dump();
        return { status: answer.statusCode, durationMs: durationMs() };
      } catch {
        const timedOut = performance.now() - startedAt >= budgetMs - 5;
        return { status: timedOut ? 'timeout' : 'unreachable', durationMs: durationMs() };
      }
    },
    close: () => dispatcher.destroy(),
  };
}
