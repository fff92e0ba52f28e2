import { describe, expect, test } from 'vitest';
import { libraryShelf } from '#bot/tutorials/tutorial-shelf.ts';
import { understand } from '#bot/understanding/understand.ts';

const needed = (text: string) => understand(text, { shelf: libraryShelf }).person;

describe('whoever is in danger is given the number of those who have to come', () => {
  test.each([
    ['115', 'bà nhà tôi bị ngã đau quá gọi ai'],
    ['115', 'ông nhà tôi ngã gãy chân chảy máu'],
    ['115', 'mẹ tôi bị ngã xe máy ngất rồi'],
    ['115', 'bo toi nga tu mai nha xuong dau lung lam'],
    ['115', 'con em bị bỏng nặng'],
    ['115', 'em vừa uống cả lọ thuốc ngủ'],
    ['114', 'nhà bếp bốc cháy khói đen'],
    ['114', 'bình ga rò rỉ mùi nồng nặc'],
    ['113', 'chồng tôi uống rượu đập phá rồi đánh vợ'],
    ['113', 'có người cầm dao đuổi tôi'],
    ['113', 'có người doạ tung ảnh nóng, đòi tiền'],
    ['113', 'bọn đòi nợ gọi khủng bố cả nhà'],
    ['111', 'bố dượng sờ soạng cháu bé'],
  ])('%s for "%s"', (number, text) => {
    const { emergencyNumber, otherNumber } = needed(text) ?? {};
    expect([emergencyNumber, otherNumber]).toContain(number);
  });

  test.each(['bà nhà tôi bị ngã đau quá gọi ai', 'ông nhà tôi ngã gãy chân chảy máu'])(
    'and nobody who is hurt is sent to the police: "%s"',
    (text) => {
      expect(needed(text)).toMatchObject({ reason: 'emergency', emergencyNumber: '115' });
      expect(needed(text)?.otherNumber).not.toBe('113');
    },
  );

  test('of whoever is threatened nobody says that they are being hurt', () => {
    expect(needed('bọn đòi nợ gọi khủng bố cả nhà')?.reason).toBe('threatened');
  });
});
