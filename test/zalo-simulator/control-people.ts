import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { openChat, recordInteraction, sayToOfficialAccount } from './chats.ts';
import { ControlError, namedOfficialAccount, namedPerson } from './control-lookup.ts';
import { personView } from './control-views.ts';
import { addPerson } from './fresh-state.ts';
import { issuePhoneCode, issueUserToken } from './graph.ts';
import { avatarUrl } from './media.ts';
import { pressButton } from './press-button.ts';
import { keepAttachments, SaidAttachment } from './said-attachments.ts';
import { indexPerson, type Simulation, userIdOf } from './simulation.ts';
import {
  emitChatEvent,
  emitConsentRevoked,
  emitFollowEvent,
  emitPersonEvent,
  emitSubmitInfo,
} from './webhook-events.ts';
import { Behaviour, NewPerson } from './world.ts';

const OaId = z.object({ oaId: z.string() });
const Said = OaId.extend({
  text: z.string().default(''),
  attachments: z.array(SaidAttachment).min(1).optional(),
  quoteMessageId: z.string().optional(),
}).refine((said) => said.text !== '' || said.attachments, 'a message needs text or attachments');
const Press = OaId.extend({ messageId: z.string(), buttonIndex: z.number().int().min(0) });
const Reaction = OaId.extend({ messageId: z.string(), icon: z.string() });
const Info = OaId.extend({ info: z.record(z.string(), z.unknown()) });

/** What people do: everything a phone with Zalo can do to an OA. */
export function controlPeople(app: FastifyInstance, simulation: Simulation): void {
  app.post('/people', (request) => {
    const input = NewPerson.parse(request.body);
    if (input.personId && simulation.state.people[input.personId]) {
      throw new ControlError(409, `person ${input.personId} is there already`);
    }
    for (const oaId of input.follows) namedOfficialAccount(simulation, request, oaId);
    const person = addPerson(simulation.state, input, simulation.clock.now());
    for (const oaId of Object.keys(simulation.state.officialAccounts))
      userIdOf(simulation, person, oaId);
    indexPerson(simulation, person);
    simulation.notices.announce({ kind: 'people', personId: person.personId });
    return personView(simulation, person);
  });

  app.patch('/people/:personId', (request) => {
    const person = namedPerson(simulation, request);
    const { behaviour } = z.object({ behaviour: Behaviour.optional() }).parse(request.body);
    if (behaviour !== undefined) person.behaviour = behaviour;
    simulation.notices.announce({ kind: 'people', personId: person.personId });
    return personView(simulation, person);
  });

  app.post('/people/:personId/messages', (request) => {
    const person = namedPerson(simulation, request);
    const { oaId, text, attachments, quoteMessageId } = Said.parse(request.body);
    namedOfficialAccount(simulation, request, oaId);
    const message = sayToOfficialAccount(simulation, oaId, person, {
      text,
      ...(attachments === undefined
        ? {}
        : { attachments: keepAttachments(simulation, attachments) }),
      ...(quoteMessageId === undefined ? {} : { quoteMessageId }),
    });
    return { msgId: message.messageId };
  });

  app.post('/people/:personId/press', (request) => {
    const person = namedPerson(simulation, request);
    const { oaId, messageId, buttonIndex } = Press.parse(request.body);
    return pressButton(simulation, oaId, person, messageId, buttonIndex);
  });

  for (const action of ['follow', 'unfollow'] as const) {
    app.post(`/people/:personId/${action}`, (request) => {
      const person = namedPerson(simulation, request);
      const { oaId } = namedOfficialAccount(simulation, request, OaId.parse(request.body).oaId);
      const changed = person.follows.includes(oaId) !== (action === 'follow');
      if (!changed) return { changed };
      if (action === 'follow') {
        person.follows.push(oaId);
        recordInteraction(simulation, oaId, person.personId);
      } else {
        person.follows = person.follows.filter((followed) => followed !== oaId);
      }
      emitFollowEvent(simulation, action, oaId, person);
      simulation.notices.announce({ kind: 'people', personId: person.personId });
      return { changed };
    });
  }

  app.post('/people/:personId/seen', (request) => {
    const person = namedPerson(simulation, request);
    return { msgIds: openChat(simulation, OaId.parse(request.body).oaId, person) };
  });

  app.post('/people/:personId/react', (request) => {
    const person = namedPerson(simulation, request);
    const { oaId, messageId, icon } = Reaction.parse(request.body);
    namedOfficialAccount(simulation, request, oaId);
    emitChatEvent(simulation, 'user_reacted_message', 'to-oa', oaId, person, {
      msg_id: messageId,
      react_icon: icon,
    });
    return {};
  });

  app.post('/people/:personId/submit-info', (request) => {
    const person = namedPerson(simulation, request);
    const { oaId, info } = Info.parse(request.body);
    namedOfficialAccount(simulation, request, oaId);
    emitSubmitInfo(simulation, oaId, person, info);
    return {};
  });

  app.post('/people/:personId/interact', (request) => {
    const person = namedPerson(simulation, request);
    const { oaId } = namedOfficialAccount(simulation, request, OaId.parse(request.body).oaId);
    recordInteraction(simulation, oaId, person.personId);
    return {};
  });

  for (const [action, eventName] of [
    ['chat-now', 'user_click_chatnow'],
    ['withdraw', 'user_withdraw'],
  ] as const) {
    app.post(`/people/:personId/${action}`, (request) => {
      const person = namedPerson(simulation, request);
      const { oaId } = namedOfficialAccount(simulation, request, OaId.parse(request.body).oaId);
      if (action === 'chat-now') recordInteraction(simulation, oaId, person.personId);
      emitPersonEvent(simulation, eventName, oaId, person);
      return {};
    });
  }

  app.post('/people/:personId/revoke-consent', (request) => {
    emitConsentRevoked(simulation, namedPerson(simulation, request));
    return {};
  });

  app.post('/people/:personId/mini-app-token', (request) => {
    const person = namedPerson(simulation, request);
    const { sharesName } = z
      .object({ sharesName: z.boolean().default(true) })
      .parse(request.body ?? {});
    const { appUserId, name, oaUserIds } = person;
    const accessToken = issueUserToken(simulation, person, sharesName);
    const avatar = avatarUrl(simulation, person.personId);
    return { accessToken, appUserId, name, avatar, oaUserIds, follows: person.follows };
  });

  app.post('/people/:personId/phone-token', (request) => {
    const person = namedPerson(simulation, request);
    if (!person.phone) throw new ControlError(409, `person ${person.personId} has no phone number`);
    return { token: issuePhoneCode(simulation, person) };
  });
}
