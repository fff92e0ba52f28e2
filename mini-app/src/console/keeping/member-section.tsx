import { useState } from 'react';
import { useNarrow } from '#app/console/use-narrow.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import type { KeptMember, KeptVillageDetail } from '#shared/keeping.ts';
import { MemberForm } from './member-form.tsx';
import { texts } from './texts.ts';

interface MemberSectionProps {
  detail: KeptVillageDetail;
  onChanged: (detail: KeptVillageDetail) => void;
}

type Opened = { member: KeptMember | undefined };

/** Everybody of the team, those who left at the end. */
export function MemberSection({ detail, onChanged }: MemberSectionProps) {
  const isNarrow = useNarrow();
  const [opened, setOpened] = useState<Opened>();
  const { village, members } = detail;
  const inOrder = [
    ...members.filter(({ state }) => state !== 'left'),
    ...members.filter(({ state }) => state === 'left'),
  ];
  const rows = { members: inOrder, onOpen: (member: KeptMember) => setOpened({ member }) };
  return (
    <section className="stack" aria-labelledby="members">
      <div className="keeping-head">
        <h3 id="members">{texts.membersTitle}</h3>
        {village.team !== null && (
          <Button kind="secondary" onClick={() => setOpened({ member: undefined })}>
            {texts.addMember}
          </Button>
        )}
      </div>
      {members.length === 0 && <p>{texts.noMembers}</p>}
      {members.length > 0 && (isNarrow ? <Cards {...rows} /> : <Table {...rows} />)}
      {opened && (
        <Dialog
          title={opened.member ? texts.change(opened.member.name) : texts.memberTitle}
          onClose={() => setOpened(undefined)}
        >
          <MemberForm
            villageId={village.id}
            member={opened.member}
            onSaved={(saved) => {
              setOpened(undefined);
              onChanged(saved);
            }}
          />
        </Dialog>
      )}
    </section>
  );
}

interface RowsProps {
  members: readonly KeptMember[];
  onOpen: (member: KeptMember) => void;
}

function Table({ members, onOpen }: RowsProps) {
  return (
    <table className="register-table keeping-members">
      <thead>
        <tr>
          <th scope="col">{texts.columnName}</th>
          <th scope="col">{texts.columnPhone}</th>
          <th scope="col">{texts.columnGroup}</th>
          <th scope="col">{texts.columnAct}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id}>
            <th scope="row">
              <Name member={member} />
            </th>
            <td>
              <Phone phone={member.phone} />
            </td>
            <td>{groupWords(member)}</td>
            <td>
              <Button kind="quiet" onClick={() => onOpen(member)}>
                {texts.changeShort}
                <span className="visually-hidden"> {member.name}</span>
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cards({ members, onOpen }: RowsProps) {
  return (
    <ul className="keeping-list">
      {members.map((member) => (
        <li key={member.id} className="card stack stack-tight">
          <Name member={member} />
          <span>
            {`${texts.columnPhone}: `}
            <Phone phone={member.phone} />
          </span>
          <span>{`${texts.columnGroup}: ${groupWords(member)}`}</span>
          <Button kind="secondary" onClick={() => onOpen(member)}>
            {texts.change(member.name)}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Name({ member }: { member: KeptMember }) {
  const { name, isLeader, state, isKnown, otherTeams } = member;
  const tags = [
    ...(isLeader ? [texts.isLeader] : []),
    ...(state === 'unconfirmed' ? [texts.unconfirmed] : []),
    ...(state === 'left' ? [texts.hasLeft] : []),
    ...(isKnown || state === 'left' ? [] : [texts.unknownAtZalo]),
    ...(otherTeams.length > 0 ? [texts.otherTeams(otherTeams)] : []),
  ];
  return (
    <div className="stack stack-tight">
      <strong>{name}</strong>
      {tags.length > 0 && (
        <span className="keeping-tags">
          {tags.map((tag) => (
            <span key={tag} className={tag === texts.isLeader ? 'tag' : 'tag tag-waiting'}>
              {tag}
            </span>
          ))}
        </span>
      )}
    </div>
  );
}

function Phone({ phone }: { phone: string | null }) {
  if (phone === null) return <span>{texts.noPhone}</span>;
  return (
    <a className="keeping-phone" href={`tel:${phone}`}>
      {phone}
    </a>
  );
}

function groupWords({ isInGroup, state }: KeptMember): string {
  if (isInGroup === null) return state === 'left' ? '' : texts.notAsked;
  return isInGroup ? texts.inGroup : texts.notInGroup;
}
