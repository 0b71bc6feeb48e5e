import { useMemo, useState } from 'react';
import { useKeys } from '#renderer/lib/keys.ts';
import { ManualDrawer } from './ManualDrawer.tsx';

/** F1 before an office is open: how the first hour goes. */
export function DoorManual() {
  const [open, setOpen] = useState(false);
  const keys = useMemo(() => [{ keys: 'F1', label: '第一个小时', run: () => setOpen(true) }], []);
  useKeys(keys);
  return <ManualDrawer open={open} close={() => setOpen(false)} page="first-hour" />;
}
