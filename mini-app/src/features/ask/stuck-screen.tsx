import { useParams } from 'react-router-dom';
import { useLoad } from '#app/lib/use-load.ts';
import { usePlace } from '#app/lib/use-place.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { Tutorial } from '#shared/tutorials.ts';
import type { Subject } from './draft-names.ts';
import { QuestionForm } from './question-form.tsx';
import { texts } from './texts.ts';
import { useQuestion } from './use-question.ts';

/** The second of the two taps; what it needs to say stands in the address already. */
export function StuckScreen() {
  const { tutorialId = '', step = '' } = useParams();
  return <StuckAt key={`${tutorialId}/${step}`} tutorialId={tutorialId} step={Number(step)} />;
}

function StuckAt({ tutorialId, step }: { tutorialId: string; step: number }) {
  const subject: Subject = { kind: 'stuck', tutorialId, step };
  const question = useQuestion(subject);
  const { oaId } = usePlace();
  const tutorial = useLoad(
    `/api/tutorials/${encodeURIComponent(tutorialId)}/${oaId}`,
    (http, signal) =>
      http.get(`/api/tutorials/${encodeURIComponent(tutorialId)}`, Tutorial, {
        query: { oa: oaId },
        signal,
      }),
    { keep: true },
  );
  const loaded = tutorial.state.kind === 'ready' ? tutorial.state.value : undefined;
  const stepPath = `/tutorials/${tutorialId}/steps/${step}`;
  return (
    <Screen title={texts.stuckTitle} backTo={stepPath}>
      <p>{loaded ? texts.stuckWhere(step, loaded.title) : texts.stuckWhereShort(step)}</p>
      {loaded?.steps[step - 1] && (
        <blockquote className="card">{loaded.steps[step - 1]?.text}</blockquote>
      )}
      <p>{texts.stuckWhat}</p>
      <QuestionForm
        subject={subject}
        question={question}
        wordsComeFirst={false}
        label={texts.stuckWords}
        hint={texts.stuckHint}
      />
      {!question.draft.isSent && (
        <LinkButton kind="quiet" to={stepPath}>
          {texts.notYet}
        </LinkButton>
      )}
    </Screen>
  );
}
