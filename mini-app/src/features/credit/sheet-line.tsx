import { Button } from '#app/ui/button.tsx';
import type { CreditLine } from '#shared/credit.ts';
import { sayTime } from './credit-words.ts';
import { texts } from './texts.ts';
import '#app/ui/facts.css';

interface SheetLineProps {
  line: CreditLine;
  /** Undefined once the sheet is signed. */
  onCorrect: (() => void) | undefined;
}

/** One member's sums of a month. */
export function SheetLine({ line, onCorrect }: SheetLineProps) {
  const { name, requests, visits, sessions, minutes, days } = line;
  const facts = [
    [texts.lineRequests, requests],
    [texts.lineVisits, visits],
    [texts.lineSessions, sessions],
    [texts.lineTime, sayTime(minutes)],
    [texts.lineDays, days],
  ] as const;
  return (
    <li className="card stack stack-tight">
      <h2>{name}</h2>
      <dl className="facts">
        {facts.map(([what, value]) => (
          <div key={what} className="credit-fact">
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {onCorrect && (
        <Button kind="quiet" onClick={onCorrect}>
          {texts.correctOf(name)}
        </Button>
      )}
    </li>
  );
}
