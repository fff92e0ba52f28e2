import { expect, test } from 'vitest';
import { keepShelves } from '#bot/tutorials/kept-shelves.ts';
import { arrangeShelf, libraryShelf } from '#bot/tutorials/tutorial-shelf.ts';

const shelfOf = (q: string) => arrangeShelf([], new Map(), [{ q, tutorialId: 'zalo-basics' }]);

test('publishing 30 times leaves one shelf for each commune, the newest', () => {
  const shelves = keepShelves(10);
  let last = libraryShelf;
  for (let times = 0; times < 30; times += 1) {
    for (const place of ['vn.a', 'vn.b']) {
      last = shelfOf(`lồng ấp ${times}`);
      shelves.put(place, `${times}`, last);
    }
  }
  expect(shelves.count()).toBe(2);
  expect(shelves.find('vn.b', '29')).toBe(last);
  expect(shelves.find('vn.b', '28')).toBeUndefined();
  expect(shelves.find('vn.a', '29')).not.toBe(last);
});

test('of more communes than may be kept, the one that was asked for longest ago is forgotten', () => {
  const shelves = keepShelves(2);
  for (const place of ['a', 'b']) shelves.put(place, '1', libraryShelf);
  shelves.find('a', '1');
  shelves.put('c', '1', libraryShelf);
  expect(['a', 'b', 'c'].filter((place) => shelves.find(place, '1'))).toEqual(['a', 'c']);
  expect(shelves.count()).toBe(2);
});

test('what was only taught leaves the tutorials one and the same list, so that their index is made once', () => {
  expect(shelfOf('lồng ấp').tutorials).toBe(libraryShelf.tutorials);
  const checked = arrangeShelf([], new Map([['zalo-basics', '2099-01-02']]));
  expect(checked.tutorials).not.toBe(libraryShelf.tutorials);
});
