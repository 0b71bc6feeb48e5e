import { CallError } from '#shared/contract/client.ts';
import type { ErrorCode, ErrorParams, WireError } from '#shared/contract/errors.ts';
import { SHORTEST_PASSWORD } from '#shared/domain/accounts/password.ts';
import { formatYuan } from '#shared/domain/money.ts';
import { MISMATCH_TEXTS, NOTHING_DUE, PROFILE_FAULT_TEXTS } from './mismatch-text.ts';
import { instantText } from './dates.ts';
import { clockText } from './clock-text.ts';
import { PART_FAULT_TEXTS, partName } from '#shared/domain/backup/fault-text.ts';
import { ENTITLEMENT_FAULT_TEXTS } from './entitlement-fault-text.ts';
import { APPLICATION_FAULT_TEXTS, NOTICE_FAULT_TEXTS, REVIEW_FAULT_TEXTS } from './application-fault-text.ts';
import { TROUBLE_TEXTS } from './printer-trouble.ts';
import { NOT_DUE_TEXT } from './not-due-text.ts';
import { FILE_FAULT_TEXTS } from './file-fault-text.ts';
import { CERTIFICATE_FAULT_TEXTS, IDENTITY_FAULT_TEXTS } from './number-faults.ts';
import { VOLUNTEERS_FAULT_TEXTS } from './volunteers-fault-text.ts';

type Sentences = { readonly [C in ErrorCode]: (params: ErrorParams<C>) => string };

