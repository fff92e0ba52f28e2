import type { DeviceStorage } from '#app/platform/device-storage.ts';
import { applyContrast, readContrast } from './contrast.ts';
import { applyTextSize, readTextSize } from './text-size.ts';

/** Letters and colours as the person chose them on this device. */
export function applyLook(storage: DeviceStorage): void {
  applyTextSize(readTextSize(storage));
  applyContrast(readContrast(storage));
}
