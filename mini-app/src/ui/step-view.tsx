import './step-view.css';

interface StepViewProps {
  about: string;
  step: number;
  stepCount: number;
  text: string;
}

/** One step, as large as the phone allows, with how far it is still to go. */
export function StepView({ about, step, stepCount, text }: StepViewProps) {
  return (
    <div className="step-view">
      <div className="step-view-track" aria-hidden="true">
        <div className="step-view-done" style={{ width: `${(step / stepCount) * 100}%` }} />
      </div>
      <p className="step-view-about">{about}</p>
      <p className="step-view-text">{text}</p>
    </div>
  );
}
