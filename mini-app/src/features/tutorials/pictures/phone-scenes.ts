import type { PictureScene } from '#shared/tutorials.ts';
import { box, circle, corners, type Scene, squareCode, writing } from './scene.ts';

const below = { x: 160, y: 168, width: 204 };

/** What is done by holding up, showing or speaking into the telephone, and what it answers. */
export const phoneScenes = {
  call: {
    phone: 'top',
    shapes: [
      ['good', circle(160, 84, 46)],
      ['handset', 'M141 64q-4 44 40 40'],
      ['handset-end', 'M143 62l2 7M176 101l7 2'],
    ],
    label: below,
  },
  camera: {
    phone: 'top',
    shapes: [
      ['soft', box(80, 50, 112, 62, 6)],
      ['grey', circle(102, 74, 11) + box(88, 90, 28, 10, 5)],
      ['grey', writing(128, 66, 50) + writing(128, 86, 38)],
      ['ring', corners(62, 36, 148, 90)],
      ['mark', circle(244, 81, 13)],
      ['ring', circle(244, 81, 20)],
    ],
    label: below,
  },
  face: {
    phone: 'top',
    shapes: [
      ['ring', 'M114 88a46 54 0 1 1 92 0a46 54 0 1 1-92 0z'],
      ['soft', 'M132 82a28 32 0 1 1 56 0q0 34-28 36q-28-2-28-36z'],
      ['ink', circle(149, 80, 3.5) + circle(171, 80, 3.5)],
      ['line', 'M149 98q11 9 22 0M132 76q28-2 34-22q6 20 22 22'],
    ],
    label: { ...below, y: 172 },
  },
  chip: {
    shapes: [
      ['soft', box(30, 44, 138, 86, 10)],
      ['mark', box(44, 66, 38, 32, 6)],
      ['white', 'M44 82h12M70 82h12M56 66v32M70 66v32'],
      ['grey', writing(98, 64, 54) + writing(98, 86, 40) + writing(98, 108, 54)],
      ['ring', 'M180 74q8 14 0 28M194 64q14 24 0 48'],
      ['paper', box(222, 2, 76, 136, 12)],
      ['line', 'M250 13h20M230 24h60v88h-60zM256 125h8'],
    ],
  },
  'qr-scan': {
    phone: 'top',
    shapes: [
      ['ink', squareCode(124, 44, 8)],
      ['ring', corners(102, 34, 116, 94)],
      ['ring', 'M92 80h136'],
    ],
    label: below,
  },
  'qr-show': {
    phone: 'top',
    shapes: [
      ['paper', box(104, 34, 112, 104, 10)],
      ['ink', squareCode(118, 45, 9.3)],
      ['mark', 'M236 60v20h-8l16 20 16-20h-8V60z'],
      ['mark', 'M68 60v20h-8l16 20 16-20h-8V60z'],
    ],
    label: below,
  },
  pay: {
    phone: 'top',
    shapes: [
      ['soft', box(86, 36, 148, 62, 8)],
      ['paper', circle(160, 67, 25)],
      ['line', 'M167 50v27M160 56h14M150 84h20M167 61a9 9 0 1 0 0 13M102 67h12M206 67h12'],
      ['mark', box(58, 112, 204, 66, 16)],
    ],
    label: { x: 160, y: 145, width: 190, isOnMark: true },
    finger: [238, 167],
  },
  wait: {
    phone: 'top',
    shapes: [
      ['soft', circle(160, 86, 46)],
      ['ring', 'M160 56v30l20 14'],
      ['line', 'M160 46v-6M160 132v-6M206 86h-6M120 86h-6'],
    ],
    label: below,
  },
  done: {
    phone: 'top',
    shapes: [
      ['good', circle(160, 84, 46)],
      ['white', 'M138 86l16 17 29-35'],
    ],
    label: below,
  },
} satisfies Partial<Record<PictureScene, Scene>>;
