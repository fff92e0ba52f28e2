import { useEffect } from 'react';
import { emergencyTutorialId } from './emergency.ts';
import { useTutorial, useTutorialList } from './requests.ts';

/** Keeps on the device what an emergency without network needs. Shows nothing. */
export function KeepLibrary() {
  useTutorialList();
  useTutorial(emergencyTutorialId);
  useEffect(() => {
    // Without network there is nothing to fetch ahead; opening the screen then says so.
    const ignore = () => {};
    void import('./tutorial-screen.tsx').catch(ignore);
    void import('./step-screen.tsx').catch(ignore);
  }, []);
  return null;
}
