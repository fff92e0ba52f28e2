import { z } from 'zod';
import type { HttpClient } from './http-client.ts';

const Answer = z.object({ ok: z.literal(true) });

/** Tells Zalo where a bot's events go. False when Zalo did not agree, whatever it said. */
export async function setBotWebhook(
  http: HttpClient,
  token: string,
  webhook: { url: string; secret: string },
): Promise<boolean> {
  const answer = await http.call({
    method: 'POST',
    path: `/bot${token}/setWebhook`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url: webhook.url, secret_token: webhook.secret }),
  });
  return answer.kind === 'answered' && Answer.safeParse(answer.body).success;
}
