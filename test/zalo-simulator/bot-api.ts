import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { botsOf, sayAsBot } from './bots.ts';
import { type Answer, answerCall, type Note } from './exchange.ts';
import { findGroup, type Simulation } from './simulation.ts';
import type { Bot } from './state.ts';

/** A refusal of the Bot Platform; the numbers are those of HTTP, the answer comes with 200 as everywhere at Zalo. */
class BotError extends Error {
  readonly errorCode: number;

  constructor(errorCode: number, description: string) {
    super(description);
    this.errorCode = errorCode;
  }
}

const textMax = 2000;
const SendMessage = z.object({ chat_id: z.string(), text: z.string().min(1).max(textMax) });
const SendChatAction = z.object({ chat_id: z.string(), action: z.literal('typing') });
const SetWebhook = z.object({
  url: z.url(),
  secret_token: z.string().min(8).max(256),
});

type Method = (simulation: Simulation, bot: Bot, body: unknown, note: Note) => unknown;

const methods: Record<string, Method> = {
  getMe: (_simulation, bot) => ({
    id: bot.userId,
    account_name: `bot.${bot.number}`,
    account_type: 'BASIC',
    can_join_groups: true,
  }),
  getUpdates: takeUpdate,
  setWebhook(simulation, bot, body) {
    const { url, secret_token } = SetWebhook.parse(body);
    bot.webhook = { url, secret: secret_token };
    return { url, updated_at: simulation.clock.now() };
  },
  deleteWebhook(simulation, bot) {
    delete bot.webhook;
    return { url: '', updated_at: simulation.clock.now() };
  },
  getWebhookInfo: (simulation, bot) => ({
    url: bot.webhook?.url ?? '',
    updated_at: simulation.clock.now(),
  }),
  sendMessage: postText,
  sendChatAction(simulation, bot, body) {
    groupOf(simulation, bot, SendChatAction.parse(body).chat_id);
    return true;
  },
};

/** Serves `/bot<TOKEN>/<method>`, one answer shape for all: `{ok:true,result}` or `{ok:false,error_code,description}`. */
export function serveBotApi(app: FastifyInstance, simulation: Simulation): void {
  app.route<{ Params: { token: string; method: string } }>({
    method: ['GET', 'POST'],
    url: '/bot:token/:method',
    handler: (request, reply) => {
      const { token, method } = request.params;
      const sends = method === 'sendMessage';
      return answerCall(simulation, request, reply, sends, (note) => {
        // The token is a password and does not belong into a log.
        note.path = `/bot/${method}`;
        return answer(simulation, token, method, request, note);
      });
    },
  });
}

function answer(
  simulation: Simulation,
  token: string,
  name: string,
  request: FastifyRequest,
  note: Note,
): Answer {
  try {
    const bot = Object.values(simulation.state.bots).find((one) => one.token === token);
    if (bot === undefined) throw new BotError(401, 'Unauthorized');
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (method === undefined) throw new BotError(404, 'Not Found');
    const result = method(simulation, bot, request.body ?? {}, note);
    return { status: 200, body: { ok: true, result }, error: 0, effect: true };
  } catch (error) {
    const refusal = refusalOf(error);
    const { errorCode, message } = refusal;
    const body = { ok: false, error_code: errorCode, description: message };
    return { status: 200, body, error: errorCode, effect: false };
  }
}

function refusalOf(error: unknown): BotError {
  if (error instanceof BotError) return error;
  if (error instanceof z.ZodError) return new BotError(400, 'Bad Request');
  throw error;
}

/** One update a call, the oldest; 408 when none has come. */
function takeUpdate(_simulation: Simulation, bot: Bot): unknown {
  if (bot.webhook !== undefined) throw new BotError(400, 'Bad Request: webhook is active');
  const update = bot.updates.shift();
  if (update === undefined) throw new BotError(408, 'Request timeout');
  return update;
}

function postText(simulation: Simulation, bot: Bot, body: unknown, note: Note): unknown {
  const { chat_id, text } = SendMessage.parse(body);
  const group = groupOf(simulation, bot, chat_id);
  const { messageId, at } = sayAsBot(simulation, group, bot, text);
  Object.assign(note, { groupId: group.groupId, messageId });
  return { message_id: messageId, date: at };
}

/** A group in which the bot sits; 404 for one that is not there, 403 for one that has put the bot out. */
function groupOf(simulation: Simulation, bot: Bot, groupId: string) {
  const group = findGroup(simulation, groupId);
  if (group === undefined || group.deleted) throw new BotError(404, 'Not Found: chat not found');
  if (!botsOf(simulation, group).includes(bot)) {
    throw new BotError(403, 'Forbidden: bot is not a member of the group');
  }
  return group;
}