/** A waiting time as people say it. */
export function waitText(seconds: number): string {
  return seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`;
}

const PASSWORD_FAULTS = {
  'too-short': `密码至少要 ${SHORTEST_PASSWORD} 个字符。可以用一句好记的话。`,
  'same-as-login': '密码不能和登录名一样。请换一个。',
  'one-character': '密码不能只是同一个字符。请换一个。',
  unchanged: '新密码和原来的一样。请换一个。',
} as const;

const WORKBOOK_LIMITS = {
  megabytes: (most: number) => `文件超过 ${most} MB`,
  'unpacked-megabytes': (most: number) => `解开后超过 ${most} MB`,
  parts: (most: number) => `里面的部件超过 ${most} 个`,
  rows: (most: number) => `一张表超过 ${most} 行`,
  columns: (most: number) => `一张表超过 ${most} 列`,
  cells: (most: number) => `超过 ${most} 个格子`,
  sheets: (most: number) => `超过 ${most} 张表`,
} as const;

const SAVE_AS = '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再导入。';

const OTHER_FORMATS = {
  xlsb: `这是 Excel 二进制工作簿（.xlsb），读不出来，没有改动任何内容。${SAVE_AS}`,
  ods: `这是 OpenDocument 表格（.ods），读不出来，没有改动任何内容。${SAVE_AS}`,
  'web-page':
    '这是一个网页，里面没有表格，没有改动任何内容。请在原来的系统里重新导出，或者把表格复制到 Excel、WPS 里保存为 .xlsx 后再导入。',
  'web-archive': `这是单个文件网页（.mht），读不出来，没有改动任何内容。${SAVE_AS}`,
  word: '这是 Word 文档，不是表格，没有改动任何内容。请把里面的表格复制到 Excel 或 WPS 表格里，保存为 .xlsx 后再导入。',
  pdf: '这是 PDF 文件，不是表格，没有改动任何内容。请向对方要 Excel 表格。',
  archive: '这是压缩包，没有改动任何内容。请先解压，再导入里面的表格。',
} as const;

/** What happened, what it means, what to do: for every way a call can fail. */
const SENTENCES: Sentences = {
  unexpected: ({ incident }) =>
    `出现了没有料到的问题（编号 ${incident}），这一步没有保存，其他内容不受影响。请再试一次；仍然如此时把编号告诉维护人员。`,
  'unknown-procedure': () => '窗口和数据程序的版本不一致。请关闭业务台后重新打开。',
  'invalid-input': () => '有的内容填得不对，没有保存。请看标出的栏目。',
  'data-process-restarted': () => '数据程序刚刚重新启动，这一步没有完成。请再做一次。',
  'not-signed-in': () => '还没有登录，或者已经锁定。请先登录。',
  'not-allowed': () => '这个账户没有做这件事的权限。需要时请找管理员。',
  'password-change-due': () => '密码是管理员设置的，请先改成自己的密码。',
  'clock-doubtful': (doubt) =>
    `${clockText(doubt)}什么也没有写。请先把电脑日期改对，再做一次；日期确实没有错的，按页面上方的“日期没有错…”。`,
  'not-found': () => '没有找到，可能刚刚被别人改动过。请刷新后再看。',
  cancelled: () => '已经停止，没有改动任何内容。',
  'wrong-password': ({ waitSeconds }) =>
    waitSeconds === 0
      ? '密码不对。请看看大小写和输入法，再试一次。'
      : `密码不对。请等 ${waitText(waitSeconds)} 再试。`,
  'wait-after-wrong-passwords': ({ waitSeconds }) => `密码连续输错，请等 ${waitText(waitSeconds)} 再试。`,
  'account-locked': () => '这个账户已停用。请找管理员重新启用。',
  'account-unknown': () => '没有这个账户。请看看登录名。',
  'login-taken': ({ login }) => `登录名“${login}”已经有人用了。请换一个。`,
  'password-too-weak': ({ fault }) => PASSWORD_FAULTS[fault],
  'last-administrator': () => '这是最后一位在用的管理员，不能停用或改成别的角色。请先设另一位管理员。',
  'already-set-up': () => '这里已经有一个单位的数据，没有再建。请关闭后重新打开，直接登录。',
  'recovery-code-wrong': () => '恢复码有抄错的地方。请对照恢复单，看标出的那几组。',
  'recovery-code-of-another-database': () =>
    '这张恢复单不是这个数据库的（也可能数据文件开头已损坏）。请找日期最新的恢复单；都不行时从备份恢复。',
  'keyring-missing': () => '找不到钥匙文件，密码暂时用不了。数据还在：请用保险柜里恢复单上的恢复码打开。',
  'keyring-damaged': () => '钥匙文件已损坏，密码暂时用不了。数据还在：请用保险柜里恢复单上的恢复码打开。',
  'keyring-of-another-database': () =>
    '钥匙文件和数据文件不是一套，可能有人拷贝时换了其中一个。请把配套的文件放回去，或者用恢复码打开。',
  'database-missing': () => '找不到数据文件，没有新建空的。请看看是不是被移走了；找不到时从备份恢复。',
  'database-damaged': () => '数据文件已损坏，读不出来，没有做任何改动。请从最近一次已验证的备份恢复。',
  'database-newer': ({ database, app }) =>
    `数据来自更新版本的业务台（数据第 ${database} 版，本程序到第 ${app} 版）。请安装新版本后再打开，数据没有改动。`,
  'database-busy': () =>
    '数据文件正被别的程序占用，这一步没有保存。请关掉杀毒或同步软件对它的扫描，再试一次。',
  'database-in-use': () =>
    '这个单位的数据已被另一个业务台打开（可能是别的 Windows 用户）。请在那里退出后再打开。',
  'disk-full': () => '磁盘已满，这一步没有保存，原有内容不受影响。请腾出空间后再试。',
  'disk-read-only': () => '数据文件夹不能写入，这一步没有保存。请检查磁盘是否写保护、文件夹权限是否改过。',
  'file-in-use': () =>
    '要改动的文件正被其他程序占用（多半是杀毒软件正在检查，也可能在别处打开着），这一步没有做完。请关掉占用它的程序，或者稍等片刻，再试一次。',
  'disk-failure': () => '读写磁盘时出错，这一步没有保存。请尽快备份，并请人检查磁盘。',
  'backup-volume-gone': ({ percent }) =>
    `U 盘在进行到 ${percent} % 时被拔出或断开，这一次没有做完。以前的备份没有受影响。请重新插入 U 盘，再做一次。`,
  'backup-volume-full': ({ megabytes }) =>
    `U 盘放不下，还差大约 ${megabytes} MB，这一次没有做完。以前的备份没有受影响。请腾出地方或换一个大些的 U 盘。`,
  'backup-volume-read-only': () =>
    '这个 U 盘不让写入（可能开着写保护）。什么也没有写。请关掉写保护或换一个 U 盘。',
  'backup-volume-failing': ({ percent }) =>
    `U 盘在进行到 ${percent} % 时读写出错，这一次没有做完。这个 U 盘可能坏了：请换一个再备份。`,
  'backup-on-own-disk': () =>
    '这个位置和业务台的数据在同一块硬盘上，硬盘坏了两份会一起丢。请换 U 盘或另一块硬盘；确实要放在这里，请再确认一次。',
  'backup-not-taken-out': () =>
    'U 盘写完以后还没有拔出来过，现在读到的可能只是电脑记住的内容。请安全弹出、拔下，再插回来验证。',
  'backup-damaged': ({ part, fault }) =>
    `这份备份里的 ${partName(part)} ${PART_FAULT_TEXTS[fault]}，不能用。现在的数据没有动。请用另一份备份。`,
  'backup-of-another-office': ({ office }) =>
    `这份备份是“${office}”的，不是这台电脑上这个单位的。现在的数据没有动。确实要用它替换，请再确认一次。`,
  'not-a-workbook': () =>
    '这不是能读的表格，没有改动任何内容。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再导入。',
  'workbook-encrypted': () =>
    '这个表格设了打开密码，读不出来，没有改动任何内容。请在 Excel 或 WPS 里取消密码，保存后再导入。',
  'workbook-other-format': ({ format }) => OTHER_FORMATS[format],
  'workbook-damaged': () =>
    '这个表格已损坏，没有改动任何内容。请用 Excel 或 WPS 打开并另存一份，或者请对方重新发一次。',
  'workbook-cut-off': () =>
    '这个文件没有传完，最后一行断了，没有改动任何内容。请向对方重新要一份，不要打开另存：断掉的号码和金额补不回来。',
  'workbook-empty': () => '这个表格里没有内容，没有改动任何内容。请看看是不是选错了文件。',
  'workbook-too-large': ({ limit, most }) =>
    `这个表格太大（${WORKBOOK_LIMITS[limit](most)}），没有读取，也没有改动任何内容。请删去用不着的内容，或者分成几个文件。`,
  'workbook-takes-too-much': ({ what, most }) =>
    `读这个表格${what === 'seconds' ? `用了超过 ${most} 秒` : `占用了超过 ${most} MB 内存`}，已经停下，没有改动任何内容。请用 Excel 或 WPS 打开，只把要导入的内容复制到一个新工作簿，保存后再导入。`,
  'identity-number-wrong': ({ fault }) => IDENTITY_FAULT_TEXTS[fault],
  'certificate-number-wrong': ({ fault }) => CERTIFICATE_FAULT_TEXTS[fault],
  'file-fault': ({ fault }) => FILE_FAULT_TEXTS[fault],
  'number-taken': ({ what, name, fileNumber }) =>
    `这个${what === 'identity' ? '身份证号' : '残疾人证号'}已经是${name}（档案号 ${fileNumber}）的，没有保存。请打开那份档案看看是不是同一个人。`,
  'save-built-upon': ({ at, by }) =>
    at === null || by === null
      ? '这一次改动的内容后来又变过，没有改回。请看历次改动，先改回后来的那一次。'
      : `这一次改动的内容后来又由${by}改过（${instantText(at)}），没有改回。请先改回后来的那一次。`,
  'save-taken-back': () => '这一次改动已经改回过了。',
  'save-not-of-file': () =>
    '这一次改动不是在档案里作的，不能在这里改回。导入的请在“导入”里撤销，合并的请在“疑似重复”里撤销。',
  'file-is-merged': ({ name, fileNumber }) =>
    `这份档案已并入${name}（档案号 ${fileNumber}），不能再改。请改那一份，或者先撤销合并。`,
  'import-expired': () => '这次导入已经不在内存里了（锁定或重新打开过）。请重新选择文件。',
  'import-not-mapped': () => '还有列没有对上，不能核对。请先把标出的列对好，或者注明不导入。',
  'import-not-stored': () => '这类表目前只能核对，还不能写入档案，没有改动任何内容。',
  'import-has-faults': ({ rows }) =>
    `有 ${rows} 行不能写入，所以一行都没有写。请改好表格后再导入，或者选“只写入没有问题的行”。`,
  'import-plan-outdated': () => '核对之后，档案又有改动，计划已经不同，没有写入任何内容。请重新核对一次。',
  'import-already-undone': () => '这次导入已经撤销过了。',
  'import-built-upon': ({ name }) =>
    `这次导入之后，“${name}”的档案又有新的改动，不能整批撤销，没有改动任何内容。请在档案里逐条更正。`,
  'merge-built-upon': ({ at, by }) =>
    `合并之后${by}又改过这份档案（${at.slice(0, 10)}），撤销会丢掉那些改动，所以没有撤销。请直接更正档案里的内容。`,
  'name-of-today': ({ name }) => `“${name}”是现在的地名，不能再作旧名。请核对要登记的旧名。`,
  'old-name-taken': ({ name }) => `旧名“${name}”已经登记过。要改成别的地方，请先删除再登记。`,

  'payment-month-passed': ({ month }) =>
    `${month} 已经制单，不能再做更早的月份，没有改动任何内容。漏发的请做在下一个月的补发里。`,
  'payment-confirmed': ({ month }) =>
    `${month} 已经复核入账，不能重做，没有改动任何内容。要更正的，会在下一个月补发或列入追缴。`,
  'payment-same-person': () => '制单和复核不能是同一个人。请换一个账户登录后复核。',
  'payment-facts-changed': ({ month }) =>
    `${month} 制单以后，有人的档案、资格或账户又有改动，和单子对不上了，没有复核。请重新制单，再看一遍差异。`,
  'payment-unexplained': ({ lines }) =>
    `和上月相比，有 ${lines} 条差异说不出原因，不能复核。请先在差异表里查清这几条。`,
  'payment-account-missing': ({ lines }) =>
    `有 ${lines} 条没有银行账户，发不出去。请先在档案里登记账户，再重新制单。`,
  'payment-step-refused': () => '这张单子现在不能走这一步，没有改动任何内容。请刷新后看它走到了哪里。',
  'payment-day-wrong': () => '日期不对：不能晚于今天，也不能早于这件事开始的那天，没有保存。请改日期。',
  'payment-nothing-due': ({ kind }) => NOTHING_DUE[kind],
  'payment-not-mended': ({ lines }) =>
    `有 ${lines} 条还没有更正，或者已经列入别的单，没有制单。请刷新名单后再做。`,
  'payment-pending': ({ lines }) =>
    `还有 ${lines} 条银行在处理中，不能关账。请等银行的最后结果，再读一次结果文件。`,
  'grant-twice': ({ lines }) => `名单里有 ${lines} 人重复，没有制单。一张单里每人只能有一条，请合并后再做。`,
  'recovery-too-much': ({ name, month, fen }) =>
    `${name} ${month} 只欠 ${formatYuan(fen)} 元，登记的比这个多，一条都没有保存。请核对金额。`,
  'notice-running': ({ until }) => `公示要到 ${until} 才期满，还不能报送。请在那天以后再报送。`,
  'objection-open': ({ objections }) =>
    `还有 ${objections} 条异议没有处理，不能报送。请在“公示”里登记处理结果。`,
  'list-too-long': ({ most }) => `名单超过 ${most} 行，没有查。请分成几次粘贴。`,
  'bank-profile-wrong': ({ fault }) => PROFILE_FAULT_TEXTS[fault],
  'bank-character': ({ character }) =>
    `“${character}”这个字在 GBK 编码里没有，代发文件没有写成。请在设置的银行格式里改用 UTF-8 或 xlsx。`,
  'bank-file-unknown': () =>
    '这不像银行的代发结果：认不出身份证号、金额、摘要、处理结果这几列。请核对是不是拿错了文件。',
  'bank-line-unreadable': ({ row }) =>
    `银行文件第 ${row} 行读不出来，一条都没有写入。请对照原件改好这一行再读。`,
  'bank-total-differs': ({ row, statedFen, sumFen }) =>
    `银行文件第 ${row} 行的合计是 ${formatYuan(statedFen)} 元，各行加起来却是 ${formatYuan(sumFen)} 元，一条都没有写入。请看看文件是不是少了行或者改过，请银行重新给一份。`,
  'bank-file-differs': ({ kind, row, lines }) =>
    `银行文件和报送的对不上，有 ${lines} 条，一条都没有写入。${row === null ? '' : `第 ${row} 行起：`}${MISMATCH_TEXTS[kind]}`,

  'scan-month-earlier': ({ month }) =>
    `已经核对到 ${month}，不能再回头核对更早的月份，没有改动任何内容。要看以前某个月，请打开那个人的“为什么”。`,
  'effect-not-seen': () => '这项改动的影响还没有按现在的档案算过，没有保存。请先看影响，再保存。',
  'month-closed': ({ month }) =>
    `到 ${month} 为止的补贴都已经发完，这一项不能从那以前改起，没有保存。请填以后的月份。`,
  'finding-gone': () => '名单里有人的情况刚刚变了，一条都没有处理。请刷新名单后再选。',
  'entitlement-refused': ({ fault }) => ENTITLEMENT_FAULT_TEXTS[fault],
  'application-fault': ({ fault }) => APPLICATION_FAULT_TEXTS[fault],
  'person-not-kept': ({ status }) =>
    `档案状态是“${status}”，不能受理新的申请，没有保存。状态不对时请先在档案里改过来。`,
  'not-entitled': ({ sentence }) =>
    `${sentence}按规定不能审定同意，没有保存。请选“不同意”并写明理由，或者先更正档案。`,
  'reviewer-needed': ({ sentence }) =>
    `${sentence}这一条要由复核或管理员账户写明理由后放行，没有保存。请复核人登录后审定。`,
  'doubt-stands': ({ sentence }) => `${sentence}请写明放行的理由，再审定同意；现在没有保存。`,
  'batch-has-faults': ({ rows }) =>
    `有 ${rows} 件不能这样办，所以一件都没有办。请看下面的名单，或者选“只办没有问题的”。`,
  'holiday-notice-wrong': ({ line, fault }) => `第 ${line} 行：${NOTICE_FAULT_TEXTS[fault]}没有保存。`,
  'review-fault': ({ fault }) => REVIEW_FAULT_TEXTS[fault],
  'volunteers-fault': ({ fault, about }) => VOLUNTEERS_FAULT_TEXTS[fault](about),

  'attachment-too-large': ({ megabytes }) =>
    `这个文件超过 ${megabytes} MB，没有存入。请用低一些的分辨率重新扫描，或者分成几个文件。`,
  'attachment-of-another-kind': () =>
    '附件只能是 JPEG、PNG、WebP 图片或 PDF，这个文件不是，没有存入。请另存为其中一种再试。',
  'attachment-missing': ({ fileName }) =>
    `“${fileName}”的内容不在数据文件夹里了，档案其他内容不受影响。请从最近一次备份恢复，或者重新扫描。`,
  'attachment-damaged': ({ fileName }) =>
    `“${fileName}”的内容被改动过或已损坏，没有打开，档案其他内容不受影响。请从最近一次备份恢复，或者重新扫描。`,
  'document-number-taken': () => '这个文号刚刚给了另一份文书，没有打印。预览已换成下一个号，请看过再打印。',
  'document-voided': () => '这份文书已经作废，不能再打印或再作废。需要时请重新出一份。',
  'wording-field-unknown': ({ field }) =>
    `文字里的“{${field}}”不是这种文书的栏目名，没有保存。请对照右边的栏目名改正。`,
  'not-a-pdf': () => '预览没有生成完整的文件，没有存档，也没有打印。请再预览一次。',
  'practice-only': () => '这件事只能在演练模式里做，真实数据没有改动。',
  'not-a-font': ({ fileName }) =>
    `“${fileName}”不是能用的字体文件，没有添加。请选 .ttf、.otf 或 .ttc 文件，不超过 64 MB。`,
  'characters-missing': ({ characters, words }) =>
    `这台电脑没有这些字的字体：${characters}（在“${words}”里），没有打印。请在“文书”的“打印机和字体”里添加生僻字字体，再接着打印。`,
  'form-not-due': ({ why }) => NOT_DUE_TEXT[why],
  'no-printer': () => '没有找到打印机。请接好打印机，或者先存成 PDF。',
  'print-failed': () => '没有打印成功。请看看打印机是否开机、有纸，再试一次，或者先存成 PDF。',
  'print-unsure': () => '不知道打印机收到没有。请先看看它出没出纸，没有再打一次。',
  'printer-trouble': ({ trouble }) => `批量打印停了下来。${TROUBLE_TEXTS[trouble]}好了以后按“接着打印”。`,
  'file-not-written': ({ name }) => `“${name}”没有写成。请换一个文件夹，或者关掉正在打开它的程序。`,
};

// The union pairs each code with its own parameters; a lookup by code loses the pairing.
const sentence = <C extends ErrorCode>({ code, params }: { code: C; params: ErrorParams<C> }) =>
  (SENTENCES[code] as (params: ErrorParams<C>) => string)(params);

export function wireErrorText(error: WireError): string {
  return sentence(error);
}

/** The sentence for whatever a call threw. */
export function errorText(error: unknown): string {
  return wireErrorText(
    error instanceof CallError ? error.error : { code: 'unexpected', params: { incident: '窗口' } },
  );
}
