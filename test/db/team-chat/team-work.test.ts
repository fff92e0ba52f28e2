import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cancelHelpRequest } from '#bot/help-requests/cancel-help-request.ts';
import { openHelpRequest } from '#bot/help-requests/open-help-request.ts';
import { makeMember, makeResident } from '#test/support/people.ts';
import { saidTo } from '#test/support/people-messages.ts';
import { minute, openWorld, type World } from '#test/support/world.ts';
import { openScene, type Scene } from './scene.ts';

let world: World;
let scene: Scene;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  scene = await openScene(world);
});
afterAll(() => world.close());

type Row = Record<string, unknown>;

/** What is on record of a request, by its code. */
async function onRecord(code: string, columns: string): Promise<Row | undefined> {
  const [row] = await world.rows<Row>(
    `select ${columns} from help_requests where official_account_id = $1 and code = $2`,
    [scene.commune.account.id, code],
  );
  return row;
}

async function steps(kind: string): Promise<{ text: string | null }[]> {
  return world.rows(
    `select text from help_request_history where help_request_id = $1 and kind = $2 order by id`,
    [scene.request.id, kind],
  );
}

/** Somebody else of the village asks as well; gives what they hear. */
async function askByAnother(question: string): Promise<() => Promise<string[]>> {
  const resident = await makeResident(world, scene.commune, scene.commune.che);
  await world.work(scene.commune.scope, (work) =>
    openHelpRequest(work, resident, {
      source: 'chat',
      question,
      tutorialId: undefined,
      step: undefined,
      phoneModel: undefined,
      idempotencyKey: `chat:${question}`,
    }),
  );
  return async () => (await saidTo(world, resident.oaUserId ?? '')).map(({ text }) => text);
}

describe('several codes at once', () => {
  test('are each claimed and finished', async () => {
    await scene.ask('Hỏi cách quét mã QR');
    expect(await scene.che.say(scene.lan, 'nhận A1, A2')).toEqual([
      'A1: Nguyễn Thị Lan đã nhận giúp.',
      'A2: Nguyễn Thị Lan đã nhận giúp.',
    ]);
    await scene.che.say(scene.lan, 'xong A1 A2 đã gửi link');
    for (const code of ['A1', 'A2']) {
      expect(await onRecord(code, 'state, result, result_kind')).toEqual({
        state: 'resolved',
        result: 'đã gửi link',
        result_kind: 'guided-remotely',
      });
    }
  });

  test('what cannot be done with one is said in one message, and the others are done', async () => {
    const second = await scene.ask('Hỏi cách quét mã QR');
    await world.work(scene.commune.scope, (work) => cancelHelpRequest(work, second.id));
    const said = await scene.che.say(scene.lan, 'nhận A1 A2 B7');
    expect(said).toEqual([
      'A1: Nguyễn Thị Lan đã nhận giúp.',
      'A2 đã kết thúc rồi. Cần giúp tiếp thì gõ "mở lại A2".\nKhông thấy yêu cầu B7 của tổ mình. Nhờ xem lại mã giúp nhé.',
    ]);
    expect(await scene.state()).toBe('claimed');
  });

  test('of one resident and another get the same answer', async () => {
    const other = await askByAnother('Quên mật khẩu VNeID');
    await scene.che.say(scene.lan, 'A1, A2: bác bấm Quên mật khẩu nhé');
    for (const heard of [await scene.residentHeard(), await other()]) {
      expect(heard).toEqual([expect.stringContaining('bác bấm Quên mật khẩu nhé')]);
    }
  });
});

