import { useEffect, useRef } from 'react';

/** Says whether the screen is still shown, for what ends late: whoever is elsewhere by then must not be led away. */
export function useStillHere(): () => boolean {
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return () => isHere.current;
}
