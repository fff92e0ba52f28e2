import { describe, expect, test } from 'vitest';
import { matchMembers } from '#bot/teams/match-members.ts';
import type { Member } from '#bot/teams/team.table.ts';

const member = (name: string, oaUserId: string | null = null): Member => ({
  id: name,
  teamId: 'to-che',
  areaId: 'thon-che',
  code: null,
  number: 1,
  name,
  oaUserId,
  appUserId: null,
  appUserIdAskedAt: null,
  botUserId: null,
  isLeader: false,
  state: 'active',
  joinedAt: new Date('2026-03-02T01:00:00Z'),
});

const team = [
  member('Phạm Văn Thuận'),
  member('Nguyễn Thị Lan', '720000000000000002'),
  member('Nguyễn Văn Lân'),
  member('Trịnh Đức Anh'),
  member('Lê Thị Kim Oanh'),
  member('Vũ Thị Chi'),
  member('Đỗ Văn Sang'),
  member('Trần Thị Mai Anh'),
];

const meant = (said: string) => matchMembers(said, team).map(({ name }) => name);

describe('a colleague is understood', () => {
  test.each([
    ['Thuận', 'Phạm Văn Thuận'],
    ['bác Thuận', 'Phạm Văn Thuận'],
    ['cho bác Thuận', 'Phạm Văn Thuận'],
    ['thuan', 'Phạm Văn Thuận'],
    ['Phạm Văn Thuận', 'Phạm Văn Thuận'],
    ['pham van thuan', 'Phạm Văn Thuận'],
    ['chị Lan', 'Nguyễn Thị Lan'],
    ['sang chị Lan nhé', 'Nguyễn Thị Lan'],
    ['cho chị Lan giúp với ạ', 'Nguyễn Thị Lan'],
    ['anh Lân', 'Nguyễn Văn Lân'],
    ['Kim Oanh', 'Lê Thị Kim Oanh'],
    ['chị Chi', 'Vũ Thị Chi'],
    ['anh Sang', 'Đỗ Văn Sang'],
    ['cho Sang', 'Đỗ Văn Sang'],
    ['anh Đức Anh', 'Trịnh Đức Anh'],
    ['Mai Anh', 'Trần Thị Mai Anh'],
    ['@Nguyễn Thị Lan', 'Nguyễn Thị Lan'],
    ['bạn Lan', 'Nguyễn Thị Lan'],
    ['[@720000000000000002]', 'Nguyễn Thị Lan'],
    ['cho [@720000000000000002] nhé', 'Nguyễn Thị Lan'],
  ])('"%s" is %s', (said, name) => {
    expect(meant(said)).toEqual([name]);
  });
});

describe('nobody is guessed', () => {
  test.each([
    '',
    'chị',
    'cho chị ấy',
    'Hùng',
    'Thị',
    'Nguyễn',
    'an',
    '[@720000000000000009]',
    'ai đó',
  ])('"%s"', (said) => {
    expect(meant(said)).toEqual([]);
  });

  test('between two who are called the same, both are given', () => {
    expect(meant('lan')).toEqual(['Nguyễn Thị Lan', 'Nguyễn Văn Lân']);
    expect(meant('anh Anh')).toEqual(['Trịnh Đức Anh', 'Trần Thị Mai Anh']);
  });
});
