import { lazy, Suspense, useEffect, useState } from 'react';
import { orNothing } from '#app/lib/or-nothing.ts';

const KeepLibrary = lazy(() =>
  orNothing(import('./keep-library.tsx').then((part) => part.KeepLibrary)),
);

/** Long enough for the first screen to be there and used. */
const settledMs = 3_000;

/** Once nothing else is going on, keeps on the device what an emergency without network needs. Shows nothing. */
export function KeptLibrary() {
  const [isQuiet, setQuiet] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(true), settledMs);
    return () => clearTimeout(timer);
  }, []);
  if (!isQuiet) return null;
  return (
    <Suspense>
      <KeepLibrary />
    </Suspense>
  );
}
