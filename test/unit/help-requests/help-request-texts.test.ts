import { describe, expect, test } from 'vitest';
import { newRequestPost, residentTexts, teamTexts } from '#bot/help-requests/help-request-texts.ts';

const request = {
  code: 'A12',
  villageName: 'Thôn Chè Kho Làng',
  question: 'Quên mật khẩu VNeID rồi',
  tutorialTitle: undefined,
  step: null,
  phoneModel: null,
  attachments: { photo: 0, voice: 0 },
  isForSomebody: false,
  reachBy: 'zalo',
  visit: undefined,
  helperName: undefined,
  source: 'chat',
  isUrgent: false,
  continues: undefined,
  mergedCodes: [],
  alikeCodes: [],
  solved: undefined,
} satisfies Parameters<typeof newRequestPost>[0];

describe('the post of a new request', () => {
  test('says what is asked, where, and how to act', () => {
    expect(newRequestPost(request)).toBe(
      [
        'A12 · Thôn Chè Kho Làng có bà con cần giúp:',
        '"Quên mật khẩu VNeID rồi"',
        'Gõ: "nhận A12" để giúp, "A12: câu trả lời" để gửi bà con, "xong A12" khi xong. Xem thêm: "giúp".',
      ].join('\n'),
    );
  });

  test('says at which step of which tutorial the resident is stuck, and on which phone', () => {
    const stuck = newRequestPost({
      ...request,
      tutorialTitle: 'Cài VNeID',
      step: 4,
      phoneModel: 'Oppo A17',
    });
    expect(stuck.split('\n').slice(2, 4)).toEqual([
      'Đang xem bài "Cài VNeID", kẹt ở bước 4.',
      'Máy: Oppo A17.',
    ]);
  });

  test('claims of a tutorial without a step no more than that it is about this', () => {
    const related = newRequestPost({ ...request, tutorialTitle: 'Cài VNeID' });
    expect(related.split('\n')[2]).toBe('Bài liên quan: "Cài VNeID".');
  });

  test('says that there are photos, for whom it is and what is wished, and nothing personal', () => {
    const wished = newRequestPost({
      ...request,
      attachments: { photo: 2, voice: 1 },
      isForSomebody: true,
      reachBy: 'visit',
      visit: { day: '2026-11-23', part: 'morning' },
    });
    expect(wished.split('\n').slice(2, 5)).toEqual([
      'Kèm 2 ảnh và 1 lời nhắn thoại (xem trong ứng dụng).',
      'Hỏi giúp người nhà.',
      'Xin đến nhà: sáng thứ Hai 23/11.',
    ]);
    const call = newRequestPost({ ...request, reachBy: 'phone' });
    expect(call.split('\n')[2]).toBe('Xin gọi lại (số xem trong ứng dụng).');
  });

  test('says what is urgent, who asks the same, what it continues, and who has it already', () => {
    const alike = newRequestPost({ ...request, isUrgent: true, alikeCodes: ['A9', 'A10'] });
    expect(alike.split('\n')).toMatchObject({
      0: 'A12 · GẤP! Thôn Chè Kho Làng có bà con cần giúp:',
      2: 'Giống A9, A10 đang mở; gõ "gộp A9 A10 A12" để trả lời chung.',
    });
    const entered = newRequestPost({
      ...request,
      source: 'desk',
      continues: 'A3',
      mergedCodes: ['A13'],
      helperName: 'Nguyễn Thị Lan',
    });
    expect(entered.split('\n')).toEqual([
      'A12 · Thôn Chè Kho Làng có bà con cần giúp (đến gặp tổ):',
      '"Quên mật khẩu VNeID rồi"',
      'Tiếp việc A3 đã xong trước đây.',
      'Trả lời chung cho cả A13.',
      'Nguyễn Thị Lan đang giúp.',
    ]);
  });

  test('fits into one message of Zalo with the longest question', () => {
    const long = newRequestPost({
      ...request,
      question: 'ạ'.repeat(8_000),
      tutorialTitle: 'Đăng nhập Cổng Dịch vụ công quốc gia bằng VNeID trên máy tính của người khác',
      step: 12,
      phoneModel: 'x'.repeat(80),
    });
    expect(long.length).toBeLessThan(2_000);
    expect(long).toContain('…"');
  });
});

describe('a long text that is cut', () => {
  const smiles = (lead: number) => `${'a'.repeat(lead)}${'😀'.repeat(800)}`;

  test.each([0, 1])('never ends in half a letter (%i before it)', (lead) => {
    for (const text of [
      newRequestPost({ ...request, question: smiles(lead) }),
      teamTexts.residentAdded('A12', smiles(lead), request.attachments),
      teamTexts.resolved('A12', 'Lan', { result: smiles(lead) }),
    ]) {
      expect(text.isWellFormed()).toBe(true);
      expect(text).toContain('…');
    }
  });
});

test('every sentence to a resident names the request or needs none', () => {
  expect([
    residentTexts.claimed('A12', 'Nguyễn Thị Lan', 'Tổ thôn Chè'),
    residentTexts.answer(
      'A12',
      'Nguyễn Thị Lan',
      'Tổ thôn Chè',
      'Bác bấm Quên mật khẩu nhé.',
      false,
    ),
    residentTexts.answer('A12', 'Nguyễn Thị Lan', 'Tổ thôn Chè', 'Bác xem ảnh nhé.', true),
    residentTexts.resolved('A12', 'Nguyễn Thị Lan', 'Tổ thôn Chè', {}),
    residentTexts.handedToVillage('A12', 'Thôn 3'),
    residentTexts.escalated('A12'),
    residentTexts.reopened('A12'),
  ]).toEqual([
    'Nguyễn Thị Lan (Tổ thôn Chè) đang giúp bà con yêu cầu A12 ạ.',
    'Nguyễn Thị Lan (Tổ thôn Chè) trả lời yêu cầu A12:\n\nBác bấm Quên mật khẩu nhé.\n\nĐã được chưa ạ?',
    'Nguyễn Thị Lan (Tổ thôn Chè) trả lời yêu cầu A12:\n\nBác xem ảnh nhé.\n\nCó ảnh hoặc lời nhắn thoại gửi kèm, bà con mở ứng dụng để xem ạ.\n\nĐã được chưa ạ?',
    'Nguyễn Thị Lan (Tổ thôn Chè) báo yêu cầu A12 đã xong.\n\nĐã được chưa ạ?',
    'Yêu cầu A12 đã chuyển sang tổ Thôn 3 để giúp bà con ạ.',
    'Yêu cầu A12 đã chuyển lên xã. Xã sẽ trả lời bà con ở đây ạ.',
    'Dạ yêu cầu A12 được mở lại, tổ sẽ giúp bà con tiếp ạ.',
  ]);
});
