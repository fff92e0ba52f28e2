import { useTeamMember } from '#app/lib/team-member.ts';
import { sayDay } from '#app/lib/time-words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { Screen } from '#app/ui/screen.tsx';
import type { CreditLine, MyCredit } from '#shared/credit.ts';
import { sayDeeds, sayTime } from './credit-words.ts';
import { useMyCredit } from './requests.ts';
import { kindNames, texts } from './texts.ts';
import './credit.css';

/** What a member has done, as thanks and beside nobody else's. */
export function ThanksScreen() {
  const { isLeader } = useTeamMember();
  const credit = useMyCredit();
  return (
    <Screen title={texts.title} backTo="/team">
      <Faces load={credit} ready={(mine) => <Thanks mine={mine} />} />
      {isLeader && (
        <LinkButton kind="secondary" to="/team/thanks/sheet">
          {texts.sheet}
        </LinkButton>
      )}
    </Screen>
  );
}

function Thanks({ mine }: { mine: MyCredit }) {
  const { month, total, recent } = mine;
  if (sayDeeds(total) === undefined && recent.length === 0) return <p>{texts.nothingYet}</p>;
  return (
    <>
      <p>{texts.thanks}</p>
      <Deeds title={texts.thisMonth} sums={month} nothing={texts.nothingThisMonth} />
      <Deeds title={texts.altogether} sums={total} nothing={texts.nothingYet} />
      <section className="stack stack-tight">
        <h2>{texts.recent}</h2>
        {recent.length === 0 && <p className="soft">{texts.noRecent}</p>}
        <ol className="rows">
          {recent.map((deed, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two deeds of a day may be alike, and none ever moves.
            <li key={place} className="card">
              <p className="credit-deed">{kindNames[deed.kind]}</p>
              {deed.note !== null && deed.note !== '' && <p>{deed.note}</p>}
              <p className="soft">
                <time dateTime={deed.day}>{sayDay(deed.day)}</time>
              </p>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function Deeds({ title, sums, nothing }: { title: string; sums: CreditLine; nothing: string }) {
  const deeds = sayDeeds(sums);
  return (
    <section className="card stack stack-tight">
      <h2>{title}</h2>
      {deeds === undefined ? (
        <p>{nothing}</p>
      ) : (
        <p className="credit-deeds">
          {texts.you} {deeds}.
        </p>
      )}
      {sums.minutes > 0 && <p>{texts.hours(sayTime(sums.minutes))}</p>}
    </section>
  );
}
