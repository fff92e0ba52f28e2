import type { Me, Session, Village } from '#shared/sessions.ts';

/** A fixed id; `n` tells them apart. */
export function testId(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

export const cheNui: Village = {
  id: testId(1),
  name: 'Thôn Chè Núi',
  communeName: 'Xã Thanh Tâm',
  oldNames: [],
};
export const khoLang: Village = {
  id: testId(2),
  name: 'Thôn Kho Làng',
  communeName: 'Xã Thanh Tâm',
  oldNames: [],
};

export function bacTu(change: Partial<Me> = {}): Me {
  return {
    name: 'Nguyễn Văn Tư',
    resident: {
      id: testId(10),
      village: cheNui,
      officialAccountName: 'Xã Thanh Tâm',
      oaId: '1000000001',
      isInChat: true,
      consents: ['helping'],
      muted: [],
    },
    member: null,
    officer: null,
    ...change,
  };
}

export function chiLan(change: Partial<NonNullable<Me['member']>> = {}): Me {
  return bacTu({
    name: 'Nguyễn Thị Lan',
    member: {
      id: testId(20),
      teamName: 'Tổ thôn Chè Núi',
      isLeader: false,
      colleagues: [{ id: testId(21), name: 'Trần Văn Hùng' }],
      otherVillages: [{ id: khoLang.id, name: khoLang.name }],
      ...change,
    },
  });
}

export function chiMai(): Me {
  return bacTu({
    name: 'Đỗ Thị Mai',
    officer: { id: testId(30), areaName: 'Xã Thanh Tâm', role: 'administrator' },
  });
}

export function sessionOf(me: Me, token = 'session-1'): Session {
  return { token, expiresAt: '2099-01-01T00:00:00.000Z', me };
}
