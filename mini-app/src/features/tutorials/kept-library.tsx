import { useEffect, useState } from 'react';
import { useTutorial, useTutorialList } from './requests.ts';

/** What must open without network even where it was never looked at. */
const emergencyTutorialId = 'scam-emergency';

/** Long enough for the first screen to be there and used. */
const settledMs = 3_000;

/** Once nothing else is going on, keeps on the device what an emergency without network needs. Shows nothing. */
export function KeptLibrary() {
  const [isQuiet, setQuiet] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(true), settledMs);
    return () => clearTimeout(timer);
  }, []);
  return isQuiet ? <Keep /> : null;
}

function Keep() {
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
