import { createContext, useContext } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import type { ClockRules, ClockRulesChange } from '#shared/clocks.ts';
import { changeRules } from './requests.ts';

/** The rules on the page, and where an answer of the server with newer ones goes. */
interface RulesInUse {
  rules: ClockRules;
  onChanged: (rules: ClockRules) => void;
}

export const RulesContext = createContext<RulesInUse | undefined>(undefined);

export function useRulesInUse(): RulesInUse {
  const inUse = useContext(RulesContext);
  if (inUse === undefined) throw new Error('the rules of no area are open');
  return inUse;
}

/** Saves a change of the rules on the page. */
export function useChangeRules() {
  const { http } = useServices();
  const { rules, onChanged } = useRulesInUse();
  return useAction(async (change: ClockRulesChange) => {
    onChanged(await changeRules(http, rules.areaId, change));
  });
}