describe('words', () => {
  test('of a note stay among the team', async () => {
    expect(await scene.che.say(scene.lan, 'trao đổi A1: bà này tai nghễnh ngãng')).toEqual([
      'A1: đã ghi cho tổ, bà con không thấy.',
    ]);
    expect(await steps('noted')).toEqual([{ text: 'bà này tai nghễnh ngãng' }]);
    expect(await scene.residentHeard()).toEqual([]);
  });

  test('of a question go to the resident', async () => {
    const said = await scene.che.say(scene.lan, 'hỏi A1: máy bác là máy gì ạ');
    expect(said).toEqual(['A1: đã gửi câu hỏi của Nguyễn Thị Lan cho bà con.']);
    expect(await scene.residentHeard()).toEqual([
      expect.stringContaining('\n\nmáy bác là máy gì ạ\n\n'),
    ]);
  });

  test('of a correction reach the resident as one, for ten minutes', async () => {
    await scene.che.say(scene.lan, 'A1: bác bấm nút bên phải');
    world.clock.advance(9 * minute);
    expect(await scene.che.say(scene.lan, 'sửa A1: bác bấm nút bên trái')).toEqual([
      'A1: đã gửi bà con lời sửa câu trả lời của Nguyễn Thị Lan.',
    ]);
    expect((await scene.residentHeard()).at(-1)).toMatch(/sửa lại.*bác bấm nút bên trái/s);
    world.clock.advance(11 * minute);
    expect(await scene.che.say(scene.lan, 'sửa A1: thôi đừng bấm')).toEqual([
      expect.stringMatching(/^A1: quá 10 phút nên không sửa được nữa\./),
    ]);
    expect(await scene.residentHeard()).toHaveLength(2);
  });

  test('of a correction with nothing to correct are not sent', async () => {
    expect(await scene.che.say(scene.lan, 'sửa A1: bác bấm nút bên trái')).toEqual([
      'A1: chưa có câu trả lời nào của mình để sửa.',
    ]);
    expect(await scene.residentHeard()).toEqual([]);
  });
});

describe('an appointment', () => {
  // The scene's clock begins on Monday 2 March 2026, 8:00 in Viet Nam.
  test('is recorded and told to the resident', async () => {
    expect(await scene.che.say(scene.lan, 'hẹn A1 15h chiều mai: bác nhớ cầm căn cước')).toEqual([
      'A1: Nguyễn Thị Lan hẹn bà con 15 giờ chiều thứ Ba 3/3, tổ đến nhà. bác nhớ cầm căn cước',
    ]);
    expect(await onRecord('A1', 'appointment_at')).toEqual({
      appointment_at: new Date('2026-03-03T08:00:00Z'),
    });
    expect(await scene.residentHeard()).toEqual([
      expect.stringContaining('15 giờ chiều thứ Ba 3/3, tổ đến nhà. bác nhớ cầm căn cước'),
    ]);
  });

  test('without an hour says that the hour is about right', async () => {
    const [said] = await scene.che.say(scene.lan, 'đến nhà A1 sáng thứ 7');
    expect(said).toContain('sáng thứ Bảy 7/3, tổ đến nhà. Giờ ước chừng, trong buổi sáng.');
  });

  test('is a call where the resident asked for one, and where the helper says', async () => {
    await world.rows(
      `update help_requests set reach_by = 'phone', contact_phone = '0912345678' where id = $1`,
      [scene.request.id],
    );
    const [call] = await scene.che.say(scene.lan, 'hẹn A1 15h chiều mai');
    expect(call).toContain('tổ gọi điện');
    const [meeting] = await scene.che.say(scene.lan, 'hẹn A1 9h sáng mai ở nhà văn hoá');
    expect(meeting).toContain('9 giờ sáng thứ Ba 3/3, gặp ở nhà văn hoá');
  });

  test.each([
    ['hẹn A1', 'Hẹn lúc nào ạ?'],
    ['hẹn A1 7h sáng nay', 'Giờ đó qua rồi nên chưa hẹn.'],
    ['hẹn A1 tuần sau', 'Chưa rõ hẹn lúc nào nên chưa báo bà con.'],
    ['hẹn A1 6h mai', 'Chưa rõ hẹn lúc nào nên chưa báo bà con.'],
    ['hẹn A1 8h sáng mai lên xã', 'Chưa hẹn: bot chỉ ghi được'],
    ['hẹn A1 8h ngày 20/6', 'A1: giờ hẹn đã qua hoặc xa quá.'],
  ])('"%s" is asked back and reaches nobody', async (line, beginning) => {
    expect(await scene.che.say(scene.lan, line)).toEqual([expect.stringContaining(beginning)]);
    expect(await scene.residentHeard()).toEqual([]);
    expect(await onRecord('A1', 'appointment_at')).toEqual({ appointment_at: null });
  });
});

