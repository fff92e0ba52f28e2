import { expect, test } from 'vitest';
import { readDropping } from '#bot/conversations/read-dropping.ts';

test.each([
  'con bỏ đi rồi',
  'mẹ tôi bỏ đi rồi',
  'bà không nói nữa rồi',
  'tôi không bỏ qua chuyện này đâu',
  'đừng bỏ qua nhé',
  'thôi đi hỏi tổ',
  'không nhờ bot, hỏi tổ',
  'tổ không nói gì hết',
  'hỏi mà không nói gì hết',
  'bot không nói gì',
  'không muốn trả lời',
  'không thèm trả lời luôn',
])('"%s" takes nothing back', (words) => {
  expect(readDropping(['em bị mất sim', words])).toEqual({
    kept: ['em bị mất sim', words],
    drops: false,
  });
});

test.each([
  'thôi không hỏi tổ nữa',
  'đừng báo tổ nhé',
  'em không cần nữa',
  'thôi em bỏ qua',
  'thôi khỏi',
  'bác không cần nữa đâu',
  'tôi không nói nữa đâu',
  'không hỏi nữa',
])('"%s" takes back what was asked', (words) => {
  expect(readDropping(['em bị mất sim', words])).toEqual({ kept: [], drops: true });
});

test('"thôi ạ" takes back what was asked before, and nothing of its own breath', () => {
  expect(readDropping(['dạ', 'thôi ạ'])).toEqual({ kept: [], drops: true });
  expect(readDropping(['em bị mất sim', 'thôi ạ'])).toEqual({
    kept: ['em bị mất sim'],
    drops: false,
  });
});
