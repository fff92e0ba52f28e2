import { sayDay } from '#app/lib/time-words.ts';
import type { Tutorial } from '#shared/tutorials.ts';
import { texts } from './print-texts.ts';
import { PrintedHelp } from './printed-help.tsx';
import { PrintedStep } from './printed-step.tsx';
import './printed-tutorial.css';

/** Everything of a tutorial that is of use on paper. */
export function PrintedTutorial({ tutorial, link }: { tutorial: Tutorial; link: string }) {
  const { inPerson, documents, prerequisites } = tutorial;
  return (
    <article className="printed stack">
      <p>{tutorial.audience}</p>
      <p className="printed-where">
        {inPerson === null ? (
          texts.allOnPhone
        ) : (
          <>
            <strong>{texts.inPerson}:</strong> {inPerson}
          </>
        )}
      </p>
      {prerequisites.length > 0 && <Lines title={texts.before} lines={prerequisites} />}
      {documents.length > 0 ? (
        <Lines title={texts.documents} lines={documents} />
      ) : (
        <p>{texts.noDocuments}</p>
      )}
      <section className="stack">
        <h2>{texts.steps}</h2>
        <ol className="stack">
          {tutorial.steps.map((step, index) => (
            <PrintedStep key={step.text} number={index + 1} step={step} />
          ))}
        </ol>
      </section>
      <section className="printed-safety">
        <h2>{texts.careful}</h2>
        <p>{tutorial.safety}</p>
      </section>
      <PrintedHelp link={link} />
      <p className="small">{texts.verified(sayDay(tutorial.lastVerified))}</p>
    </article>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section className="printed-lines">
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
