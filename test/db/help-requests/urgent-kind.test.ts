import { expect, test } from 'vitest';
import { openHelpRequest } from '#bot/help-requests/open-help-request.ts';
import { saidTo } from '#test/support/people-messages.ts';
import { scene, world } from './each-scene.ts';
import { question } from './scene.ts';

test.each([
  'bà nhà tôi bị ngã đau quá gọi ai',
  'bọn đòi nợ gọi khủng bố cả nhà',
  'tôi bị lừa chuyển mất 20 triệu rồi',
  'quên mật khẩu vneid\nông nhà tôi ngã gãy chân chảy máu',
])(
  'whatever gets a number or the advice about the bank is posted as urgent: "%s"',
  async (words) => {
    const request = await world.work(scene.commune.scope, (work) =>
      openHelpRequest(work, scene.resident, {
        ...question,
        source: 'mini-app',
        question: words,
        idempotencyKey: 'mini-app:2',
      }),
    );
    expect(request.kind).toBe('urgent');
    const heard = await saidTo(world, scene.che.group.groupId);
    expect(heard.at(-1)?.text).toContain('GẤP!');
  },
);
