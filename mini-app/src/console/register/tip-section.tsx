import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { RegisterDetail } from '#shared/register.ts';
import type { NewTip, RequestTip, Tip } from '#shared/tips.ts';
import { publishTip, useRequestTip, withdrawTip } from './requests.ts';
import { texts } from './texts.ts';
import { TipForm } from './tip-form.tsx';

/** What others may learn from a request that was answered; nothing before there is an answer. */
export function TipSection({ request }: { request: RegisterDetail }) {
  const [answer] = request.entries
    .filter(({ kind, text }) => kind === 'answered' && text !== null)
    .slice(-1);
  if (!answer) return null;
  return <OfAnswer request={request} answer={answer.text ?? ''} />;
}

function OfAnswer({ request, answer }: { request: RegisterDetail; answer: string }) {
  const { http } = useServices();
  const load = useRequestTip(request.id);
  const [isEditing, setEditing] = useState(false);
  const publish = useAction(async (words: NewTip) => {
    load.replace(await publishTip(http, request.id, words));
    setEditing(false);
  });
  const withdraw = useAction(async ({ mayShareQuestion }: RequestTip) => {
    await withdrawTip(http, request.id);
    load.replace({ tip: null, mayShareQuestion });
  });
  return (
    <section className="card stack stack-tight" aria-labelledby="tip">
      <h3 id="tip">{texts.tip}</h3>
      <Faces
        load={load}
        ready={(kept) => {
          if (isEditing) {
            return (
              <TipForm
                start={startOf(kept.tip, answer, request.question)}
                mayShareQuestion={kept.mayShareQuestion}
                publish={publish}
                onCancel={() => setEditing(false)}
              />
            );
          }
          if (kept.tip === null) {
            return (
              <>
                <p className="soft">{texts.tipWhy}</p>
                <Button kind="secondary" onClick={() => setEditing(true)}>
                  {texts.tipMake}
                </Button>
              </>
            );
          }
          return (
            <>
              <PublishedTip tip={kept.tip} />
              <div className="side-by-side">
                <Button kind="secondary" onClick={() => setEditing(true)}>
                  {texts.tipEdit}
                </Button>
                <Button
                  kind="danger"
                  isBusy={withdraw.isBusy}
                  busyLabel={texts.tipWithdrawing}
                  onClick={() => void withdraw.run(kept)}
                >
                  {texts.tipWithdraw}
                </Button>
              </div>
              {withdraw.error && <Notice kind="bad">{withdraw.error.message}</Notice>}
            </>
          );
        }}
      />
    </section>
  );
}

function PublishedTip({ tip }: { tip: Tip }) {
  return (
    <>
      <p>
        <span className="tag">{texts.tipPublished}</span>
      </p>
      {tip.question !== null && <p className="soft">{texts.tipAsked(tip.question)}</p>}
      <p className="conversation-text">{tip.text}</p>
    </>
  );
}

const textMax = 600;
const questionMax = 300;

function startOf(tip: Tip | null, answer: string, question: string) {
  if (tip !== null) return { text: tip.text, question: tip.question ?? '' };
  return { text: answer.slice(0, textMax), question: question.slice(0, questionMax) };
}
