import { ChoiceField } from '#app/ui/field.tsx';
import type { Household } from '#shared/visits.ts';
import { texts } from './texts.ts';

interface ForRequestProps {
  requests: Household['openRequests'];
  chosen: string | undefined;
  onChoose: (choice: { helpRequestId?: string }) => void;
}

const none = '';

/** Ties a visit to what somebody of the house had asked. */
export function ForRequest({ requests, chosen = none, onChoose }: ForRequestProps) {
  const options = requests.map(({ id, code, question }) => ({
    value: id,
    label: texts.requestOption(code, question),
  }));
  return (
    <ChoiceField
      label={texts.forRequest}
      value={chosen}
      options={[{ value: none, label: texts.noRequest }, ...options]}
      onChange={(id) => onChoose(id === none ? {} : { helpRequestId: id })}
    />
  );
}
