import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { libraryShelf } from '#bot/tutorials/tutorial-shelf.ts';
import { understand } from '#bot/understanding/understand.ts';
import type { Tutorial } from '#shared/tutorials.ts';
import { judge } from '#test/understand/judge.ts';
import { readQuestionLines } from '#test/understand/read-questions.ts';
import { summarise } from '#test/understand/summary.ts';

const ask = (text: string) => understand(text, { shelf: libraryShelf });
const found = (text: string) => ask(text).tutorials.map(({ id }) => id);
const withoutMarks = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

describe.each([
  'test/fixtures/questions.jsonl',
  'bot-server/understanding/check-questions.jsonl',
  'test/fixtures/understanding/unseen-b.jsonl',
])('over the questions of %s, which nobody read who wrote phrasings, the engine', (file) => {
  const { questions } = readQuestionLines(readFileSync(file, 'utf8'));
  const summary = summarise(questions.map((question) => judge(question, ask(question.q))));

  test('puts the right tutorial first for at least 80 % and among three for at least 94 %', () => {
    expect(summary.top1).toBeGreaterThanOrEqual(0.8);
    expect(summary.top3).toBeGreaterThanOrEqual(0.94);
  });

  test('offers nothing for at least 85 % of what no tutorial answers', () => {
    expect(summary.nullNotOffered).toBeGreaterThanOrEqual(0.85);
  });

  test('is right about as often as it says', () => {
    expect(summary.calibrationError).toBeLessThanOrEqual(0.1);
  });

  test('answers the same however a phone sent it', () => {
    for (const { q } of questions.slice(0, 60)) {
      const decision = ask(q);
      expect(ask(q)).toEqual(decision);
      expect(ask(q.normalize('NFD'))).toEqual(decision);
      expect(ask(`  ${q} \u200b`)).toEqual(decision);
    }
  });
});

describe('a tutorial', () => {
  test.each(libraryShelf.tutorials.map(({ id, title }) => [id, title]))(
    'is found by its own title, with and without marks: %s',
    (id, title) => {
      expect(found(title)).toContain(id);
      expect(found(withoutMarks(title))).toContain(id);
    },
  );

  test('says which phrasing it was found by', () => {
    expect(ask('vneid đòi mật khẩu mà tôi quên').tutorials[0]?.why).toMatch(/^Gần với câu “.+”$/);
  });
});

describe('what was typed oddly', () => {
  test.each([
    ['telex', 'queen maatj khaaur vneid'],
    ['telex at the end of words', 'queen matj khauar vneid'],
    ['VNI', 'que6n ma65t kha63u vneid'],
    ['doubled letters', 'quênnnn mật khẩuuuu vneid'],
    ['one word', 'quenmatkhau vneid'],
    ['a split name', 'quên mật khẩu vn eid'],
    ['a misspelt name', 'quên mk vneit'],
    ['a spelt name', 'quen mat khau vi en e i di'],
    ['capitals and signs', '!!! QUÊN   MẬT-KHẨU… VNeID ???'],
    ['zero-width letters', 'quên\u200b mật\u200d khẩu vne\u00adid'],
    ['slips', 'quên mật khảu vneidd'],
  ])('is read all the same: %s', (_how, text) => {
    expect(found(text)[0]).toBe('vneid-forgot-password');
  });

  test('counts where marks were typed: a cough is no dossier', () => {
    expect(found('Trị ho cho trẻ bằng cách nào')).not.toContain('dvc-track-dossier');
  });
});

