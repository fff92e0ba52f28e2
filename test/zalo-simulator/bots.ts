import { createHash } from 'node:crypto';
import { newHexId, newSecret } from './ids.ts';
import type { Simulation } from './simulation.ts';
import type { Bot, Group, GroupMessage, Person, State } from './state.ts';

/** Puts a bot into this world; what is left out is made up. */
export function addBot(
  state: State,
  input: { number: string; name: string; token?: string | undefined },
): Bot {
  const { number, name, token = `${number}:${newSecret().slice(0, 40)}` } = input;
  const bot: Bot = { number, name, token, userId: hexOf(`bot ${number}`), updates: [] };
  state.bots[number] = bot;
  return bot;
}

export function botsOf(simulation: Simulation, group: Group): Bot[] {
  return (group.botNumbers ?? []).flatMap((number) => simulation.state.bots[number] ?? []);
}

/** A person's id as a bot sees it: other than at any official account, and other than at any other bot. */
function botUserIdOf(bot: Bot, person: Person): string {
  return hexOf(`${bot.number} ${person.personId}`);
}

function hexOf(seed: string): string {
  return createHash('sha256').update(seed).digest('hex').slice(0, 20);
}

/** Bots hear what names them and nothing else: no picture or voice without words, nothing that another bot says. */
export function tellBots(
  simulation: Simulation,
  group: Group,
  person: Person,
  message: GroupMessage,
): void {
  for (const bot of botsOf(simulation, group)) {
    if (!isMentioned(bot, message.text)) continue;
    deliver(simulation, bot, {
      event_name: message.attachments ? 'message.image.received' : 'message.text.received',
      message: {
        message_id: message.messageId,
        date: message.at,
        from: { id: botUserIdOf(bot, person), display_name: person.name, is_bot: false },
        chat: { id: group.groupId, chat_type: 'GROUP' },
        ...(message.attachments ? { caption: message.text } : { text: message.text }),
      },
    });
  }
}

function isMentioned(bot: Bot, text: string): boolean {
  const said = text.normalize('NFC').toLowerCase();
  return (
    said.includes(`@${bot.name.normalize('NFC').toLowerCase()}`) ||
    said.includes(`[@${bot.userId}]`)
  );
}

/** To the webhook where there is one; otherwise it waits for `getUpdates`. Every other event comes wrapped. */
function deliver(simulation: Simulation, bot: Bot, update: BotUpdate): void {
  if (bot.webhook === undefined) {
    bot.updates.push(update);
    return;
  }
  bot.delivered = (bot.delivered ?? 0) + 1;
  const body = JSON.stringify(bot.delivered % 2 === 0 ? { ok: true, result: update } : update);
  simulation.webhooks.emitOfBot(bot, update.event_name, update.message.message_id, body);
}

export interface BotUpdate {
  event_name: string;
  message: { message_id: string; [field: string]: unknown };
}

/** A bot writes into a group: members read it, and no official account is told. */
export function sayAsBot(
  simulation: Simulation,
  group: Group,
  bot: Bot,
  text: string,
): GroupMessage {
  const message: GroupMessage = {
    messageId: newHexId(),
    personId: null,
    botNumber: bot.number,
    name: bot.name,
    at: simulation.clock.now(),
    text,
    mentions: [],
  };
  group.messages.push(message);
  simulation.notices.announce({ kind: 'group', groupId: group.groupId });
  return message;
}