describe('an end', () => {
  test.each([
    ['xong A1 tại nhà', 'at-home', null, 'tại nhà'],
    ['xong A1 ở nhà văn hoá', 'at-culture-house', null, 'ở nhà văn hoá'],
    ['không liên lạc được A1', 'not-reached', null, 'không liên lạc được'],
    ['gửi xã A1 hồ sơ H15.26-0001', 'sent-on', 'H15.26-0001', 'gửi xã hồ sơ H15.26-0001'],
    ['xong A1 không phải việc của tổ', 'not-ours', null, 'không phải việc của tổ'],
    ['xong A1', null, null, null],
  ])('"%s" is recorded as %s', async (line, resultKind, dossierCode, result) => {
    await scene.che.say(scene.lan, line);
    expect(await onRecord('A1', 'state, result_kind, dossier_code, result')).toEqual({
      state: 'resolved',
      result_kind: resultKind,
      dossier_code: dossierCode,
      result,
    });
  });

  test('is taken back by opening again, and by nothing else', async () => {
    expect(await scene.che.say(scene.lan, 'mở lại A1')).toEqual([
      'A1 chưa xong nên không cần mở lại ạ.',
    ]);
    await scene.che.say(scene.lan, 'xong A1');
    expect(await scene.che.say(scene.hung, 'mở lại A1: bác gọi lại bảo chưa được')).toEqual([
      'A1: Trần Quốc Hưng mở lại, Nguyễn Thị Lan giúp tiếp.',
    ]);
    expect(await scene.state()).toBe('claimed');
    expect(await steps('reopened')).toEqual([{ text: 'bác gọi lại bảo chưa được' }]);
  });
});

describe('the way to another office', () => {
  test.each([
    ['chuyển A1 công an', 'police', 'công an'],
    ['chuyen a1 cong an xa', 'police', 'công an'],
    ['chuyển A1 ra ngân hàng', 'bank', 'ngân hàng'],
    ['chuyển A1 một cửa', 'one-stop', 'một cửa'],
    ['chuyển A1 bảo hiểm', 'insurance', 'bảo hiểm'],
    ['chuyển A1 thuế', 'tax', 'thuế'],
    ['chuyển A1 đất đai', 'land', 'đất đai'],
    ['chuyển A1 nhà mạng', 'telecom', 'nhà mạng'],
    ['chuyển A1 Viettel', 'telecom', 'nhà mạng'],
  ])('"%s" shows it to the resident', async (line, desk, name) => {
    expect(await scene.che.say(scene.lan, line)).toEqual([expect.stringContaining(name)]);
    expect(await onRecord('A1', 'referred_to')).toEqual({ referred_to: desk });
    expect(await scene.residentHeard()).toEqual([expect.stringMatching(/mang theo/i)]);
  });

  test("is told in the helper's words where there are some", async () => {
    await scene.che.say(scene.lan, 'chuyển A1 công an: bác gặp anh Dũng, mang căn cước');
    expect(await scene.residentHeard()).toEqual([
      expect.stringContaining('\n\nbác gặp anh Dũng, mang căn cước\n\n'),
    ]);
  });

  test('is not shown with words that may be meant for the team', async () => {
    const line = 'chuyển A1 công an chứ bà này bị lừa hai lần';
    expect(await scene.che.say(scene.lan, line)).toEqual([
      expect.stringMatching(/^Chưa gửi gì cho bà con\./),
    ]);
    expect(await scene.residentHeard()).toEqual([]);
  });

  test('is asked back where a colleague is called so', async () => {
    await makeMember(world, scene.commune.che, { name: 'Nguyễn Công An' });
    expect(await scene.che.say(scene.lan, 'chuyển A1 Công An')).toEqual([
      'Chưa rõ chuyển A1 cho ai: Công An, Nguyễn Công An? Gõ rõ tên giúp nhé.',
    ]);
    expect(await scene.residentHeard()).toEqual([]);
  });
});

