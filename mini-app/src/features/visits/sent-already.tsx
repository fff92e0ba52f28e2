import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { Household } from '#shared/visits.ts';
import { texts } from './texts.ts';

/** Says that a visit can no longer be put right. */
export function SentAlready({ house }: { house: Household }) {
  return (
    <>
      <Notice kind="warning">{texts.sentAlready}</Notice>
      <LinkButton kind="secondary" to={`/team/households/${house.id}`}>
        {texts.backToHouse}
      </LinkButton>
    </>
  );
}
