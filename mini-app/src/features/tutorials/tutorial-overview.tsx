import { sayDay } from '#app/lib/time-words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import type { Tutorial } from '#shared/tutorials.ts';
import { DocumentList } from './document-list.tsx';
import { emergencyTutorialId } from './emergency.ts';
import type { Reached } from './progress.ts';
import { PhoneIcon, PlaceIcon, PrinterIcon } from './reader-icons.tsx';
import { texts } from './reader-texts.ts';
import { RelatedTutorials } from './related-tutorials.tsx';
import { SafetyCard } from './safety-card.tsx';
import { ShareTutorial } from './share-tutorial.tsx';
import { StartButtons } from './start-buttons.tsx';
import { TipCards } from './tip-cards.tsx';
import { UrgentSteps } from './urgent-steps.tsx';
import './tutorial.css';

interface TutorialOverviewProps {
  tutorial: Tutorial;
  reached: Reached | undefined;
}

export function TutorialOverview({ tutorial, reached }: TutorialOverviewProps) {
  return (
    <>
      {tutorial.id === emergencyTutorialId && <UrgentSteps steps={tutorial.steps} />}
      <p className="soft">{tutorial.audience}</p>
      <div className="stack stack-tight">
        <p>{texts.stepCountLong(tutorial.steps.length)}</p>
        <StartButtons tutorial={tutorial} reached={reached} />
      </div>
      <WhereCard inPerson={tutorial.inPerson} />
      {tutorial.prerequisites.length > 0 && (
        <section className="card stack stack-tight">
          <h2>{texts.before}</h2>
          <Bullets lines={tutorial.prerequisites} />
        </section>
      )}
      <section className="card stack stack-tight">
        <h2>{texts.documents}</h2>
        <DocumentList tutorial={tutorial} />
      </section>
      <SafetyCard safety={tutorial.safety} />
      <CommonErrors errors={tutorial.commonErrors} />
      <TipCards tutorialId={tutorial.id} step={null} />
      <section className="card stack stack-tight">
        <h2>{texts.handOff}</h2>
        <p>{tutorial.handOff}</p>
        <LinkButton kind="secondary" to="/ask">
          {texts.askTeam}
        </LinkButton>
      </section>
      <RelatedTutorials ids={tutorial.related} />
      <ShareTutorial tutorial={tutorial} />
      <LinkButton kind="secondary" to={`/tutorials/${tutorial.id}/print`}>
        <PrinterIcon />
        {texts.print}
      </LinkButton>
      {tutorial.confidence === 'low' && <p className="soft">{texts.unsure}</p>}
      <p className="soft small">{texts.lastVerified(sayDay(tutorial.lastVerified))}</p>
    </>
  );
}

function WhereCard({ inPerson }: { inPerson: string | null }) {
  return (
    <section className="where-card">
      {inPerson === null ? <PhoneIcon /> : <PlaceIcon />}
      <div>
        {inPerson !== null && <h2>{texts.inPerson}</h2>}
        <p>{inPerson ?? texts.allOnPhone}</p>
      </div>
    </section>
  );
}

function CommonErrors({ errors }: { errors: Tutorial['commonErrors'] }) {
  if (errors.length === 0) return null;
  return (
    <section className="stack stack-tight">
      <h2>{texts.commonErrors}</h2>
      {errors.map((error) => (
        <details key={error.problem} className="common-error">
          <summary>{error.problem}</summary>
          <p>{error.fix}</p>
        </details>
      ))}
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
