import { useEffect } from 'react';

const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'input'] as const;
const LOOK_EVERY = 1000;

/** Tells a mouse that was moved from one that lies still while a window opens or closes under it: that is reported as well. */
function movesOfTheMouse(): (event: Event) => boolean {
  let place: string | undefined;
  return (event) => {
    if (!(event instanceof PointerEvent)) return false;
    const before = place;
    place = `${event.screenX} ${event.screenY}`;
    return before !== undefined && before !== place;
  };
}

/** Calls `leave` once nobody has touched keyboard or mouse for so many minutes. */
export function useIdle(minutes: number, leave: () => void): void {
  useEffect(() => {
    let last = Date.now();
    const hasMoved = movesOfTheMouse();
    const alive = (event: Event) => {
      if (event.type !== 'pointermove' || hasMoved(event)) last = Date.now();
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
