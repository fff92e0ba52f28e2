import { expect, test } from 'vitest';
import { channelHindranceTexts, hindranceTexts } from '#bot/announcements/announcement-texts.ts';
import {
  findHindrances,
  type Surroundings,
  type Written,
} from '#bot/announcements/find-hindrances.ts';

const now = new Date('2026-03-02T01:00:00Z');
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const che = { id: 'che', path: 'tinh.xa.che', isInForce: true };
const commune = { id: 'xa', path: 'tinh.xa', isInForce: true };
const written: Written = {
  title: 'Họp thôn',
  body: 'Mời bà con.',
  channels: ['inbox'],
  template: null,
  tutorialId: null,
  eventStartsAt: null,
  eventEndsAt: null,
  sendAt: null,
  repeat: null,
  expiresAt: null,
  isUrgent: false,
  urgentReason: null,
};
const around: Surroundings = {
  now,
  author: { isLeader: false, areaId: 'xa' },
  meant: [che],
  leftOut: [],
  mergedExclusions: [],
  channelHindrances: new Map([
    ['inbox', null],
    ['article', channelHindranceTexts.noAccount],
  ]),
  template: undefined,
  isTutorialKnown: true,
};
const parameters = [{ name: 'gio', maxLength: 5 }];

test.each<[string, Partial<Written>, Partial<Surroundings>, [string, string][]]>([
  ['nothing', {}, {}, []],
  [
    'no words',
    { title: '', body: '' },
    {},
    [
      ['title', hindranceTexts.titleMissing],
      ['body', hindranceTexts.bodyMissing],
    ],
  ],
  ['nobody to read it', {}, { meant: [] }, [['areaIds', hindranceTexts.areasMissing]]],
  [
    'a village that is no more',
    {},
    { meant: [{ ...che, isInForce: false }] },
    [['areaIds', hindranceTexts.areaGone]],
  ],
  [
    'a leader who speaks to another village',
    {},
    { author: { isLeader: true, areaId: 'thon-3' } },
    [['areaIds', hindranceTexts.areaNotOwn]],
  ],
  [
    'everybody left out',
    {},
    { leftOut: [commune] },
    [['excludedAreaIds', hindranceTexts.everythingExcluded]],
  ],
  [
    'a village left out that went into one that is meant',
    {},
    { mergedExclusions: [{ leftOut: 'Thôn 3', into: 'Thôn Chè' }] },
    [['excludedAreaIds', hindranceTexts.exclusionMerged('Thôn 3', 'Thôn Chè')]],
  ],
  ['no way to send it', { channels: [] }, {}, [['channels', hindranceTexts.channelsMissing]]],
  [
    'a way that is not there',
    { channels: ['inbox', 'article'] },
    {},
    [['channels', channelHindranceTexts.noAccount]],
  ],
  [
    'no template chosen',
    { channels: ['template'] },
    {},
    [['template', hindranceTexts.templateMissing]],
  ],
  [
    'a template that is gone',
    { channels: ['template'], template: { templateId: '1', data: {} } },
    {},
    [['template', hindranceTexts.templateGone]],
  ],
  [
    'a template half filled in',
    { channels: ['template'], template: { templateId: '1', data: { gio: ' ' } } },
    { template: { parameters } },
    [['template.data.gio', hindranceTexts.templateParameter('gio', 5)]],
  ],
  [
    'a template filled in too long',
    { channels: ['template'], template: { templateId: '1', data: { gio: '7 giờ 30' } } },
    { template: { parameters } },
    [['template.data.gio', hindranceTexts.templateParameter('gio', 5)]],
  ],
  [
    'a template filled in',
    { channels: ['template'], template: { templateId: '1', data: { gio: '7h30' } } },
    { template: { parameters } },
    [],
  ],
  ['a last day that is over', { expiresAt: now }, {}, [['lastDay', hindranceTexts.alreadyOver]]],
  [
    'a sending after the last day',
    { sendAt: at(30), expiresAt: at(24) },
    {},
    [['sendAt', hindranceTexts.leavesTooLate]],
  ],
  [
    'an event that ends as it starts',
    { eventStartsAt: at(2), eventEndsAt: at(2) },
    {},
    [['event', hindranceTexts.endsBeforeStart]],
  ],
  [
    'an event that is over',
    { eventStartsAt: at(-3), eventEndsAt: at(-1) },
    {},
    [['event', hindranceTexts.eventOver]],
  ],
  [
    'an event without an end that has begun',
    { eventStartsAt: at(-1) },
    {},
    [['event', hindranceTexts.eventOver]],
  ],
  ['an event that is going on', { eventStartsAt: at(-1), eventEndsAt: at(1) }, {}, []],
  [
    'a sending after the event',
    { sendAt: at(5), eventStartsAt: at(4) },
    {},
    [['sendAt', hindranceTexts.leavesAfterEvent]],
  ],
  [
    'a series that ends before it begins',
    { sendAt: at(48), repeat: { every: 'day', untilDay: '2026-03-03' } },
    {},
    [['repeat', hindranceTexts.repeatOver]],
  ],
  [
    'haste without a reason',
    { isUrgent: true },
    {},
    [['urgentReason', hindranceTexts.urgentReasonMissing]],
  ],
  ['haste with a reason', { isUrgent: true, urgentReason: 'Vỡ đê' }, {}, []],
  [
    'a tutorial that is gone',
    { tutorialId: 'x' },
    { isTutorialKnown: false },
    [['tutorialId', hindranceTexts.tutorialGone]],
  ],
  [
    'several things at once',
    { title: '', channels: [], expiresAt: now },
    { meant: [] },
    [
      ['title', hindranceTexts.titleMissing],
      ['areaIds', hindranceTexts.areasMissing],
      ['channels', hindranceTexts.channelsMissing],
      ['lastDay', hindranceTexts.alreadyOver],
    ],
  ],
])('%s stands in the way, with its field', (_what, said, here, found) => {
  const hindrances = findHindrances({ ...written, ...said }, { ...around, ...here });
  expect(hindrances.map(({ field, message }) => [field, message])).toEqual(found);
});
