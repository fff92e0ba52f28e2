import type { RegisterRow } from '#shared/register.ts';
import { RegisterCards } from './register-cards.tsx';
import { RegisterTable } from './register-table.tsx';
import { useNarrow } from './use-narrow.ts';

export interface RegisterRowsProps {
  rows: readonly RegisterRow[];
  onOpen: (id: string) => void;
}

export function RegisterRows(props: RegisterRowsProps) {
  return useNarrow() ? <RegisterCards {...props} /> : <RegisterTable {...props} />;
}
