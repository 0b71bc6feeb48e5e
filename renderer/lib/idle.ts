import { useEffect } from 'react';

const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'input'] as const;
const LOOK_EVERY = 1000;

/** Calls `leave` once nobody has touched keyboard or mouse for so many minutes. */
export function useIdle(minutes: number, leave: () => void): void {
  useEffect(() => {
    let last = Date.now();
    const alive = () => {
      last = Date.now();
    };
    const look = setInterval(() => {
      if (Date.now() - last >= minutes * 60_000) leave();
    }, LOOK_EVERY);
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, alive, { capture: true, passive: true });
    return () => {
      clearInterval(look);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, alive, { capture: true });
    };
  }, [minutes, leave]);
}
