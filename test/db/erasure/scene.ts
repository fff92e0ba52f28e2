import { actingMember } from '#bot/help-requests/acting.ts';
import { answerHelpRequest } from '#bot/help-requests/answer-help-request.ts';
import { appointHelpRequest } from '#bot/help-requests/appoint-help-request.ts';
import { askResident } from '#bot/help-requests/ask-resident.ts';
import { correctAnswer } from '#bot/help-requests/correct-answer.ts';
import { noteOnHelpRequest } from '#bot/help-requests/note-on-help-request.ts';
import { referHelpRequest } from '#bot/help-requests/refer-help-request.ts';
import type { HelpRequestDetail } from '#shared/help-requests.ts';
import type { AppOfTest } from '#test/support/app.ts';
import { type CommuneOfTest, called, makeResident } from '#test/support/people.ts';
import { openChat } from '#test/support/people-chat.ts';
import { newKey, opens } from '#test/support/people-mini-app.ts';
import { minute, type World } from '#test/support/world.ts';

/** A word that nobody else says. */
export const marker = 'Xoèn-Xoẹt';

/** Whatever else helpers may write to a resident or about them. */
async function helpersWriteOf(world: World, commune: CommuneOfTest, id: string) {
  const lan = called(commune.che, 'Lan');
  await world.work(commune.scope, async (work) => {
    const acting = await actingMember(work.tx, lan.id, { channel: 'mini-app', cause: 'erasure' });
    await noteOnHelpRequest(work, id, acting, `bà ${marker} nghe kém`);
    await askResident(work, id, acting, `Bác ${marker} dùng máy gì?`);
    await correctAnswer(work, id, acting, { text: `Bác ${marker} bấm nút xanh` });
    const at = new Date(work.now.getTime() + minute);
    await appointHelpRequest(work, id, acting, { at, how: 'visit', text: `nhà bà ${marker}` });
    await referHelpRequest(work, id, acting, { desk: 'bank', text: `bà ${marker} ra ngân hàng` });
  });
}

/** Somebody who has left the marker wherever a resident can leave words, or helpers words to them. */
export async function leavesWordsEverywhere(world: World, app: AppOfTest, commune: CommuneOfTest) {
  const resident = await makeResident(world, commune, commune.che, {
    displayName: `Bà ${marker}`,
  });
  const phone = await opens(app, commune, resident.appUserId);
  const ask = async (more: object = {}) => {
    const body = { idempotencyKey: newKey(), question: `Quên mật khẩu ${marker}`, ...more };
    return (await phone.post<HelpRequestDetail>('/api/help-requests', body)).body;
  };
  const say = (id: string, what: string, more: object) =>
    phone.post(`/api/help-requests/${id}/${what}`, { idempotencyKey: newKey(), ...more });
  const upload = async () => {
    const sound = Buffer.from(`OggS ${marker}`);
    const as = { kind: 'voice', type: 'audio/ogg', key: newKey() } as const;
    return (await app.upload(phone.token, sound, as)).body.id;
  };

  await app.agrees(phone.token);
  await app.agrees(phone.token, 'learning');
  await phone.put('/api/me/name', { name: `Bà Tư ${marker}` });
  const grandmother = world.newId();
  await phone.put(`/api/me/household/${grandmother}`, { name: `Bà nội ${marker}` });
  await phone.put('/api/me/tutorial-progress/vneid-forgot-password', { step: 2, isFinished: true });
  await phone.put('/api/tutorials/vneid-forgot-password/vote', {
    isUseful: false,
    comment: `khó quá ${marker}`,
  });

  const open = await ask({
    phoneModel: `Oppo ${marker}`,
    attachmentIds: [await upload()],
    householdMemberId: grandmother,
    reachBy: 'visit',
    phone: '0987654321',
    visit: { day: '2026-03-09', part: 'noon', place: `sau nhà ${marker}` },
  });
  await say(open.id, 'messages', { text: `nói thêm ${marker}`, attachmentIds: [await upload()] });
  world.clock.advance(minute);
  const solved = await ask();
  const lan = called(commune.che, 'Lan');
  await world.work(commune.scope, (work) =>
    answerHelpRequest(
      work,
      solved.id,
      {
        helper: { kind: 'member', id: lan.id },
        name: lan.name,
        teamName: commune.che.team.name,
        unconfirmed: false,
        channel: 'group',
        cause: world.newId(),
      },
      `Bác ${marker} bấm vào đây nhé`,
    ),
  );
  await helpersWriteOf(world, commune, solved.id);
  await say(solved.id, 'rating', { word: 'solved', comment: `cảm ơn ${marker}` });
  await world.rows(`update help_requests set result = $2 where id = $1`, [
    solved.id,
    `đã đến nhà bà ${marker}`,
  ]);
  await world.rows(
    `insert into help_request_history (help_request_id, at, kind, channel, text) values ($1, now(), 'noted', 'group', $2)`,
    [solved.id, `bà ${marker} nghe kém`],
  );
  await world.rows(
    `insert into tips (id, area_id, help_request_id, text, question, published_at)
     values (gen_random_uuid(), $1, $2, 'Bấm Quên mật khẩu.', $3, now())`,
    [commune.che.id, solved.id, `bà ${marker} hỏi`],
  );
  await upload();
  const message = { messageId: world.newId() };
  await openChat(world, commune, resident).ask(`chào tổ, ${marker} đây`, message);
  const conversationKey = `r:${commune.account.oaId}:${resident.oaUserId}`;
  const deliver = (state: 'done' | 'pending', eventName = 'user_send_text') =>
    world.rows<{ id: string }>(
      `insert into inbound_events (natural_key, event_name, oa_id, conversation_key, happened_at, received_at, payload, state)
       values ($1, $2, $3, $4, now(), now(), $5, $6) returning id`,
      [
        `${eventName}:${world.newId()}:${resident.oaUserId}`,
        eventName,
        commune.account.oaId,
        conversationKey,
        {
          event_name: eventName,
          user_id: resident.oaUserId,
          user_id_by_app: resident.appUserId,
          message: { text: marker },
        },
        state,
      ],
    );
  await deliver('done');
  return { resident, phone, ask, say, upload, deliver, conversationKey, open, solved };
}
