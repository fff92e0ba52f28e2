import { z } from 'zod';

/** The Official Account through which somebody came who may not have signed in. */
export const OaQuery = z.object({
  oa: z
    .string()
    .regex(/^\d{6,25}$/)
    .optional(),
});
