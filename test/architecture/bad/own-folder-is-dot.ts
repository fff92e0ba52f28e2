// as bot-server/areas/neighbour.ts
import { getArea } from '#bot/areas/get-area.ts';

export const neighbour = getArea;
