import { WarningIcon } from '#app/ui/icons.tsx';
import { texts } from './reader-texts.ts';
import './tutorial.css';

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
