import { Component, type ReactNode } from 'react';
import { texts } from '#app/lib/texts.ts';
import { Button } from './button.tsx';

interface ErrorBoundaryProps {
  /** Somewhere else it is tried anew. */
  place?: string;
  children: ReactNode;
}

/** A screen that could not be fetched or drawn leaves a way on instead of a blank page. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidUpdate(before: ErrorBoundaryProps) {
    if (this.state.hasFailed && before.place !== this.props.place) {
      this.setState({ hasFailed: false });
    }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div className="face stack" role="alert">
        <h1>{texts.failedTitle}</h1>
        <p>{texts.unexpected}</p>
        <Button kind="secondary" onClick={() => window.location.reload()}>
          {texts.retry}
        </Button>
      </div>
    );
  }
}
