import type { Bot } from '#bot/bots/bot.table.ts';
import { findBotByNumber } from '#bot/bots/find-bot.ts';
import { stripMention } from '#bot/bots/strip-mention.ts';
import type { Tx } from '#bot/db/database.ts';
import type { StoredInboundEvent } from '#bot/inbox/inbound-event.table.ts';
import type { InboundEvent } from '#bot/inbox/inbound-event.ts';
import {
  type AccountInArea,
  findOfficialAccount,
  findOfficialAccountByOaId,
} from '#bot/official-accounts/find-official-account.ts';
import { botEventPrefix } from '#bot/zalo/read-bot-delivery.ts';
import { readBotEvent } from '#bot/zalo/read-bot-event.ts';
import { readEvent } from '#bot/zalo/read-event.ts';

export type HeardEvent = {
  stored: StoredInboundEvent;
  event: InboundEvent;
  /** Whose people it is about; `undefined` for accounts and bots that are not ours. */
  account: AccountInArea | undefined;
  /** The bot that heard it, and the name it has for who spoke. */
  bot?: { bot: Bot; senderName: string | undefined };
};

/** What a stored delivery says, and which account it belongs to; what was said to a bot comes without its name. */
export async function readStoredEvent(tx: Tx, stored: StoredInboundEvent): Promise<HeardEvent> {
  if (!stored.eventName.startsWith(botEventPrefix)) {
    const { oaId } = stored;
    const account = oaId === null ? undefined : await findOfficialAccountByOaId(tx, oaId);
    return { stored, event: readEvent(stored.payload), account };
  }
  const { botNumber, event, senderName } = readBotEvent(stored.payload);
  const bot = await findBotByNumber(tx, botNumber);
  if (bot === undefined) return { stored, event, account: undefined };
  const account = await findOfficialAccount(tx, bot.officialAccountId);
  const heard =
    event.kind === 'group-message' ? { ...event, text: stripMention(event.text, bot.name) } : event;
  return { stored, event: heard, account, bot: { bot, senderName } };
}
