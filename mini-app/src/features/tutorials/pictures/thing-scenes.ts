import type { PictureScene } from '#shared/tutorials.ts';
import { box, circle, type Scene, writing } from './scene.ts';

/** Papers, people and places. */
export const thingScenes = {
  read: {
    shapes: [
      ['paper', box(92, 8, 120, 124, 8)],
      ['grey', writing(108, 24, 88) + writing(108, 44, 70) + writing(108, 104, 88)],
      ['mark', writing(108, 64, 76) + writing(108, 84, 60)],
      ['ring', circle(196, 76, 32)],
      ['line', 'M219 99l28 28'],
    ],
  },
  card: {
    shapes: [
      ['soft', box(62, 10, 196, 120, 12)],
      ['paper', box(80, 40, 58, 72, 6)],
      ['line', `${circle(109, 65, 12)}M88 108q4-24 21-24t21 24`],
      ['mark', writing(80, 22, 120)],
      ['grey', writing(156, 52, 84) + writing(156, 74, 64) + writing(156, 96, 76)],
    ],
  },
  papers: {
    shapes: [
      ['soft', 'M122 14l104 14-13 100-104-14z'],
      ['paper', box(92, 14, 104, 116, 6)],
      ['mark', writing(110, 40, 68)],
      ['grey', writing(110, 62, 68) + writing(110, 82, 50) + writing(110, 102, 68)],
      ['line', 'M112 22v-10a7 7 0 0 1 14 0v18'],
    ],
  },
  office: {
    shapes: [
      ['line', 'M160 36V6'],
      ['mark', 'M160 6h34l-8 10 8 10h-34z'],
      ['soft', 'M70 64l90-30 90 30z'],
      ['paper', box(80, 64, 160, 66)],
      ['soft', box(142, 84, 36, 46)],
      ['line', 'M160 84v46M96 80h26v26H96zM198 80h26v26h-26zM60 130h200'],
    ],
  },
  person: {
    shapes: [
      ['soft', 'M58 130q2-50 42-50t42 50z'],
      ['paper', circle(100, 50, 26)],
      ['line', 'M91 55q9 8 18 0M92 45v1M108 45v1M75 44q24 0 30-18q6 16 20 18'],
      ['mark', 'M168 130q2-50 42-50t42 50z'],
      ['paper', circle(210, 50, 26)],
      ['line', 'M201 55q9 8 18 0M202 45v1M218 45v1M184 42q26-34 52 0z'],
      ['white', 'M198 112l9 9 16-18'],
    ],
  },
  notebook: {
    shapes: [
      ['paper', box(96, 8, 116, 124, 8)],
      ['line', 'M88 28h18M88 52h18M88 76h18M88 100h18'],
      ['grey', writing(120, 30, 74) + writing(120, 54, 74)],
      ['mark', writing(120, 80, 40)],
      ['mark', 'M168 92l58-62 16 14-58 62-22 8z'],
      ['line', 'M214 43l16 14'],
    ],
  },
  lock: {
    shapes: [
      ['ring', 'M134 62V44a26 26 0 0 1 52 0v18'],
      ['mark', box(112, 60, 96, 72, 12)],
      ['white', `${circle(160, 90, 8)}M160 98v16`],
    ],
  },
  warning: {
    shapes: [
      ['mark', 'M160 6q8 0 12 8l58 104q4 12-10 12H100q-14 0-10-12L148 14q4-8 12-8z'],
      ['white', 'M160 46v42M160 108v1'],
    ],
  },
  wifi: {
    shapes: [
      ['ring', 'M100 62q60-56 120 0M120 84q40-38 80 0M140 106q20-18 40 0'],
      ['mark', circle(160, 124, 9)],
    ],
  },
  sim: {
    shapes: [
      ['soft', 'M116 8h60l30 30v86q0 8-8 8h-82q-8 0-8-8V16q0-8 8-8z'],
      ['mark', box(126, 52, 62, 62, 10)],
      ['white', 'M126 82h20M168 82h20M146 52v62M168 52v62'],
    ],
  },
  map: {
    shapes: [
      ['soft', 'M74 34l58-20 56 20 58-20v96l-58 20-56-20-58 20z'],
      ['line', 'M132 14v96M188 34v96'],
      ['mark', 'M160 108q-34-42-34-62a34 34 0 0 1 68 0q0 20-34 62z'],
      ['paper', circle(160, 46, 12)],
    ],
  },
  settings: {
    shapes: [
      [
        'mark',
        'M149 27L150 9L170 9L171 27L182 32L196 19L211 34L198 48L203 59L221 60L221 80L203 81L198 92L211 106L196 121L182 108L171 113L170 131L150 131L149 113L138 108L124 121L109 106L122 92L117 81L99 80L99 60L117 59L122 48L109 34L124 19L138 32z',
      ],
      ['paper', circle(160, 70, 18)],
    ],
  },
  calendar: {
    shapes: [
      ['paper', box(92, 20, 136, 112, 10)],
      ['mark', 'M102 20h116q10 0 10 10v20H92V30q0-10 10-10z'],
      ['line', 'M122 8v24M198 8v24'],
      ['grey', [0, 1, 2, 3].map((n) => box(106 + n * 30, 62, 18, 14, 3)).join('')],
      ['grey', box(106, 88, 18, 14, 3) + box(166, 88, 18, 14, 3) + box(196, 88, 18, 14, 3)],
      ['grey', box(106, 112, 18, 12, 3) + box(136, 112, 18, 12, 3)],
      ['ring', circle(145, 95, 16)],
    ],
  },
  shop: {
    shapes: [
      ['paper', box(88, 56, 144, 74)],
      ['soft', box(104, 78, 52, 34, 4)],
      ['soft', box(176, 78, 36, 52, 4)],
      [
        'mark',
        'M88 10h144l18 40q0 14-15 14t-15-14q0 14-15 14t-15-14q0 14-15 14t-15-14q0 14-15 14t-15-14q0 14-15 14t-15-14q0 14-15 14t-15-14z',
      ],
      ['line', 'M72 130h176M110 112q20-40 40 0'],
    ],
  },
  parcel: {
    shapes: [
      ['soft', 'M160 8l78 30v66l-78 30-78-30V38z'],
      ['line', 'M82 38l78 30 78-30M160 68v66'],
      ['mark', 'M112 26l78 30v26l18-7V49l-78-30z'],
    ],
  },
} satisfies Partial<Record<PictureScene, Scene>>;
