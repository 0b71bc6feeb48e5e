import type { DataContract } from '#shared/contract/index.ts';

type Paths = {
  [A in keyof DataContract]: `${A & string}.${keyof DataContract[A] & string}`;
}[keyof DataContract];
type Audited = Exclude<
  Paths,
  | 'desk.state'
  | 'desk.session'
  | 'desk.draftNames'
  | 'desk.setUpPractice'
  | 'today.todos'
  | 'accounts.list'
  | 'audit.page'
  | 'audit.actions'
  | 'settings.history'
  | 'settings.preferences'
  | 'jobs.running'
  | 'jobs.cancel'
  | 'registry.page'
  | 'registry.get'
  | 'registry.count'
  | 'registry.open'
>;

/** What people call the things that the audit log records. */
const NAMES: Readonly<Record<Audited, string>> = {
  'desk.setUp': '建立单位',
  'desk.signIn': '登录',
  'desk.recover': '用恢复码打开',
  'desk.lock': '锁定',
  'desk.takeDrafts': '取回未保存的填写',
  'desk.showRecoveryCode': '查看恢复码',
  'desk.confirmRecoverySheet': '恢复单放入保险柜',
  'accounts.add': '新建账户',
  'accounts.update': '修改账户',
  'accounts.lock': '停用账户',
  'accounts.resetPassword': '重设密码',
  'accounts.changeOwnPassword': '修改自己的密码',
  'audit.verify': '核对审计日志',
  'settings.set': '修改设置',
  'settings.setPreferences': '调整显示',
  'registry.reveal': '查看完整号码',
  'practice.addPeople': '添加虚构的人',
};

const names: Readonly<Record<string, string>> = NAMES;

/** A procedure in words; one that has none (from a newer program) by its path. */
export function actionName(path: string): string {
  return names[path] ?? path;
}
