import { expect, test } from 'vitest';
import { libraryShelf } from '#bot/tutorials/tutorial-shelf.ts';
import { understandQuestion } from '#bot/tutorials/understand-question.ts';

const tutorialId = 'zalo-basics';
const teach = (q: string) => ({ ...libraryShelf, taught: [{ q, tutorialId }] });
const first = (text: string, q: string) => {
  const { decision, tutorials } = understandQuestion(text, teach(q));
  return decision === 'offer' ? tutorials[0]?.id : decision;
};

test('who asks in the words that were taught gets what they were taught for, whatever the engine thinks', () => {
  const taught = 'quên mật khẩu VNeID thì lấy lại ở đâu';
  expect(understandQuestion(taught, libraryShelf).tutorials[0]?.id).not.toBe(tutorialId);
  for (const text of [
    taught,
    'quen mat khau vneid thi lay lai o dau',
    'Dạ cho em hỏi: quên mật khẩu VNeID, lấy lại ở đâu ạ?',
  ]) {
    expect(first(text, taught), text).toBe(tutorialId);
  }
});

test('what has another word in it, or is a longer question, is left to the engine', () => {
  const taught = 'đổi số điện thoại zalo';
  const plain = 'đổi số điện thoại trên vneid';
  expect(first(plain, taught)).toBe(understandQuestion(plain, libraryShelf).tutorials[0]?.id);
});

test('danger, lost money and a secret stay what they are, even where somebody taught the words', () => {
  for (const text of [
    'lỡ đọc mã otp cho nó mất hết tiền rồi',
    'chồng đánh tôi chảy máu cứu với',
    'tôi không muốn sống nữa',
  ]) {
    const plain = understandQuestion(text, libraryShelf);
    expect(plain.decision).toBe('person');
    expect(understandQuestion(text, teach(text)).person).toEqual(plain.person);
  }
});
