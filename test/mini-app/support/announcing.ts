import type { AudienceCount } from '#shared/announcement-audience.ts';
import {
  type AnnouncementAct,
  type AnnouncementDraft,
  type AnnouncingOptions,
  announcementChannels,
  type DeskAnnouncementDetail,
} from '#shared/announcing.ts';
import { cheNui, khoLang, testId } from './people.ts';

export const communeId = testId(3);

export function options(change: Partial<AnnouncingOptions> = {}): AnnouncingOptions {
  return {
    areas: [
      { id: communeId, name: 'Xã Thanh Tâm', level: 'commune' },
      { id: cheNui.id, name: cheNui.name, level: 'village' },
      { id: khoLang.id, name: khoLang.name, level: 'village' },
    ],
    channels: announcementChannels.map((channel) => ({ channel, hindrance: null })),
    templates: [
      {
        templateId: '101',
        name: 'Mời họp',
        parameters: [{ name: 'noi_dung', maxLength: 60 }],
        priceVnd: 300,
      },
    ],
    tutorials: [{ id: 'vneid-install', title: 'Tải và cài VNeID' }],
    needsSecondPerson: true,
    ...change,
  };
}

export function sampleDraft(change: Partial<AnnouncementDraft> = {}): AnnouncementDraft {
  return {
    revision: 1,
    title: 'Cấp căn cước tại thôn',
    body: 'Bà con mang theo căn cước.',
    areaIds: [communeId],
    excludedAreaIds: [],
    channels: ['inbox', 'team-groups'],
    lastDay: null,
    event: null,
    tutorialId: null,
    sendAt: null,
    repeat: null,
    isUrgent: false,
    urgentReason: null,
    template: null,
    ...change,
  };
}

const actsOfDraft: AnnouncementAct[] = ['change', 'submit', 'delete', 'duplicate'];

export function sampleDetail(change: Partial<DeskAnnouncementDetail> = {}): DeskAnnouncementDetail {
  const draft = change.draft ?? sampleDraft();
  return {
    id: testId(80),
    revision: draft.revision ?? 1,
    state: 'draft',
    title: draft.title,
    audience: 'Xã Thanh Tâm',
    authorName: 'Đỗ Thị Mai',
    approverName: null,
    returnedReason: null,
    createdAt: '2026-11-20T01:00:00.000Z',
    sendAt: draft.sendAt,
    publishedAt: null,
    finishedAt: null,
    expiresAt: null,
    withdrawnAt: null,
    endedBecause: null,
    isUrgent: draft.isUrgent,
    repeat: draft.repeat,
    readCount: 0,
    progress: [],
    acts: actsOfDraft,
    draft,
    files: [],
    mayApproveUnchanged: false,
    ...change,
  };
}

export function sampleCount(change: Partial<AudienceCount> = {}): AudienceCount {
  return {
    channels: [
      { channel: 'inbox', reached: 412, leftOut: [], costVnd: 0, warnings: [] },
      {
        channel: 'team-groups',
        reached: 5,
        leftOut: [{ reason: 'no-group', count: 1 }],
        costVnd: 0,
        warnings: [],
      },
    ],
    unreached: 37,
    needsApproval: true,
    leavesAt: '2026-11-20T01:00:00.000Z',
    hindrances: [],
    ...change,
  };
}
