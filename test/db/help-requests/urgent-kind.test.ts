import { expect, test } from 'vitest';
import { openHelpRequest } from '#bot/help-requests/open-help-request.ts';
import { saidTo } from '#test/support/people-messages.ts';
import { scene, world } from './each-scene.ts';
import { question } from './scene.ts';

test.each([
  ['bà nhà tôi bị ngã đau quá gọi ai', 'team'],
  ['bọn đòi nợ gọi khủng bố cả nhà', 'leader'],
  ['tôi bị lừa chuyển mất 20 triệu rồi', 'team'],
  ['quên mật khẩu vneid\nông nhà tôi ngã gãy chân chảy máu', 'team'],
])(
  'whatever gets a number or the advice about the bank is urgent, and posted so where the team may hear it: "%s"',
  async (words, audience) => {
    const request = await world.work(scene.commune.scope, (work) =>
      openHelpRequest(work, scene.resident, {
        ...question,
        source: 'mini-app',
        question: words,
        idempotencyKey: 'mini-app:2',
      }),
    );
    expect(request).toMatchObject({ kind: 'urgent', audience });
    const heard = await saidTo(world, scene.che.group.groupId);
    expect(heard.at(-1)?.text.includes('GẤP!') ?? false).toBe(audience === 'team');
  },
);
