import type { PictureScene } from '#shared/tutorials.ts';
import { box, circle, type Scene, writing } from './scene.ts';

const onButton = { x: 157, y: 123, width: 184, isOnMark: true };
const button = box(58, 90, 204, 68, 16);

/** What is seen and touched on the screen of a telephone. */
export const screenScenes = {
  'app-icon': {
    phone: 'top',
    shapes: [
      ['grey', box(66, 44, 44, 44, 12) + box(210, 44, 44, 44, 12)],
      ['mark', box(130, 36, 60, 60, 16)],
      ['white', 'M146 66h28M160 52v28'],
    ],
    label: { x: 160, y: 168, width: 204 },
    finger: [178, 68],
  },
  store: {
    phone: 'top',
    shapes: [
      ['soft', box(62, 36, 46, 46, 12)],
      ['line', 'M85 44v20M76 56l9 9 9-9M74 73h22'],
      ['grey', writing(124, 44, 120) + writing(124, 64, 80)],
      ['mark', button],
    ],
    label: onButton,
    finger: [238, 147],
  },
  button: {
    phone: 'top',
    shapes: [
      ['grey', writing(62, 44, 190) + writing(62, 64, 130)],
      ['mark', button],
    ],
    label: onButton,
    finger: [238, 147],
  },
  search: {
    phone: 'top',
    shapes: [
      ['ring', box(54, 34, 212, 84, 36)],
      ['ring', `${circle(80, 72, 9)}M87 79l8 9`],
      ['grey', writing(66, 136, 150) + writing(66, 158, 180) + writing(66, 180, 120)],
    ],
    label: { x: 180, y: 76, width: 152 },
    finger: [240, 106],
  },
  menu: {
    phone: 'top',
    shapes: [
      ['line', 'M62 42h26M62 51h26M62 60h26'],
      ['grey', writing(62, 82, 130)],
      ['mark', box(52, 104, 216, 58, 12)],
      ['white', 'M244 125l8 8-8 8'],
      ['grey', writing(62, 180, 150)],
      ['line', 'M246 80l7 7-7 7M246 178l7 7-7 7'],
    ],
    label: { x: 64, y: 133, width: 174, isOnMark: true, isLeft: true },
    finger: [232, 152],
  },
  tabs: {
    phone: 'bottom',
    shapes: [
      ['mark', `${box(56, 12, 208, 66, 16)}M118 76h24l-12 18z`],
      ['line', 'M46 106h228'],
      ['grey', circle(72, 142, 17) + circle(190, 142, 17) + circle(246, 142, 17)],
      ['mark', circle(130, 138, 24)],
      ['white', 'M118 138l12-10 12 10v12h-24z'],
    ],
    label: { x: 160, y: 45, width: 190, isOnMark: true },
    finger: [138, 152],
  },
  form: {
    phone: 'top',
    shapes: [
      ['grey', writing(62, 36, 70) + box(58, 52, 204, 16, 6)],
      ['ring', box(58, 128, 204, 46, 10)],
      ['line', 'M72 140v22'],
      ['grey', writing(82, 146, 90)],
    ],
    label: { x: 60, y: 100, width: 204, isLeft: true },
    finger: [216, 158],
  },
  code: {
    phone: 'top',
    shapes: [
      ['ring', [0, 1, 2, 3, 4, 5].map((n) => box(58 + n * 35, 104, 29, 44, 7)).join('')],
      ['ink', [0, 1, 2, 3].map((n) => circle(72.5 + n * 35, 126, 5)).join('')],
      ['line', 'M212 116v20'],
      ['grey', writing(110, 170, 100)],
    ],
    label: { x: 160, y: 68, width: 204 },
  },
  password: {
    phone: 'top',
    shapes: [
      ['ring', box(56, 104, 208, 50, 12)],
      ['line', 'M70 126v-6a7 7 0 0 1 14 0v6'],
      ['ink', box(66, 125, 22, 16, 4)],
      ['ink', [0, 1, 2, 3, 4].map((n) => circle(112 + n * 22, 129, 6)).join('')],
      ['line', `M222 129q15-18 30 0q-15 18-30 0z${circle(237, 129, 4)}`],
    ],
    label: { x: 160, y: 68, width: 204 },
  },
  switch: {
    phone: 'top',
    shapes: [
      ['grey', writing(62, 50, 120) + box(212, 44, 44, 24, 12)],
      ['paper', circle(225, 56, 8)],
      ['ring', box(50, 84, 220, 74, 14)],
      ['mark', box(206, 106, 54, 30, 15)],
      ['paper', circle(245, 121, 11)],
      ['grey', writing(62, 180, 100)],
    ],
    label: { x: 62, y: 121, width: 138, isLeft: true },
    finger: [240, 130],
  },
  choice: {
    phone: 'top',
    shapes: [
      ['line', circle(76, 56, 11) + circle(76, 184, 11)],
      ['grey', writing(102, 51, 120) + writing(102, 179, 90)],
      ['ring', `${box(52, 82, 216, 74, 14)}${circle(76, 119, 12)}`],
      ['mark', circle(76, 119, 6)],
    ],
    label: { x: 100, y: 119, width: 160, isLeft: true },
    finger: [66, 128],
  },
  tick: {
    phone: 'top',
    shapes: [
      ['grey', writing(62, 44, 196) + writing(62, 64, 150)],
      ['mark', box(58, 100, 44, 44, 10)],
      ['white', 'M68 122l9 10 16-19'],
      ['grey', writing(62, 176, 120)],
    ],
    label: { x: 114, y: 122, width: 150, isLeft: true },
    finger: [88, 134],
  },
  upload: {
    phone: 'top',
    shapes: [
      ['soft', 'M132 36h40l18 18v42h-58z'],
      ['ring', 'M160 90v-36M146 66l14-14 14 14'],
      ['mark', box(58, 110, 204, 66, 16)],
    ],
    label: { x: 160, y: 143, width: 190, isOnMark: true },
    finger: [238, 165],
  },
  notification: {
    phone: 'top',
    shapes: [
      ['ring', box(50, 38, 220, 78, 16)],
      ['mark', 'M66 88q6-4 6-20a12 12 0 0 1 24 0q0 16 6 20zM78 92h12q-6 9-12 0z'],
      ['grey', writing(66, 136, 190) + writing(66, 158, 150) + writing(66, 180, 170)],
    ],
    label: { x: 110, y: 77, width: 154, isLeft: true },
  },
  status: {
    phone: 'top',
    shapes: [
      ['line', 'M76 62v110'],
      ['soft', circle(76, 54, 14)],
      ['line', 'M69 54l5 6 9-11'],
      ['grey', writing(106, 49, 120)],
      ['mark', circle(76, 112, 18)],
      ['white', circle(76, 112, 7)],
      ['paper', circle(76, 176, 12)],
      ['grey', writing(106, 171, 90)],
    ],
    label: { x: 106, y: 112, width: 156, isLeft: true },
  },
  website: {
    phone: 'top',
    shapes: [
      ['ring', box(52, 32, 216, 84, 36)],
      ['line', 'M72 72v-5a7 7 0 0 1 14 0v5'],
      ['ink', box(68, 71, 22, 15, 4)],
      ['soft', box(60, 130, 70, 56, 8)],
      ['grey', writing(146, 134, 108) + writing(146, 154, 84) + writing(146, 174, 96)],
    ],
    label: { x: 181, y: 74, width: 158 },
  },
  message: {
    phone: 'top',
    shapes: [
      ['soft', box(58, 34, 34, 26, 4)],
      ['line', 'M58 38l17 12 17-12'],
      ['grey', writing(106, 42, 90)],
      ['soft', `${box(58, 72, 204, 112, 18)}`],
      ['grey', writing(76, 160, 150)],
    ],
    label: { x: 74, y: 116, width: 172, isLeft: true },
  },
  chat: {
    phone: 'top',
    shapes: [
      ['soft', `${box(54, 34, 134, 44, 16)}`],
      ['grey', writing(68, 43, 96) + writing(68, 59, 64)],
      ['mark', box(76, 88, 190, 80, 18)],
      ['mark', 'M226 164h32v22z'],
      ['grey', box(54, 186, 160, 24, 12)],
    ],
    label: { x: 171, y: 128, width: 178, isOnMark: true },
  },
} satisfies Partial<Record<PictureScene, Scene>>;
