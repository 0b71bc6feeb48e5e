import type { PrinterTrouble } from '#shared/domain/documents/printer-trouble.ts';

/** What the printer lacks, and what to do; what it has got is printed then by itself. */
export const TROUBLE_TEXTS: Readonly<Record<PrinterTrouble, string>> = {
  'paper-out': '打印机没有纸了：放好纸就会接着打，不用再点打印。',
  jammed: '打印机卡纸了：取出纸会接着打；打坏的那一页，选页码再打一次。',
  open: '打印机的盖子没有关好：关上就会接着打，不用再点打印。',
  'toner-out': '打印机没有墨粉了：换好会接着打，不用再点打印。',
  offline: '打印机没有联机：开机、接好线就会接着打，不用再点打印。',
  paused: '打印机被暂停了：在系统的打印队列里恢复就会接着打，不用再点打印。',
  attention: '打印机要人去看一看：处理好会接着打，不用再点打印。',
};
