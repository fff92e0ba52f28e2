import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { presentTime } from '#app/lib/server-clock.ts';
import { useTeamMember } from '#app/lib/team-member.ts';
import { sayDay } from '#app/lib/time-words.ts';
import { dayInVietnam } from '#app/lib/visit-days.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { type CreditLine, CreditMonth, type CreditSheet } from '#shared/credit.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { monthAfter, sayMonth } from './month.ts';
import { useCreditSheet } from './requests.ts';
import { SheetLine } from './sheet-line.tsx';
import { SignSheet } from './sign-sheet.tsx';
import { texts } from './texts.ts';
import './credit.css';

/** The team's sums of a month, for the leader to put right and to sign; without `?month=` of the one that goes on. */
export function SheetScreen() {
  const { isLeader } = useTeamMember();
  const asked = useSearchParams()[0].get('month');
  if (!isLeader) {
    return (
      <Screen title={texts.sheetScreen} backTo="/team/thanks">
        <p>{texts.onlyLeader}</p>
      </Screen>
    );
  }
  return <Sheet key={asked} asked={CreditMonth.safeParse(asked).data} />;
}

function Sheet({ asked }: { asked: string | undefined }) {
  const sheet = useCreditSheet(asked);
  const month = sheet.state.kind === 'ready' ? sheet.state.value.month : asked;
  const title = month === undefined ? texts.sheetScreen : texts.sheetTitle(sayMonth(month));
  return (
    <Screen title={title} backTo="/team/thanks">
      <Faces
        load={sheet}
        ready={(value) => <MonthSheet sheet={value} onChanged={sheet.reload} />}
      />
    </Screen>
  );
}

interface MonthSheetProps {
  sheet: CreditSheet;
  onChanged: () => void;
}

function MonthSheet({ sheet, onChanged }: MonthSheetProps) {
  const { month, teamName, firstDay, lastDay, lines, signedAt } = sheet;
  const [corrected, setCorrected] = useState<CreditLine>();
  const close = () => setCorrected(undefined);
  const isOver = lastDay < dayInVietnam(presentTime());
  return (
    <>
      <p className="soft">
        {teamName} · {texts.period(sayDay(firstDay), sayDay(lastDay))}
      </p>
      <div className="side-by-side">
        <LinkButton kind="secondary" to={addressOf(monthAfter(month, -1))}>
          {texts.earlier}
        </LinkButton>
        {isOver && (
          <LinkButton kind="secondary" to={addressOf(monthAfter(month, 1))}>
            {texts.later}
          </LinkButton>
        )}
      </div>
      {lines.length === 0 && <p>{texts.nobody}</p>}
      <ul className="rows">
        {lines.map((line) => (
          <SheetLine
            key={line.memberId}
            line={line}
            onCorrect={signedAt === null ? () => setCorrected(line) : undefined}
          />
        ))}
      </ul>
      <SignSheet sheet={sheet} isOver={isOver} onSigned={onChanged} />
      {corrected && (
        <CorrectDialog
          line={corrected}
          firstDay={firstDay}
          onClose={close}
          onCorrected={() => {
            close();
            onChanged();
          }}
        />
      )}
    </>
  );
}

function addressOf(month: string): string {
  return `/team/thanks/sheet?month=${month}`;
}
