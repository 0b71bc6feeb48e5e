import { useEffect, useSyncExternalStore } from 'react';

export type KeyBinding = {
  /** As it is shown and pressed: `Ctrl+K`, `Alt+1`, `F2`, `?`, `Escape`. */
  readonly keys: string;
  readonly label: string;
  readonly run: () => void;
};

const groups = new Map<symbol, readonly KeyBinding[]>();
const listeners = new Set<() => void>();
let all: readonly KeyBinding[] = [];

function changed(): void {
  all = [...groups.values()].flat();
  for (const listen of listeners) listen();
}

function pressed(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return [event.ctrlKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '', key]
    .filter((part) => part !== '')
    .join('+');
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA)$/.test(target.tagName));

/** Letters, and taking back what was typed, belong to the field. */
const isOfField = (keys: string) => keys.length === 1 || keys === 'Ctrl+Z';

/** Something that Escape closes before it means anything to the page: a dialog, a list of choices. */
function overlayStands(target: EventTarget | null): boolean {
  if (target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true') return true;
  return [...document.querySelectorAll('[aria-modal="true"]')].some((dialog) => dialog.checkVisibility());
}

// Asked on the way down: on the way up the dialog has closed already.
let overlayStood = false;
window.addEventListener(
  'keydown',
  ({ key, target }) => {
    overlayStood = key === 'Escape' && overlayStands(target);
  },
  true,
);

/** A dialog has the keyboard to itself, but for keys that belong to its own bindings. */
window.addEventListener('keydown', (event) => {
  // While an input method is composing, every key is its own.
  if (event.isComposing || event.defaultPrevented || overlayStood) return;
  const keys = pressed(event);
  if (isOfField(keys) && isTyping(event.target)) return;
  const binding = all.findLast((candidate) => candidate.keys === keys);
  if (!binding) return;
  event.preventDefault();
  binding.run();
});

/** Binds keys for as long as the component stands there; the newest binding of a key wins. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  useEffect(() => {
    const group = Symbol('keys');
    groups.set(group, bindings);
    changed();
    return () => {
      groups.delete(group);
      changed();
    };
  }, [bindings]);
}

/** Every key that does something at this moment, for the list under `?`. */
export function useBoundKeys(): readonly KeyBinding[] {
  return useSyncExternalStore(
    (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    () => all,
  );
}
