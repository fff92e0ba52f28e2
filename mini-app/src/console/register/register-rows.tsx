import { useNarrow } from '#app/console/use-narrow.ts';
import type { RegisterRow } from '#shared/register.ts';
import { RegisterCards } from './register-cards.tsx';
import { RegisterTable } from './register-table.tsx';

export interface RegisterRowsProps {
  rows: readonly RegisterRow[];
  onOpen: (id: string) => void;
}

export function RegisterRows(props: RegisterRowsProps) {
  return useNarrow() ? <RegisterCards {...props} /> : <RegisterTable {...props} />;
}
