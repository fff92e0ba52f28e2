import { expect, test } from 'vitest';
import { latestSubject } from '#test/zalo-simulator/page/request-code.ts';

const post = (text: string) => ({ personId: null, text });
const said = (text: string) => ({ personId: 'm1', text });

test('the commands are for the request that the OA named last', () => {
  const messages = [
    post('Việc mới A9'),
    post('Việc mới AB12: quên mật khẩu'),
    post('Cảm ơn cả tổ'),
  ];
  expect(latestSubject(messages)).toEqual({ kind: 'request', code: 'AB12' });
});

test('a code that only a member wrote does not count', () => {
  expect(latestSubject([post('Việc mới A9'), said('còn B7 thì sao?')])).toEqual({
    kind: 'request',
    code: 'A9',
  });
});

test('a post about somebody new offers to accept or refuse them', () => {
  const asked = post('Nhờ tổ trưởng xác nhận: gõ "đồng ý M3" hoặc "từ chối M3".');
  expect(latestSubject([post('Việc mới A9'), asked])).toEqual({ kind: 'newcomer', code: 'M3' });
});

test.each(['Mẫu CT01 nộp ở xã', 'Nghị định 13', 'VNeID2', 'gọi A123', ''])(
  '%j holds no code',
  (text) => {
    expect(latestSubject([post(text)])).toBeUndefined();
  },
);
