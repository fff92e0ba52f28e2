import { onTestFinished, vi } from 'vitest';
import type { Pixels } from '#app/ui/attach/look-of-id-card.ts';
import { draw } from './draw-picture.ts';

export interface FakePicture {
  width: number;
  height: number;
  /** What a canvas shows of it when it is looked at; a white wall where the test does not care. */
  pixels?: Pixels;
}

/** What was drawn onto each canvas, in turn. */
export interface FakeCanvas {
  drawn: { width: number; height: number }[];
}

/**
 * jsdom decodes and draws nothing. Files found in `pictures` decode to what stands there, all others do not decode;
 * a canvas turns into `jpeg`.
 */
export function fakeCanvas(
  pictures: Map<string, FakePicture>,
  jpeg = new Blob(['jpeg']),
): FakeCanvas {
  const byUrl = new Map<string, FakePicture | undefined>();
  let count = 0;
  const drawn: FakeCanvas['drawn'] = [];
  let last: FakePicture | undefined;
  const patch = (target: object, name: string, descriptor: PropertyDescriptor) => {
    const before = Object.getOwnPropertyDescriptor(target, name);
    Object.defineProperty(target, name, { configurable: true, ...descriptor });
    onTestFinished(() => {
      if (before) Object.defineProperty(target, name, before);
      else Reflect.deleteProperty(target, name);
    });
  };
  const value = (made: unknown) => ({ value: made, writable: true });
  patch(
    URL,
    'createObjectURL',
    value((file: Blob) => {
      const url = `blob:test/${++count}`;
      byUrl.set(url, file instanceof File ? pictures.get(file.name) : undefined);
      return url;
    }),
  );
  patch(URL, 'revokeObjectURL', value(vi.fn()));
  const image = HTMLImageElement.prototype;
  const pictureOf = (element: HTMLImageElement) => byUrl.get(element.src);
  patch(
    image,
    'decode',
    value(async function decode(this: HTMLImageElement) {
      if (!pictureOf(this)) throw new DOMException('no picture', 'EncodingError');
    }),
  );
  patch(image, 'naturalWidth', {
    get(this: HTMLImageElement) {
      return pictureOf(this)?.width ?? 0;
    },
  });
  patch(image, 'naturalHeight', {
    get(this: HTMLImageElement) {
      return pictureOf(this)?.height ?? 0;
    },
  });
  const canvas = HTMLCanvasElement.prototype;
  patch(
    canvas,
    'getContext',
    value(function getContext(this: HTMLCanvasElement) {
      return {
        fillRect() {},
        drawImage: (element: HTMLImageElement) => {
          last = pictureOf(element);
          drawn.push({ width: this.width, height: this.height });
        },
        getImageData: () => last?.pixels ?? draw(64, 48, [250, 250, 250]),
      };
    }),
  );
  patch(
    canvas,
    'toBlob',
    value((take: (file: Blob) => void) => take(new Blob([jpeg], { type: 'image/jpeg' }))),
  );
  return { drawn };
}