describe('a decision', () => {
  test.each([
    ['offer', 'quên mật khẩu vneid'],
    ['courtesy', 'xin chào'],
    ['courtesy', 'cảm ơn cháu nhé'],
    ['courtesy', 'gia vang hom nay'],
    ['courtesy', ''],
    ['courtesy', '   '],
    ['courtesy', '👍👍'],
    ['courtesy', 'https://example.com/a?b=c'],
    ['refuse', 'mã otp của em là 123456'],
    ['refuse', 'mật khẩu vneid: Abc12345'],
    ['refuse', 'đồ ngu'],
    ['refuse', 'tuyển nhân viên lương cao, việc nhẹ tại nhà'],
    ['village', 'thôn Chè'],
    ['village', 'em ở xã Thanh Tâm'],
    ['village', 'ấp 3'],
    ['courtesy', 'ấp trứng vịt lộn'],
    ['person', 'Cho tôi gặp cán bộ'],
    ['person', 'tôi bị lừa mất 20 triệu'],
    ['person', 'nhà hàng xóm cháy'],
    ['person', 'làm hộ chiếu ở đâu'],
    ['person', 'A12'],
    ['person', '你好，请问怎么办'],
    ['person', 'សូមជួយខ្ញុំ'],
    ['person', 'Kuv xav tau kev pab txhawb'],
    ['person', 'asdfghjkl qwertyuiop'],
  ])('is %s for %j, and only offers and questions back name tutorials', (decision, text) => {
    const decided = ask(text);
    expect(decided.decision).toBe(decision);
    if (decision !== 'offer' && decided.person?.reason !== 'money-lost') {
      expect(decided.tutorials).toEqual([]);
    }
  });

  test('leads whoever lost money to a person, and to what to do at once', () => {
    const { decision, person, tutorials } = ask('bi lua chuyen tien roi lam sao');
    expect({ decision, person, ids: tutorials.map(({ id }) => id) }).toEqual({
      decision: 'person',
      person: { reason: 'money-lost' },
      ids: ['scam-emergency'],
    });
  });

  test('asks back between two tutorials that are easily taken for each other', () => {
    const { decision, question } = ask('quên mã vneid');
    expect(decision).toBe('clarify');
    expect(question?.choices.map(({ id }) => id).sort()).toEqual([
      'vneid-forgot-passcode',
      'vneid-forgot-password',
    ]);
    expect(question?.text).toMatch(/\?$/);
  });

  test('finds the question in the third sentence', () => {
    expect(
      found(
        'Nhà tôi ở cuối xóm. Hôm qua con trai đi làm xa mới gửi về cho cái điện thoại. Giờ tôi quên mật khẩu VNeID rồi làm sao lấy lại. Cảm ơn các cháu nhiều.',
      )[0],
    ).toBe('vneid-forgot-password');
  });

  test('offers both where two things are needed', () => {
    const ids = found('Em muốn đăng ký tạm trú cho người thuê trọ. Với lại tạo email kiểu gì ạ?');
    expect(ids).toContain('dvc-temporary-residence');
    expect(ids).toContain('email-create');
  });
});

describe('what a commune has of its own', () => {
  const [sample] = libraryShelf.tutorials;
  if (sample === undefined) throw new Error('the library is empty');
  const own: Tutorial = {
    ...sample,
    id: 'own-pump',
    title: 'Đóng tiền bơm nước của hợp tác xã',
    audience: 'Hộ dùng trạm bơm của hợp tác xã',
    commonErrors: [{ problem: 'Không biết đóng tiền bơm cho ai', fix: 'Hỏi kế toán hợp tác xã.' }],
  };
  const shelf = { tutorials: [...libraryShelf.tutorials, own] };

  test('is found by its own words', () => {
    expect(understand('dong tien bom nuoc hop tac xa', { shelf }).tutorials[0]?.id).toBe(own.id);
  });

  test('changes nothing for other questions', () => {
    for (const { id, title } of libraryShelf.tutorials) {
      expect(understand(title, { shelf }).tutorials.map((one) => one.id)).toContain(id);
    }
  });
});

describe('any text at all', () => {
  const isSound = (text: string) => {
    const { decision, tutorials, confidence, question } = ask(text);
    expect(tutorials.length).toBeLessThanOrEqual(3);
    expect(new Set(tutorials.map(({ id }) => id)).size).toBe(tutorials.length);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(question !== undefined).toBe(decision === 'clarify');
  };

  test('gets a decision and never an exception', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), isSound));
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), isSound));
  });

  test('gets one when it is made of what people type', () => {
    const words = readFileSync('test/fixtures/questions.jsonl', 'utf8').split(/\s+/);
    const signs = ['?', '.', '\n', '…', '\u200f', '0912', '1'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words, ...signs), { maxLength: 40 }),
        fc.constantFrom(' ', '', '. '),
        (typed, between) => isSound(typed.join(between)),
      ),
    );
  });

  test('gets one when it is 10,000 letters long, in a bounded time', () => {
    const startedAt = performance.now();
    for (const unit of [
      'quên mật khẩu. ',
      'aaaa',
      'ddawng nhaapj ',
      'x',
      '9',
      '\u0301',
      'a1',
      '@a',
    ]) {
      isSound(unit.repeat(10_000 / unit.length));
    }
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });
});
