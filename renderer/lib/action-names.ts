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
  | 'settings.filters'
  | 'registry.page'
  | 'registry.get'
  | 'registry.count'
  | 'registry.open'
  | 'registry.history'
  | 'imports.kinds'
  | 'imports.sheet'
  | 'imports.faults'
  | 'imports.plan'
  | 'imports.marked'
  | 'imports.runs'
  | 'registry.timeline'
  | 'registry.attachment'
  | 'registry.alike'
  | 'registry.alikePairs'
  | 'registry.merges'
  | 'registry.oldNames'
  | 'applications.page'
  | 'applications.count'
  | 'applications.ofPerson'
  | 'applications.open'
  | 'applications.ask'
  | 'applications.rehearse'
  | 'applications.calendar'
  | 'reviews.list'
  | 'reviews.get'
  | 'reviews.people'
  | 'programs.explain'
  | 'programs.policy'
  | 'programs.findingSummary'
  | 'programs.findings'
  | 'payments.batches'
  | 'payments.lines'
  | 'payments.checks'
  | 'payments.returned'
  | 'payments.recoveries'
  | 'payments.notices'
  | 'payments.noticeSheet'
  | 'payments.bankProfile'
  | 'payments.previewBankFile'
  | 'payments.lookUp'
  | 'payments.differences'
  | 'payments.overpayments'
  | 'documents.compose'
  | 'documents.archive'
  | 'documents.pdf'
  | 'documents.offsets'
  | 'documents.fonts'
  | 'documents.tryWording'
  | 'documents.font'
  | 'documents.wordings'
  | 'documents.runs'
  | 'documents.runItems'
  | 'backup.status'
  | 'backup.runs'
  | 'backup.openers'
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
  'settings.saveFilters': '保存常用筛选',
  'registry.reveal': '查看完整号码',
  'registry.add': '新建档案',
  'registry.changeBasics': '修改概况',
  'registry.changeIdentityNumber': '改身份证号',
  'registry.changeStatus': '改档案状态',
  'registry.saveCertificate': '登记证件',
  'registry.saveRecord': '登记档案内容',
  'registry.removeRecord': '删去档案内容',
  'imports.read': '读取导入表格',
  'imports.map': '对应导入的列',
  'imports.check': '核对导入表格',
  'imports.apply': '导入',
  'imports.undo': '撤销导入',
  'registry.addAttachment': '存入附件',
  'registry.removeAttachment': '移出附件',
  'registry.areDistinct': '确认不是同一人',
  'registry.merge': '合并档案',
  'registry.undoMerge': '撤销合并',
  'registry.addOldName': '登记旧地名',
  'registry.removeOldName': '删除旧地名',
  'payments.make': '制单',
  'payments.makeDifference': '差额制单',
  'payments.makeGrant': '一次性补助制单',
  'payments.makeProgram': '补助项目制单',
  'payments.makeRepay': '退回重发制单',
  'payments.beginNotice': '公示发放名单',
  'payments.object': '登记公示异议',
  'payments.settleObjection': '处理公示异议',
  'payments.remedy': '登记退回已办妥',
  'payments.recover': '登记追缴退回',
  'payments.writeOff': '核销追缴',
  'payments.saveBankProfile': '修改银行文件格式',
  'payments.readAnswers': '读银行结果',
  'payments.exportLookUp': '导出名单查询',
  'payments.confirm': '复核入账',
  'payments.advance': '发放单走一步',
  'payments.register': '导出发放花名册',
  'payments.bankFile': '导出代发文件',
  'payments.void': '作废发放单',
  'payments.reconcile': '银行对账',
  'payments.verify': '核验发放台账',
  'applications.receive': '受理补贴申请',
  'applications.takeStep': '办理补贴申请',
  'applications.complete': '登记补正材料',
  'applications.withdraw': '撤回补贴申请',
  'applications.takeBack': '更正补贴申请的上一步',
  'applications.tell': '记下已告知申请人',
  'applications.setNational': '标记已录入国家系统',
  'applications.saveCalendar': '保存放假安排',
  'applications.readCalendar': '读取放假安排表格',
  'reviews.begin': '建立年度复核',
  'reviews.refill': '补入复核名单',
  'reviews.record': '登记复核结果',
  'programs.grantees': '查看项目符合的人',
  'programs.whatIf': '试算政策改动',
  'programs.setPolicy': '修改补贴政策',
  'programs.choose': '登记择高选择',
  'programs.override': '复核放行',
  'programs.pause': '暂停补贴',
  'programs.resume': '恢复补贴',
  'programs.stop': '停发补贴',
  'programs.scan': '核对补贴资格',
  'programs.settle': '处理补贴核对结果',
  'documents.issue': '出具文书',
  'documents.printed': '打印文书',
  'documents.void': '作废文书',
  'documents.setOffset': '校准打印机',
  'documents.setMargins': '设置表单页边距',
  'documents.addFont': '添加字体',
  'documents.removeFont': '移除字体',
  'documents.setWording': '修改文书文字',
  'documents.beginRun': '建立批量打印',
  'exports.roster': '导出名册',
  'backup.write': '备份到 U 盘',
  'backup.setSecondDisk': '设定快照的第二块盘',
  'backup.verify': '验证备份',
  'backup.drill': '恢复演练',
  'backup.restore': '从备份恢复',
  'backup.undoRestore': '撤销恢复',
  'backup.rekey': '换钥匙',
  'practice.addPeople': '添加虚构的人',
};

const names: Readonly<Record<string, string>> = NAMES;

/** A procedure in words; one that has none (from a newer program) by its path. */
export function actionName(path: string): string {
  return names[path] ?? path;
}
