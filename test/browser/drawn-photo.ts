import type { Page } from 'playwright-core';

export type ChosenFile = { name: string; mimeType: string; buffer: Buffer };

/** A photo as a phone's camera would leave it: large, JPEG, of a wall with a poster on it. */
export async function drawPhoto(page: Page, name: string): Promise<ChosenFile> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 3000;
    canvas.height = 4000;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    const sky = context.createLinearGradient(0, 0, 0, 4000);
    sky.addColorStop(0, '#8fb3d9');
    sky.addColorStop(1, '#3d6b35');
    context.fillStyle = sky;
    context.fillRect(0, 0, 3000, 4000);
    context.fillStyle = '#7a4a21';
    context.fillRect(1200, 1600, 500, 2400);
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  });
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}

/** A card with a portrait, lines of print and a code, lying on a dark table. */
export async function drawIdCard(page: Page, name: string): Promise<ChosenFile> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 1600;
    canvas.height = 1200;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    const fill = (colour: string, x: number, y: number, w: number, h: number) => {
      context.fillStyle = colour;
      context.fillRect(x, y, w, h);
    };
    fill('#3a2c22', 0, 0, 1600, 1200);
    fill('#cfe8e2', 150, 180, 1300, 820);
    fill('#7d9bb8', 200, 460, 340, 460);
    fill('#2a2020', 270, 490, 200, 160);
    fill('#b98b70', 285, 570, 170, 200);
    fill('#39425f', 220, 780, 300, 140);
    context.fillStyle = '#1d2733';
    context.font = '44px sans-serif';
    for (let row = 0; row < 8; row++) {
      context.fillText('HO VA TEN NGUYEN THI MAU 001', 620, 330 + row * 84);
    }
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  });
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}
