import { expect, test } from 'vitest';
import { looksLikeIdCard, type Pixels } from '#app/ui/attach/look-of-id-card.ts';
import { type Drawing, draw } from './support/draw-picture.ts';

/** Draws a chip card of the pale blue-green kind into part of a picture. */
function chipCard(picture: Drawing, left: number, top: number, width: number): Drawing {
  const height = width / 1.586;
  picture.box(left, top, width, height, [206, 232, 226]);
  picture.portrait(left + width * 0.04, top + height * 0.34, width * 0.26, height * 0.55);
  picture.print(left + width * 0.36, top + height * 0.08, width * 0.5, height * 0.16, 2);
  picture.print(left + width * 0.36, top + height * 0.36, width * 0.58, height * 0.56, 6);
  picture.code(left + width * 0.83, top + height * 0.05, Math.round(width * 0.14));
  return picture;
}

function oldCard(): Drawing {
  const picture = draw(192, 122, [236, 214, 206]);
  picture.portrait(6, 44, 48, 70);
  picture.print(66, 10, 110, 20, 2);
  picture.print(66, 40, 118, 72, 7);
  return picture;
}

function backOfCard(): Drawing {
  const picture = draw(192, 144, [95, 70, 50]);
  picture.box(10, 20, 170, 107, [214, 236, 224]);
  picture.box(22, 50, 26, 20, [200, 170, 90]);
  picture.print(60, 34, 112, 40, 4);
  picture.print(14, 92, 162, 30, 3, [10, 10, 10]);
  return picture;
}

function passport(): Drawing {
  const picture = draw(192, 135, [222, 226, 232]);
  picture.portrait(8, 24, 50, 66);
  picture.print(68, 18, 112, 72, 8);
  picture.print(4, 100, 184, 28, 3, [5, 5, 5]);
  return picture;
}

function licence(): Drawing {
  const picture = draw(192, 144, [60, 62, 66]);
  picture.box(14, 18, 164, 104, [245, 226, 196]);
  picture.portrait(20, 50, 42, 56);
  picture.print(70, 28, 98, 84, 8);
  return picture;
}

function bankCard(): Drawing {
  const picture = draw(192, 144, [40, 38, 44]);
  picture.box(14, 20, 164, 103, [188, 214, 240]);
  picture.box(26, 52, 24, 18, [196, 160, 80]);
  picture.print(24, 30, 60, 8, 1);
  picture.print(24, 78, 140, 8, 1, [30, 40, 80]);
  picture.print(24, 94, 70, 6, 1);
  picture.print(24, 106, 110, 8, 1);
  return picture;
}

function grainy(picture: Drawing): Drawing {
  picture.grain(14);
  return picture;
}

test.each<[string, Pixels]>([
  ['a chip card that fills the picture', chipCard(draw(192, 121), 0, 0, 192)],
  ['a chip card on a dark table', chipCard(draw(192, 144, [70, 50, 40]), 16, 20, 160)],
  [
    'a chip card, grainy, on a light cloth',
    grainy(chipCard(draw(192, 144, [150, 150, 140]), 20, 24, 150)),
  ],
  ['a chip card held upright', chipCard(draw(192, 144, [70, 50, 40]), 16, 20, 160).turned()],
  ['a small chip card in a tall picture', chipCard(draw(144, 192, [40, 60, 40]), 12, 50, 120)],
  ['an old card of pink paper', oldCard()],
  ['the back of a card with its machine-readable lines', backOfCard()],
  ['the page of a passport', passport()],
  ['a driving licence', licence()],
  ['a bank card', bankCard()],
])('warns of %s', (_name, picture) => {
  expect(looksLikeIdCard(picture)).toBe(true);
});

function landscape(): Drawing {
  const picture = draw(192, 144);
  picture.fade([120, 170, 230], [210, 225, 240]);
  picture.box(0, 90, 192, 54, [70, 120, 50]);
  picture.box(30, 60, 20, 50, [60, 45, 30]);
  picture.box(20, 40, 40, 30, [40, 90, 40]);
  return grainy(picture);
}

function phoneScreen(): Drawing {
  const picture = draw(89, 192, [246, 246, 248]);
  picture.box(0, 0, 89, 14, [20, 90, 200]);
  picture.print(8, 24, 60, 20, 3);
  picture.box(8, 60, 73, 18, [20, 90, 200]);
  picture.print(8, 90, 70, 60, 8);
  return picture;
}

function receipt(): Drawing {
  const picture = draw(144, 192, [110, 90, 70]);
  picture.box(44, 6, 58, 180, [250, 250, 248]);
  picture.print(50, 12, 46, 160, 18);
  return picture;
}

function face(): Drawing {
  const picture = draw(144, 192, [180, 190, 185]);
  picture.portrait(20, 20, 104, 172);
  return grainy(picture);
}

function errorOnScreen(): Drawing {
  const picture = draw(192, 108, [252, 252, 252]);
  picture.print(20, 40, 150, 16, 2);
  picture.box(70, 74, 52, 16, [20, 110, 220]);
  return picture;
}

function page(): Drawing {
  const picture = draw(136, 192, [250, 250, 250]);
  picture.print(12, 14, 112, 164, 20);
  return picture;
}

function cabinet(): Drawing {
  const picture = draw(192, 144, [225, 220, 205]);
  picture.box(60, 30, 80, 100, [120, 80, 50]);
  picture.box(96, 34, 4, 92, [70, 45, 25]);
  return grainy(picture);
}

test.each<[string, Pixels]>([
  ['a landscape', landscape()],
  ['the screen of a phone', phoneScreen()],
  ['a receipt', receipt()],
  ['a face', face()],
  ['an error on a screen', errorOnScreen()],
  ['a printed page', page()],
  ['a cupboard', cabinet()],
  ['a wall', grainy(draw(192, 144, [230, 228, 220]))],
  ['the dark', draw(192, 144, [4, 4, 5])],
  ['a single dot', draw(1, 1)],
])('lets %s through', (_name, picture) => {
  expect(looksLikeIdCard(picture)).toBe(false);
});
