import { formatDayChinese } from '#shared/domain/day.ts';
import type { Fault, Finding, FindingCode, WrongKind } from '#shared/domain/imports/finding.ts';
import { CATEGORY_NAMES, LEVEL_NAMES } from '#shared/domain/registry/disability.ts';

type Sentences = {
  readonly [C in FindingCode]: (finding: Extract<Finding, { code: C }>, title: string) => string;
};

const KINDS: Readonly<Record<WrongKind, string>> = { number: '数值', date: '日期', boolean: '真假值' };
const AS_TEXT = '请先把这一列设为“文本”格式，再照证件重新输入';

/** What is wrong in a cell and how to mend it; `title` is how its column is called. */
const SENTENCES: Sentences = {
  blank: (_, title) => `“${title}”没有填。请补填。`,
  'blank-word': ({ shown }, title) => `“${title}”写的是“${shown}”，等于没有填。请照实际内容补填。`,
  ditto: ({ shown }, title) => `“${title}”写的是“${shown}”。排序或筛选以后就对不上了，请照实际内容填写。`,
  'needed-with': ({ other }, title) => `“${other}”填了，“${title}”却是空的。请补填。`,
  'kept-without': ({ other }, title) =>
    `“${other}”填了，“${title}”却是空的，所以${other}没有记下。请补填${title}。`,
  'kept-nowhere': ({ lacks }, title) =>
    `“${title}”填了，表里却没有“${lacks}”那一列，所以没有记下。请在表里补上那一列。`,
  'formula-without-value': (_, title) =>
    `“${title}”是公式，文件里没有存下它的结果。请在 Excel 中打开后保存，或者把公式换成值。`,
  'formula-error': ({ shown }, title) => `“${title}”的公式算错了（${shown}）。请改成实际的内容。`,
  'number-cell': ({ shown }, title) =>
    `“${title}”被 Excel 存成了数值（${shown}），末尾几位可能已经丢失，不能猜。${AS_TEXT}。`,
  'scientific-notation': ({ shown }, title) =>
    `“${title}”成了科学计数（${shown}），末尾几位已经丢失，不能猜。${AS_TEXT}。`,
  'wrong-kind': ({ kind }, title) => `“${title}”应当是文字，这里却是${KINDS[kind]}。请重新输入。`,
  'too-long': ({ most }, title) => `“${title}”超过了 ${most} 个字。请看看是不是填错了栏，或者缩短。`,
  'name-characters': (_, title) => `“${title}”里有数字。请改成证件上的姓名。`,
  'identity-characters': (_, title) =>
    `“${title}”里有不该有的字符，只能是 17 位数字加末位数字或 X。请照身份证改正。`,
  'identity-old': (_, title) => `“${title}”是 15 位旧号码，2013 年起已停用。请改成 18 位号码。`,
  'identity-length': ({ length }, title) => `“${title}”是 ${length} 位，应当是 18 位。请照身份证改正。`,
  'identity-region': ({ region }, title) =>
    `“${title}”的前几位（${region}）不是任何地区的代码。请照身份证改正。`,
  'identity-birth-date': ({ digits }, title) => `“${title}”里的出生日期（${digits}）不存在。请照身份证改正。`,
  'identity-check-digit': (_, title) => `“${title}”的校验位不对，至少有一位写错了。请照身份证改正。`,
  'identity-region-elsewhere': ({ region }, title) =>
    `“${title}”的前六位是 ${region}，最初不在本县登记。如果号码无误，不必改动。`,
  'certificate-length': ({ length }, title) =>
    `“${title}”是 ${length} 位，应当是 20 位，补办过的再加 B1、B2……。请照残疾人证改正。`,
  'certificate-identity-number': (_, title) => `“${title}”的前 18 位不是有效的身份证号。请照残疾人证改正。`,
  'certificate-category-digit': ({ digit }, title) =>
    `“${title}”的第 19 位（${digit}）不是残疾类别，应当是 1 至 7。请照残疾人证改正。`,
  'certificate-level-digit': ({ digit }, title) =>
    `“${title}”的第 20 位（${digit}）不是残疾等级，应当是 1 至 4。请照残疾人证改正。`,
  'certificate-reissue': ({ suffix }, title) =>
    `“${title}”末尾的“${suffix}”看不懂，补办次数应当写成 B1、B2……。请照残疾人证改正。`,
  'certificate-of-another': (_, title) =>
    `“${title}”的前 18 位和这一行的身份证号不一样。请核对两个号码，改正写错的那个。`,
  'certificate-category-differs': ({ inNumber, inRow }, title) =>
    `“${title}”第 19 位是${CATEGORY_NAMES[inNumber]}（${inNumber}），这一行的类别却是${CATEGORY_NAMES[inRow]}（${inRow}）。请照残疾人证改正写错的那个。`,
  'certificate-level-differs': ({ inNumber, inRow }, title) =>
    `“${title}”第 20 位是${LEVEL_NAMES[inNumber]}（${inNumber}），这一行的等级却是${LEVEL_NAMES[inRow]}（${inRow}）。请照残疾人证改正写错的那个。`,
  'sex-differs': ({ inNumber }, title) =>
    `“${title}”和身份证号不符，号码第 17 位表示${inNumber}。请核对后改正写错的那个。`,
  'category-unreadable': ({ shown }, title) =>
    `“${title}”的“${shown}”看不懂，应当是视力、听力、言语、肢体、智力、精神或多重。请改正。`,
  'level-unreadable': ({ shown }, title) =>
    `“${title}”的“${shown}”看不懂，应当是一级、二级、三级或四级。请改正。`,
  'components-unreadable': ({ shown }, title) =>
    `“${title}”的“${shown}”看不懂，应当写成“肢体三级;智力二级”，至少两类。请改正。`,
  'components-missing': (_, title) =>
    `类别是多重，“${title}”却是空的。请写明各类和等级，例如“肢体三级;智力二级”。`,
  'components-without-multiple': ({ inRow }, title) =>
    `“${title}”写了几类残疾，这一行的类别却是${CATEGORY_NAMES[inRow]}。请把类别改成多重，或者清空明细。`,
  'components-level-differs': ({ mostSevere, inRow }, title) =>
    `“${title}”里最重的是${LEVEL_NAMES[mostSevere]}，这一行的等级却是${LEVEL_NAMES[inRow]}。多重残疾按最重的定级，请改正写错的那个。`,
  'unknown-word': ({ shown, known }, title) =>
    `“${title}”的“${shown}”看不懂，可以填：${known.join('、')}。请改正。`,
  'day-unreadable': ({ shown }, title) => `“${title}”的“${shown}”不是存在的日期。请写成 2026-05-01 这样。`,
  'day-in-future': ({ day, today }, title) =>
    `“${title}”（${formatDayChinese(day)}）晚于今天（${formatDayChinese(today)}）。请改正。`,
  'earlier-than': ({ other, otherValue }, title) =>
    `“${title}”早于“${other}”（${otherValue}）。请改正写错的那个。`,
  'month-unreadable': ({ shown }, title) => `“${title}”的“${shown}”不是月份。请写成 2026-05 这样。`,
  'month-ambiguous': ({ shown, year }, title) =>
    `“${title}”是数值 ${shown}，分不清是 1 月还是 10 月。请把这一格设成“文本”格式，写成 ${year}-01 或 ${year}-10。`,
  'month-in-future': ({ month }, title) => `“${title}”（${month}）还没有到。请改正。`,
  'time-unreadable': ({ shown }, title) => `“${title}”的“${shown}”不是时间。请写成 08:30 这样。`,
  'money-unreadable': ({ shown }, title) =>
    `“${title}”的“${shown}”不是金额。请写成 125 或 125.00，最多两位小数。`,
  'money-hidden': ({ shown, held }, title) =>
    `“${title}”显示的是${shown === '' ? '空白' : ` ${shown}`}，格子里存的却是 ${held}。请照实际发的金额重新输入，最多两位小数。`,
  'date-cell': ({ shown }, title) =>
    `“${title}”被当成了日期（${shown}）。请把这一格设成“数值”格式，再重新输入。`,
  'money-negative': (_, title) => `“${title}”不能是负数。请改正。`,
  'count-unreadable': ({ shown }, title) => `“${title}”的“${shown}”不是整数。请改正。`,
  'phone-unreadable': ({ length }, title) =>
    `“${title}”是 ${length} 位数字，手机应当是 11 位，座机应当是区号加 7 或 8 位。请改正。`,
  'account-unreadable': ({ length }, title) =>
    `“${title}”是 ${length} 位，银行账号应当是 12 到 30 位数字。请照卡或存折改正。`,
  'account-characters': (_, title) => `“${title}”里有不是数字的字符。请照卡或存折改正。`,
  'township-unknown': ({ shown }, title) =>
    `“${title}”的“${shown}”不在本县。请改成现在的乡镇名；如果是旧名，可以先加到旧地名对照表里。`,
  'village-unknown': ({ shown, township }, title) =>
    `“${title}”的“${shown}”不在${township}。请改成现在的村名；如果是旧名，可以先加到旧地名对照表里。`,
  'code-unreadable': ({ shown }, title) => `“${title}”的“${shown}”看不懂，应当是字母加数字。请改正。`,
  'unknown-reference': ({ shown, sheet }, title) =>
    `“${title}”的“${shown}”在“${sheet}”表里没有。请改正编号，或者在那张表里补上。`,
  'merged-over': ({ top, bottom }, title) =>
    `第 ${top} 至 ${bottom} 行的“${title}”合并成了一格，不知道是哪一行的。请取消合并，每行照实填写。`,
  repeated: ({ sheet, row }, title) =>
    `“${title}”和“${sheet}”第 ${row} 行重复。请删掉多余的一行，或者改正写错的那个。`,
};

// The union pairs each code with its own parameters; a lookup by code loses the pairing.
const sentence = <C extends FindingCode>(finding: Extract<Finding, { code: C }>, title: string) =>
  (SENTENCES[finding.code] as (finding: Extract<Finding, { code: C }>, title: string) => string)(
    finding,
    title,
  );

/** One sentence: what is wrong in this cell and how to mend it. */
export function faultText({ finding, title }: Pick<Fault, 'finding' | 'title'>): string {
  return sentence(finding, title);
}