test('words after a colon go along to a colleague as a note', async () => {
  await scene.che.say(scene.lan, 'chuyển A1 anh Hưng: bác ấy ở nhà sau 5h');
  expect(await steps('noted')).toEqual([{ text: 'bác ấy ở nhà sau 5h' }]);
  expect(await scene.state()).toBe('claimed');
});

describe('what is answered together', () => {
  test('is one request from then on, by whatever code it is named or quoted', async () => {
    const other = await askByAnother('Quên mật khẩu VNeID');
    expect(await scene.che.say(scene.lan, 'gộp A1 A2')).toEqual([
      'A1: từ nay trả lời chung cho cả A2.',
    ]);
    expect(await scene.che.say(scene.lan, 'gộp A1 A2')).toEqual(['A1: đã ghi rồi ạ.']);
    expect(await scene.che.say(scene.lan, 'nhận A2')).toEqual(['A1: Nguyễn Thị Lan đã nhận giúp.']);
    expect(await scene.che.say(scene.lan, 'A2: bác bấm Quên mật khẩu nhé')).toEqual([
      'A1: đã gửi câu trả lời của Nguyễn Thị Lan cho bà con.',
    ]);
    expect(await scene.che.say(scene.lan, 'xong A1 A2 tại nhà')).toEqual([
      'A1: Nguyễn Thị Lan đã đến nhà giúp xong (tại nhà).',
    ]);
    for (const heard of [await scene.residentHeard(), await other()]) {
      expect(heard.filter((text) => text.includes('bác bấm Quên mật khẩu nhé'))).toHaveLength(1);
    }
    expect(await onRecord('A2', 'state')).toEqual({ state: 'resolved' });
  });

  test('may be said in answer to the post of the one that joins', async () => {
    await askByAnother('Quên mật khẩu VNeID');
    await scene.che.say(scene.lan, 'gộp vào A1', { quoting: 'A2 ·' });
    expect(await onRecord('A2', 'merged_into')).toEqual({ merged_into: scene.request.id });
  });

  test.each([
    ['gộp A1', 'Gộp yêu cầu nào với nhau ạ?'],
    ['gộp vào A1', 'Gộp yêu cầu nào với nhau ạ?'],
    ['gộp A1 B7', 'Không thấy yêu cầu B7 của tổ mình.'],
  ])('"%s" is asked back', async (line, beginning) => {
    expect(await scene.che.say(scene.lan, line)).toEqual([expect.stringContaining(beginning)]);
  });

  test('is not what is over', async () => {
    await askByAnother('Quên mật khẩu VNeID');
    await scene.che.say(scene.lan, 'xong A2');
    expect(await scene.che.say(scene.lan, 'gộp A1 A2')).toEqual([
      'Trong A1, A2 có yêu cầu đã xong nên chưa gộp. Chỉ gộp được việc đang mở.',
    ]);
    expect(await onRecord('A2', 'merged_into')).toEqual({ merged_into: null });
  });
});

test.each([
  'nhận A1',
  'A1: bác thử lại',
  'hỏi A1: máy gì ạ',
  'trao đổi A1: tai kém',
  'hẹn A1 15h chiều mai',
  'chuyển A1 công an',
  'xong A1 tại nhà',
])('"%s" that comes twice is done and said once', async (line) => {
  const messageId = `twice-${line}`;
  await scene.che.say(scene.lan, line, { messageId });
  const [heard, told] = [(await scene.che.heard()).length, (await scene.residentHeard()).length];
  await scene.che.say(scene.lan, line, { messageId });
  expect(await scene.residentHeard()).toHaveLength(told);
  expect((await scene.che.heard()).length - heard).toBeLessThanOrEqual(1);
});
