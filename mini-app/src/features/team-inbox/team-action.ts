import type { TeamHelpRequest } from '#shared/help-requests.ts';

export interface TeamActionProps {
  request: TeamHelpRequest;
  onChanged: (request: TeamHelpRequest) => void;
}

export interface TeamDialogProps extends TeamActionProps {
  onClose: () => void;
}
