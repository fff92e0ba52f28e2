import { useEffect } from 'react';
import { useTutorial, useTutorialList } from './requests.ts';

/** What must open without network even where it was never looked at. */
const emergencyTutorialId = 'scam-emergency';

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
