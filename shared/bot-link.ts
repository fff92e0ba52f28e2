import * as z from 'zod/mini';

/** What a member says to the team's bot so that it knows them: "@<botName> tôi là <code>". */
export const BotLink = z.object({
  code: z.string(),
  expiresAt: z.iso.datetime(),
  botName: z.string(),
});
export type BotLink = z.infer<typeof BotLink>;
