import { sayDay } from '#app/lib/time-words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { WarningIcon } from '#app/ui/icons.tsx';
import type { Tutorial } from '#shared/tutorials.ts';
import { RelatedTutorials } from './related-tutorials.tsx';
import { texts } from './texts.ts';
import './tutorial.css';

interface TutorialOverviewProps {
  tutorial: Tutorial;
  reachedStep: number | undefined;
}

export function TutorialOverview({ tutorial, reachedStep }: TutorialOverviewProps) {
  return (
    <>
      <p className="soft">{tutorial.audience}</p>
      <div className="stack stack-tight">
        <p>{texts.stepCountLong(tutorial.steps.length)}</p>
        <StartButtons tutorial={tutorial} reachedStep={reachedStep} />
      </div>
      {tutorial.prerequisites.length > 0 && (
        <section className="card stack stack-tight">
          <h2>{texts.before}</h2>
          <Bullets lines={tutorial.prerequisites} />
        </section>
      )}
      <section className="card stack stack-tight">
        <h2>{texts.documents}</h2>
        {tutorial.documents.length > 0 ? (
          <Bullets lines={tutorial.documents} />
        ) : (
          <p>{texts.noDocuments}</p>
        )}
      </section>
      <SafetyCard safety={tutorial.safety} />
      {tutorial.commonErrors.length > 0 && (
        <section className="stack stack-tight">
          <h2>{texts.commonErrors}</h2>
          {tutorial.commonErrors.map((error) => (
            <details key={error.problem} className="common-error">
              <summary>{error.problem}</summary>
              <p>{error.fix}</p>
            </details>
          ))}
        </section>
      )}
      <section className="card stack stack-tight">
        <h2>{texts.handOff}</h2>
        <p>{tutorial.handOff}</p>
        <LinkButton kind="secondary" to="/ask">
          {texts.askTeam}
        </LinkButton>
      </section>
      <RelatedTutorials ids={tutorial.related} />
      {tutorial.confidence === 'low' && <p className="soft">{texts.unsure}</p>}
      <p className="soft small">{texts.lastVerified(sayDay(tutorial.lastVerified))}</p>
    </>
  );
}

function StartButtons({ tutorial, reachedStep }: TutorialOverviewProps) {
  const firstStep = `/tutorials/${tutorial.id}/steps/1`;
  if (reachedStep === undefined || reachedStep <= 1 || reachedStep > tutorial.steps.length) {
    return (
      <LinkButton isBig to={firstStep}>
        {texts.start}
      </LinkButton>
    );
  }
  return (
    <>
      <LinkButton isBig to={`/tutorials/${tutorial.id}/steps/${reachedStep}`}>
        {texts.continueAt(reachedStep)}
      </LinkButton>
      <LinkButton kind="quiet" to={firstStep}>
        {texts.startOver}
      </LinkButton>
    </>
  );
}

export function SafetyCard({ safety }: { safety: string }) {
  return (
    <section className="safety-card">
      <span className="safety-icon">
        <WarningIcon />
      </span>
      <div>
        <h2>{texts.careful}</h2>
        <p>{safety}</p>
      </div>
    </section>
  );
}

function Bullets({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="bullets">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
