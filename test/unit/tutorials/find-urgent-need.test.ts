import { expect, test } from 'vitest';
import { findUrgentNeed } from '#bot/tutorials/find-urgent-need.ts';
import { libraryShelf } from '#bot/tutorials/tutorial-shelf.ts';

const isHeard = (messages: string) =>
  findUrgentNeed(messages.replaceAll(' / ', '\n'), libraryShelf) !== undefined;

test('pieces of one question that were sent one after the other are no danger', () => {
  const sent = [
    'con em / bị bắt / xác thực khuôn mặt',
    'zalo em / bị bắt / đăng nhập lại',
    'con tui / bị lạc / mật khẩu zalo',
    'chết / quên mật khẩu',
    'đánh / văn bản',
    'tiền điện / bị mất / hoá đơn',
  ];
  expect(sent.filter(isHeard)).toEqual([]);
});

test('danger that one message tells is heard, whatever the others ask', () => {
  const sent = [
    'quên mật khẩu zalo / tối nào ổng nhậu về cũng lôi tui ra đấm',
    'quên mật khẩu zalo / doạ tung ảnh',
    'cháy / quên mật khẩu',
    'con tui / bị lạc',
  ];
  expect(sent.filter((messages) => !isHeard(messages))).toEqual([]);
});
