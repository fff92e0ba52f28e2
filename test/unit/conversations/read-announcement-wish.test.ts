import { expect, test } from 'vitest';
import { readAnnouncementWish } from '#bot/conversations/read-announcement-wish.ts';

test.each([
  ['dừng thông báo', 'stop'],
  ['DỪNG THÔNG BÁO', 'stop'],
  ['dung thong bao', 'stop'],
  ['Dừng nhận thông báo nhé', 'stop'],
  ['thôi đừng gửi thông báo nữa ạ', 'stop'],
  ['em không muốn nhận thông báo nữa', 'stop'],
  ['huỷ thông báo', 'stop'],
  ['tat thong bao di', 'stop'],
  ['nhận thông báo', 'receive'],
  ['Nhan thong bao', 'receive'],
  ['cho bác nhận lại thông báo với', 'receive'],
  ['đăng ký nhận thông báo ạ', 'receive'],
  ['bật thông báo', 'receive'],
  ['thông báo', undefined],
  ['làm sao nhận thông báo của VNeID', undefined],
  ['nhận thông báo thế nào?', undefined],
  ['tắt thông báo VssID trên máy', undefined],
  ['tôi nhận được thông báo lừa đảo', undefined],
  ['', undefined],
])('“%s” wishes %s', (text, wish) => {
  expect(readAnnouncementWish(text)).toBe(wish);
});
