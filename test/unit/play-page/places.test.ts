import { expect, test } from 'vitest';
import { isLike, placeNames } from '#test/zalo-simulator/page/places.ts';
import type { Group, Person } from '#test/zalo-simulator/page/types.ts';

const person = (personId: string, area: string): Person => ({
  personId,
  name: personId,
  kind: 'member',
  area,
  oaUserIds: {},
  follows: [],
  behaviour: 'normal',
});
const group = (name: string, memberPersonIds: string[]): Group => ({
  groupId: name,
  name,
  oaId: 'oa',
  memberPersonIds,
});

test('an area code is called by the village of the group whose members live there', () => {
  const people = [person('thuận', 'V-01'), person('lan', 'V-01'), person('châu', 'XA')];
  const place = placeNames(people, [group('Tổ số thôn Chè Kho Làng', ['châu', 'lan', 'thuận'])]);
  expect(['V-01', 'XA', 'Thôn Trung'].map(place)).toEqual([
    'Thôn Chè Kho Làng',
    undefined,
    'Thôn Trung',
  ]);
});

test('people are found by name or place without accents', () => {
  const lan = { ...person('m1', 'V-01'), name: 'Đỗ Thị Lan', place: 'Thôn Đồng Vọng' };
  expect(['do thi', 'ĐỒNG VỌNG', ' lan ', 'hoa'].map((typed) => isLike(lan, typed))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
