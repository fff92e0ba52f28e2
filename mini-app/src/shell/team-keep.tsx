import { useDuty } from '#app/features/duty/requests.ts';
import { useCannedAnswers, useReferralAdvice } from '#app/features/team-inbox/requests.ts';
import { KeepHouseholds } from '#app/features/visits/keep-households.tsx';

/** Fetches what a member opens on the way and in the houses, where there may be no network. Shows nothing. */
export function KeptTeamWork() {
  useDuty();
  useCannedAnswers();
  useReferralAdvice();
  return <KeepHouseholds />;
}
