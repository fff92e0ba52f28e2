import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { presentTime } from '#app/lib/server-clock.ts';
import { useTeamMember } from '#app/lib/team-member.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { Screen } from '#app/ui/screen.tsx';
import type { CreditLine, CreditSheet } from '#shared/credit.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { monthAfter, monthInVietnam, sayMonth } from './month.ts';
import { useCreditSheet } from './requests.ts';
import { SheetLine } from './sheet-line.tsx';
import { SignSheet } from './sign-sheet.tsx';
import { texts } from './texts.ts';
import './credit.css';

/** The team's sums of a month, for the leader to put right and to sign. */
export function SheetScreen() {
  const { isLeader } = useTeamMember();
  const present = monthInVietnam(presentTime());
  const asked = useSearchParams()[0].get('month') ?? present;
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) && asked <= present ? asked : present;
  if (!isLeader) {
    return (
      <Screen title={texts.sheetScreen} backTo="/team/thanks">
        <p>{texts.onlyLeader}</p>
      </Screen>
    );
  }
  return (
    <Screen title={texts.sheetTitle(sayMonth(month))} backTo="/team/thanks">
      <div className="side-by-side">
        <LinkButton kind="secondary" to={addressOf(monthAfter(month, -1))}>
          {texts.earlier}
        </LinkButton>
        {month < present && (
          <LinkButton kind="secondary" to={addressOf(monthAfter(month, 1))}>
            {texts.later}
          </LinkButton>
        )}
      </div>
      <MonthSheet key={month} month={month} isOver={month < present} />
    </Screen>
  );
}

function addressOf(month: string): string {
  return `/team/thanks/sheet?month=${month}`;
}

function MonthSheet({ month, isOver }: { month: string; isOver: boolean }) {
  const sheet = useCreditSheet(month);
  const [corrected, setCorrected] = useState<CreditLine>();
  const close = () => setCorrected(undefined);
  const ready = (value: CreditSheet) => (
    <>
      <p className="soft">{value.teamName}</p>
      {value.lines.length === 0 && <p>{texts.nobody}</p>}
      <ul className="rows">
        {value.lines.map((line) => (
          <SheetLine
            key={line.memberId}
            line={line}
            onCorrect={value.signedAt === null ? () => setCorrected(line) : undefined}
          />
        ))}
      </ul>
      <SignSheet sheet={value} month={month} isOver={isOver} onSigned={sheet.reload} />
      {corrected && (
        <CorrectDialog
          line={corrected}
          sheet={value}
          onClose={close}
          onCorrected={() => {
            close();
            sheet.reload();
          }}
        />
      )}
    </>
  );
  return <Faces load={sheet} ready={ready} />;
}
