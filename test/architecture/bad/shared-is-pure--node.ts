// as shared/places.ts
import { readFileSync } from 'node:fs';

export const read = readFileSync;
