// as shared/places.ts
import { z } from 'zod';

export const Place = z.string();
