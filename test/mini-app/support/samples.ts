import type { RegisterDetail, RegisterPage, RegisterRow } from '#shared/register.ts';
import type { OwnHelpRequest } from '#shared/request-audience.ts';
import type { RequestClocks, TeamHelpRequest } from '#shared/team-help-requests.ts';
import type { Tutorial } from '#shared/tutorials.ts';
import { testId } from './people.ts';

export function sampleTutorial(change: Partial<Tutorial> = {}): Tutorial {
  return {
    id: 'vneid-install',
    topic: 'vneid',
    title: 'Tải và cài VNeID',
    audience: 'Người mới mua điện thoại',
    prerequisites: ['Điện thoại có mạng'],
    documents: [],
    inPerson: null,
    steps: [
      { text: 'Mở CH Play.', worked: 'Hiện ra trang có nhiều hình.', picture: { scene: 'store' } },
      { text: 'Gõ chữ VNeID.', worked: 'Hiện ra tên VNeID.', picture: { scene: 'search' } },
      {
        text: 'Bấm Cài đặt.',
        worked: 'Chữ đổi thành Mở.',
        picture: { scene: 'button', label: 'Cài đặt' },
      },
    ],
    commonErrors: [{ problem: 'Máy báo hết bộ nhớ', fix: 'Xoá bớt ảnh.' }],
    safety: 'Không cài từ đường link lạ.',
    handOff: 'Máy không cài được.',
    related: [],
    lastVerified: '2026-11-21',
    confidence: 'high',
    ...change,
  };
}

export function sampleRequest(change: Partial<OwnHelpRequest> = {}): OwnHelpRequest {
  return {
    id: testId(50),
    code: 'A12',
    state: 'open',
    question: 'Bác quên mật khẩu VNeID',
    tutorialId: null,
    tutorialTitle: null,
    step: null,
    audience: 'team',
    villageName: 'Thôn Chè Núi',
    helperName: null,
    residentWord: null,
    openedAt: '2026-11-21T02:00:00.000Z',
    updatedAt: '2026-11-21T02:00:00.000Z',
    phoneModel: null,
    forWhom: null,
    reachBy: 'zalo',
    visit: null,
    contactPhone: null,
    entries: [
      {
        id: '1',
        at: '2026-11-21T02:00:00.000Z',
        kind: 'opened',
        by: 'resident',
        name: null,
        text: 'Bác quên mật khẩu VNeID',
        attachments: [],
      },
    ],
    ...change,
  };
}

const noClocks: RequestClocks = {
  firstAnswerDueAt: null,
  updateDueAt: null,
  solutionDueAt: null,
  claimReturnsAt: null,
  replyFreeUntil: null,
  replyUntil: null,
};

/** Clocks of which the test names those that run. */
export function sampleClocks(change: Partial<RequestClocks>): RequestClocks {
  return { ...noClocks, ...change };
}

export function sampleTeamRequest(change: Partial<TeamHelpRequest> = {}): TeamHelpRequest {
  return {
    ...sampleRequest(),
    entries: sampleRequest().entries,
    residentName: 'Nguyễn Văn Tư',
    isMine: false,
    kind: 'question',
    source: 'mini-app',
    clocks: noClocks,
    result: null,
    resultKind: null,
    dossierCode: null,
    referredTo: null,
    appointmentAt: null,
    householdId: null,
    mergedCodes: [],
    alike: [],
    correctable: null,
    ...change,
  };
}

export function sampleRow(change: Partial<RegisterRow> = {}): RegisterRow {
  return {
    id: testId(50),
    code: 'A12',
    state: 'open',
    audience: 'team',
    villageName: 'Thôn Chè Núi',
    question: 'Bác quên mật khẩu VNeID',
    tutorialTitle: null,
    source: 'chat',
    openedAt: '2026-11-21T02:00:00.000Z',
    firstAnsweredAt: null,
    resolvedAt: null,
    waitingMinutes: 125,
    claimedBy: null,
    resolvedBy: null,
    result: null,
    resultKind: null,
    dossierCode: null,
    referredTo: null,
    mergedInto: null,
    residentWord: null,
    undelivered: false,
    isUrgent: false,
    ...change,
  };
}

export function sampleRegister(
  rows: RegisterRow[],
  change: Partial<RegisterPage> = {},
): RegisterPage {
  const counts = { open: 0, claimed: 0, answered: 0, resolved: 0, escalated: 0, cancelled: 0 };
  for (const row of rows) counts[row.state] += 1;
  return {
    rows,
    total: rows.length,
    page: 1,
    counts,
    villages: [{ id: testId(1), name: 'Thôn Chè Núi' }],
    notices: [],
    ...change,
  };
}

export function sampleDetail(change: Partial<RegisterDetail> = {}): RegisterDetail {
  return {
    ...sampleRow(),
    wishes: { forWhom: null, reachBy: 'zalo', visit: null, contactPhone: null },
    appointmentAt: null,
    mergedCodes: [],
    entries: [
      {
        id: '1',
        at: '2026-11-21T02:00:00.000Z',
        kind: 'opened',
        by: 'resident',
        name: null,
        text: 'Bác quên mật khẩu VNeID',
        attachments: [],
        channel: 'chat',
      },
    ],
    ...change,
  };
}
