import { expect, test } from 'vitest';
import { findGrouplessTeams } from '#test/zalo-simulator/page/groupless-teams.ts';
import { isLike, placeNames } from '#test/zalo-simulator/page/places.ts';
import type { Person } from '#test/zalo-simulator/page/types.ts';

const person = (personId: string, area: string): Person => ({
  personId,
  name: personId,
  kind: 'member',
  area,
  oaUserIds: {},
  follows: [],
  behaviour: 'normal',
});
const group = (name: string, memberPersonIds: string[]) => ({ name, memberPersonIds });

test('an area code is called by the village of the group whose members live there', () => {
  const people = [person('thuận', 'V-01'), person('lan', 'V-01'), person('châu', 'XA')];
  const place = placeNames(people, [group('Tổ số thôn Chè Kho Làng', ['châu', 'lan', 'thuận'])]);
  expect(['V-01', 'XA', 'Thôn Trung'].map(place)).toEqual([
    'Thôn Chè Kho Làng',
    undefined,
    'Thôn Trung',
  ]);
});

test('an area that the world names is called so, with or without a group', () => {
  const place = placeNames([person('lan', 'V-01')], [group('Tổ số thôn Chè', ['lan'])], {
    'V-01': 'Thôn Chè Kho Làng',
    'V-05': 'Thôn Gò Mít',
  });
  expect(['V-01', 'V-05'].map(place)).toEqual(['Thôn Chè Kho Làng', 'Thôn Gò Mít']);
});

test('a team counts as without a group when none of its members is in one', () => {
  const people = [person('lan', 'V-01'), person('mơ', 'V-01'), person('quỳnh', 'V-05')];
  const groups = [{ memberPersonIds: ['lan'] }];
  const placeOf = (area: string) => `Thôn ${area}`;
  expect(findGrouplessTeams(people, groups, placeOf)).toEqual([
    { place: 'Thôn V-05', personId: 'quỳnh' },
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
