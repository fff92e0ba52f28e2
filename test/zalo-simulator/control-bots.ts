import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { addBot } from './bots.ts';
import { ControlError, namedGroup } from './control-lookup.ts';
import { addGroup } from './fresh-state.ts';
import { newHexId } from './ids.ts';
import type { Simulation } from './simulation.ts';
import type { Bot } from './state.ts';

const NewBot = z.object({
  number: z.string().regex(/^\d{6,24}$/),
  name: z.string().min(1),
  token: z.string().optional(),
});
const NewGroup = z.object({
  oaId: z.string(),
  name: z.string().min(1),
  memberPersonIds: z.array(z.string()).default([]),
  botNumbers: z.array(z.string()).default([]),
});
const Named = z.object({ number: z.string() });

/** What people do with bots in Zalo's bot creator and in their own groups. */
export function controlBots(app: FastifyInstance, simulation: Simulation): void {
  app.post('/bots', (request) => {
    const input = NewBot.parse(request.body);
    if (simulation.state.bots[input.number]) {
      throw new ControlError(409, `bot ${input.number} exists already`);
    }
    const { number, name, token } = addBot(simulation.state, input);
    return { number, name, token };
  });

  /** The token that was is good no more. */
  app.post('/bots/:number/token', (request) => {
    const bot = namedBot(simulation, (request.params as { number: string }).number);
    bot.token = `${bot.number}:${newHexId()}${newHexId()}`;
    return { token: bot.token };
  });

  app.post('/groups', (request) => {
    const group = { ...NewGroup.parse(request.body), groupId: newHexId(), isOrdinary: true };
    addGroup(simulation.state, group);
    simulation.notices.announce({ kind: 'group', groupId: group.groupId });
    return { groupId: group.groupId };
  });

  app.post('/groups/:groupId/bots', (request) => changeBots(request, true));
  app.post('/groups/:groupId/bots/remove', (request) => changeBots(request, false));

  function changeBots(request: FastifyRequest, isIn: boolean): unknown {
    const group = namedGroup(simulation, request);
    const { number } = namedBot(simulation, Named.parse(request.body).number);
    const others = (group.botNumbers ?? []).filter((one) => one !== number);
    group.botNumbers = isIn ? [...others, number] : others;
    simulation.notices.announce({ kind: 'group', groupId: group.groupId });
    return { botNumbers: group.botNumbers };
  }
}

function namedBot(simulation: Simulation, number: string): Bot {
  const bot = simulation.state.bots[number];
  if (!bot) throw new ControlError(404, `bot ${number} does not exist`);
  return bot;
}
