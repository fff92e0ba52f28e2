// as bot-server/areas/area.table.ts
import { newName } from './new-name.ts';

export const areas = newName;
