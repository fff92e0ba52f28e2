import { Faces } from '#app/ui/faces.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { householdMembersMax } from '#shared/me.ts';
import { HouseholdMemberCard } from './household-member-card.tsx';
import { NewMemberForm } from './new-member-form.tsx';
import { useHousehold } from './requests.ts';
import { texts } from './texts.ts';
import './me.css';

export function HouseholdScreen() {
  const household = useHousehold();
  return (
    <Screen title={texts.householdTitle} backTo="/me">
      <p>{texts.householdWhy}</p>
      <Faces
        load={household}
        ready={({ members }) => (
          <>
            {members.length === 0 && <p className="soft">{texts.householdNone}</p>}
            <ul className="rows">
              {members.map((member) => (
                <HouseholdMemberCard
                  key={member.id}
                  member={member}
                  onRenamed={household.replace}
                  onRemoved={() =>
                    household.replace({ members: members.filter(({ id }) => id !== member.id) })
                  }
                />
              ))}
            </ul>
            {members.length < householdMembersMax ? (
              <NewMemberForm onAdded={household.replace} />
            ) : (
              <p className="soft">{texts.householdFull(householdMembersMax)}</p>
            )}
          </>
        )}
      />
    </Screen>
  );
}
