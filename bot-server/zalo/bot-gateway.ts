import { z } from 'zod';
import type { BotGateway, SendOutcome } from '#bot/lib/ports.ts';
import { readBotRefusal } from './bot-error-table.ts';
import type { HttpAnswer, HttpClient } from './http-client.ts';

const Answer = z.union([
  z.object({ ok: z.literal(true), result: z.object({ message_id: z.string().min(1) }) }),
  z.object({ ok: z.literal(false), error_code: z.coerce.number().int() }),
]);

/**
 * Posts of bots. `findToken` gives the token of a bot of ours; one that has none any more is refused like one that Zalo refuses.
 * The token stands in the path, so paths of these calls are never logged.
 */
export function createBotGateway(
  http: HttpClient,
  findToken: (botId: string) => Promise<string | undefined>,
): BotGateway {
  return {
    async send(botId, groupId, content) {
      const token = await findToken(botId);
      if (token === undefined) return refused(401);
      const answer = await http.call({
        method: 'POST',
        path: `/bot${encodeURIComponent(token).replaceAll('%3A', ':')}/sendMessage`,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ chat_id: groupId, text: content.text.normalize('NFC') }),
      });
      return readOutcome(answer);
    },
  };
}

/** An answer that is not the platform's own, or a success without an id, may stand before or behind the post. */
function readOutcome(answer: HttpAnswer): SendOutcome {
  if (answer.kind === 'not-reached') return { kind: 'not-reached' };
  if (answer.kind === 'lost') return { kind: 'unknown' };
  const parsed = Answer.safeParse(answer.body);
  if (parsed.success) {
    const { data } = parsed;
    return data.ok ? { kind: 'sent', messageId: data.result.message_id } : refused(data.error_code);
  }
  return answer.status >= 400 && answer.status < 500 ? refused(answer.status) : { kind: 'unknown' };
}

function refused(errorCode: number): SendOutcome {
  return { kind: 'refused', ...readBotRefusal(errorCode), zaloErrorCode: errorCode };
}
