import type { ErrorParams } from '#shared/contract/errors.ts';

/** Why an entitlement was not changed, and what to do. */
export const ENTITLEMENT_FAULT_TEXTS: Readonly<Record<ErrorParams<'entitlement-refused'>['fault'], string>> =
  {
    'already-enrolled':
      '此人在这个月或以后已在享受该项补贴，无需重复申请，没有登记。请打开此人的档案，看这项补贴从哪个月起享受。',
    'already-stopped': '这项补贴已经停发，没有再改。要重新享受，请按新的申请办理。',
    'already-paused': '这项补贴已经暂停，没有再改。请先恢复，或者直接停发。',
    'not-paused': '这项补贴没有暂停，不用恢复。请刷新后再看。',
    'no-renewal': '没有过期换证可以补发的月份，没有改动。请去掉“补发”再恢复。',
    'before-start': '填的月份早于这一段开始的月份，没有保存。请核对月份。',
  };
