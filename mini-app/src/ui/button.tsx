import type { ReactNode } from 'react';
import { AppLink } from '#app/lib/navigation.tsx';

type Kind = 'primary' | 'secondary' | 'help' | 'quiet' | 'danger';

interface Look {
  kind?: Kind;
  isBig?: boolean;
  children: ReactNode;
}

function classOf({ kind = 'primary', isBig = false }: Look): string {
  return `button button-${kind}${isBig ? ' button-big' : ''}`;
}

interface ButtonProps extends Look {
  onClick?: () => void;
  type?: 'button' | 'submit';
  /** While busy the button stays where it is and says this; taps are ignored. */
  busyLabel?: string;
  isBusy?: boolean;
}

export function Button({
  onClick,
  type = 'button',
  isBusy = false,
  busyLabel,
  ...look
}: ButtonProps) {
  return (
    <button
      type={type}
      className={classOf(look)}
      aria-disabled={isBusy || undefined}
      onClick={(event) => {
        if (isBusy) event.preventDefault();
        else onClick?.();
      }}
    >
      {isBusy && busyLabel !== undefined ? busyLabel : look.children}
    </button>
  );
}

interface LinkButtonProps extends Look {
  to: string;
  /** Told to the screen that it leads to. */
  state?: unknown;
}

export function LinkButton({ to, state, ...look }: LinkButtonProps) {
  return (
    <AppLink to={to} state={state} className={classOf(look)}>
      {look.children}
    </AppLink>
  );
}
