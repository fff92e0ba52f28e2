import { z } from 'zod';
import type { Recipient } from '#bot/lib/ports.ts';
import type { HttpClient } from './http-client.ts';
import { readOpenapiEnvelope } from './send-outcome.ts';

/** Zalo gives ten messages a call, newest first; further back than fifty nobody looks. */
const pageSize = 10;
const pagesMax = 5;

/** One line of `/v2.0/oa/conversation` or `/v3.0/oa/group/conversation`; `src` 0 is the account itself. */
const Line = z.object({
  src: z.coerce.number(),
  time: z.coerce.number(),
  message: z.string().optional(),
  message_id: z.string(),
});
const Lines = z.array(Line);

/**
 * Our own messages with exactly this text, newest first; `undefined` when the conversation could not be read, `too-far` when so much was
 * said since that it does not reach back.
 */
export async function findSentInConversation(
  http: HttpClient,
  accessToken: string,
  recipient: Recipient,
  text: string,
  since: Date,
): Promise<string[] | 'too-far' | undefined> {
  const wanted = text.normalize('NFC');
  const found: string[] = [];
  for (let page = 0, offset = 0; page < pagesMax; page += 1) {
    const lines = await readPage(http, accessToken, recipient, offset);
    if (lines === undefined) return undefined;
    for (const line of lines) {
      const isOurs = line.src === 0 && line.time >= since.getTime();
      if (isOurs && line.message?.normalize('NFC') === wanted && !found.includes(line.message_id)) {
        found.push(line.message_id);
      }
    }
    const oldest = lines.at(-1);
    if (oldest === undefined || lines.length < pageSize || oldest.time < since.getTime()) {
      return found;
    }
    offset += lines.length;
  }
  return found.length > 0 ? found : 'too-far';
}

async function readPage(
  http: HttpClient,
  accessToken: string,
  recipient: Recipient,
  offset: number,
): Promise<z.infer<typeof Lines> | undefined> {
  const answer = await http.call({
    method: 'GET',
    path: conversationPath(recipient, offset),
    headers: { access_token: accessToken },
  });
  if (answer.kind !== 'answered') return undefined;
  const envelope = readOpenapiEnvelope(answer.body);
  if (envelope?.error !== 0) return undefined;
  const lines = Lines.safeParse(envelope.data ?? []);
  return lines.success ? lines.data : undefined;
}

function conversationPath(recipient: Recipient, offset: number): string {
  if (recipient.kind === 'group') {
    const query = new URLSearchParams({
      group_id: recipient.id,
      offset: String(offset),
      count: String(pageSize),
    });
    return `/v3.0/oa/group/conversation?${query}`;
  }
  const data = JSON.stringify({ user_id: recipient.id, offset, count: pageSize });
  return `/v2.0/oa/conversation?${new URLSearchParams({ data })}`;
}
