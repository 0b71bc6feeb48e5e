import { useQuery } from '@tanstack/react-query';
import type { Lesson } from '#shared/domain/practice-lessons.ts';
import { client } from './client.ts';

type Step = { readonly text: string; readonly path: string };

/** What each lesson is called, and what to do at each of its steps. */
export const LESSON_WORDS: Readonly<
  Record<Lesson, { readonly title: string; readonly steps: readonly Step[] }>
> = {
  file: {
    title: '找人、改档案',
    steps: [{ text: '在档案里找一个人，回车打开，按 F2 改电话，Ctrl+Enter 保存', path: '/registry' }],
  },
  application: {
    title: '受理一件补贴申请',
    steps: [
      { text: '新建申请：选一个人，选补贴，受理', path: '/applications/new' },
      { text: '打开这件申请，登记村公示的意见', path: '/applications' },
    ],
  },
  check: {
    title: '核对谁符合条件',
    steps: [
      { text: '核对本月：按“核对”', path: '/programs' },
      { text: '选一条不再符合条件的，作停发处理', path: '/programs?kind=should-not' },
    ],
  },
  month: {
    title: '发一个月的补贴',
    steps: [
      { text: '制单：按“制单”，看差异', path: '/payments' },
      { text: '锁定，换 fuhe 登录（密码 lianxi-2026），在发放里按“复核”', path: '/payments' },
      { text: '换回经办，按“公示”，填开始日期', path: '/payments' },
    ],
  },
  returned: {
    title: '办一笔银行退回',
    steps: [
      { text: '在退回里选几条，登记已在银行办妥', path: '/payments/returned' },
      { text: '按“重发”，生成重发的发放单', path: '/payments/returned' },
    ],
  },
  import: {
    title: '导入一个工作簿',
    steps: [
      { text: '先在档案里导出名册，再选这个文件', path: '/imports' },
      { text: '按“核对”，看有没有错', path: '/imports' },
      { text: '按“写入”', path: '/imports' },
    ],
  },
  print: {
    title: '打印一份文书',
    steps: [
      { text: '选一种文书，预览后出具', path: '/documents' },
      { text: '打印', path: '/documents' },
    ],
  },
  volunteers: {
    title: '录一场志愿活动',
    steps: [
      { text: '打开已经结束、还没有录入的活动，录入签到表', path: '/volunteers/activities?late=1' },
      { text: '报核', path: '/volunteers/activities' },
    ],
  },
  backup: {
    title: '备份到 U 盘',
    steps: [
      { text: '插上 U 盘，按“备份”', path: '/backup' },
      { text: '拔下再插回，按“验证”', path: '/backup' },
    ],
  },
};

export const useLessons = (isPractice: boolean) =>
  useQuery({
    queryKey: ['practice.lessons'],
    queryFn: () => client.practice.lessons({}),
    enabled: isPractice,
  });
