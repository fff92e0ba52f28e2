import { useServices } from '#app/lib/services.tsx';
import { AnswerForm } from '#app/ui/answer-form.tsx';
import { answer } from './requests.ts';
import type { TeamActionProps } from './team-action.ts';

/** A member answers a request of their team. */
export function TeamAnswerForm({ request, onChanged }: TeamActionProps) {
  const { http } = useServices();
  return (
    <AnswerForm
      helpRequestId={request.id}
      send={async (words) => onChanged(await answer(http, request.id, words))}
    />
  );
}
