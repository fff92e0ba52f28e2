import { useTeamMember } from '#app/lib/team-member.ts';
import { Button } from '#app/ui/button.tsx';
import { CannedRow } from '#app/ui/canned/canned-row.tsx';
import { CannedDialogs, type OpenCanned, useOpenCanned } from '#app/ui/canned/open-canned.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Screen } from '#app/ui/screen.tsx';
import type { CannedAnswer } from '#shared/canned-answers.ts';
import { useCannedAnswers } from './requests.ts';
import { texts } from './texts.ts';

const path = '/api/team/canned-answers';

/** The team's ready-made answers, for its leader to write; below them the commune's. */
export function CannedScreen() {
  const { isLeader } = useTeamMember();
  return (
    <Screen title={texts.title} backTo="/team">
      {isLeader ? <TeamCanned /> : <p>{texts.onlyLeader}</p>}
    </Screen>
  );
}

function TeamCanned() {
  const list = useCannedAnswers();
  const canned = useOpenCanned();
  const { isSaved, show } = canned;
  return (
    <>
      <p className="soft">{texts.what}</p>
      <Button onClick={() => show({ kind: 'new' })}>{texts.add}</Button>
      {isSaved && <Notice>{texts.saved}</Notice>}
      <Faces
        load={list}
        isEmpty={(answers) => answers.length === 0}
        empty={<p>{texts.none}</p>}
        ready={(answers) => <Answers answers={answers} onOpen={show} />}
      />
      <CannedDialogs path={path} canned={canned} onChanged={list.reload} />
    </>
  );
}

interface AnswersProps {
  answers: readonly CannedAnswer[];
  onOpen: (open: OpenCanned) => void;
}

function Answers({ answers, onOpen }: AnswersProps) {
  const own = answers.filter(({ isOfCommune }) => !isOfCommune);
  const ofCommune = answers.filter(({ isOfCommune }) => isOfCommune);
  return (
    <>
      {own.length === 0 && <p>{texts.none}</p>}
      <ul className="rows">
        {own.map((answer) => (
          <CannedRow
            key={answer.id}
            answer={answer}
            onEdit={() => onOpen({ kind: 'edit', answer })}
            onRetire={() => onOpen({ kind: 'retire', answer })}
          />
        ))}
      </ul>
      {ofCommune.length > 0 && (
        <section className="stack stack-tight" aria-labelledby="canned-of-commune">
          <h2 id="canned-of-commune">{texts.ofCommune}</h2>
          <p className="soft">{texts.ofCommuneHint}</p>
          <ul className="rows">
            {ofCommune.map((answer) => (
              <CannedRow key={answer.id} answer={answer} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
