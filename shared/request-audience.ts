import * as z from 'zod/mini';
import { HelpRequestDetail } from './help-requests.ts';

/**
 * Who reads what was said: the village's team; or, of what is nobody's business in the village, its leader and the commune's desk, or
 * the desk alone. The resident always does.
 */
export const HelpRequestAudience = z.enum(['team', 'leader', 'desk']);
export type HelpRequestAudience = z.infer<typeof HelpRequestAudience>;

/** A request as its resident's own page shows it; apart, so that the first screen need not load who reads what. */
export const OwnHelpRequest = z.extend(HelpRequestDetail, { audience: HelpRequestAudience });
export type OwnHelpRequest = z.infer<typeof OwnHelpRequest>;
