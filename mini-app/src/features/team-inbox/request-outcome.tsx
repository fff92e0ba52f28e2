import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import { resultNames, resultTexts as texts } from './result-texts.ts';
import { wordNames } from './texts.ts';

/** How it ended: what the team wrote down, and apart from it what the resident says. */
export function RequestOutcome({ request }: { request: TeamHelpRequest }) {
  const { state, result, resultKind, dossierCode, residentWord } = request;
  const isOver = state === 'resolved';
  if (!isOver && residentWord === null) return null;
  const ours = [resultKind === null ? '' : resultNames[resultKind], dossierCode ?? '', result ?? '']
    .filter((words) => words !== '')
    .join(' · ');
  return (
    <dl className="card facts">
      {isOver && ours !== '' && (
        <>
          <dt>{texts.ours}</dt>
          <dd>{ours}</dd>
        </>
      )}
      <dt>{texts.own}</dt>
      <dd>{residentWord === null ? texts.ownNone : wordNames[residentWord]}</dd>
    </dl>
  );
}
