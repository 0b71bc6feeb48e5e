import type { ErrorParams } from '#shared/contract/errors.ts';

/** In which way a file would contradict itself, and what to do. */
export const FILE_FAULT_TEXTS: Readonly<Record<ErrorParams<'file-fault'>['fault'], string>> = {
  'sex-and-number': '性别和身份证号第 17 位对不上，没有保存。请看看是哪一个填错了。',
  'birth-and-number': '出生日期和身份证号里的不一样，没有保存。号码填错时请用“更改身份证号”。',
  'born-after-today': '出生日期还没有到，没有保存。请对照证件再看一遍。',
  'unknown-division': '本县没有这个乡镇或村的代码，没有保存。请从列表里重新选。',
  'unknown-ethnic-group': '没有这个民族代码，没有保存。请从列表里重新选。',
  'certificate-of-another-number':
    '残疾人证号的前 18 位不是这个人现在或以前的身份证号，没有保存。请看看是不是拿错了证。',
  'certificate-category': '残疾类别和残疾人证号第 19 位对不上，没有保存。请对照证件再看一遍。',
  'certificate-level': '残疾等级和残疾人证号第 20 位对不上，没有保存。请对照证件再看一遍。',
  'too-few-components': '多重残疾至少要有两类残疾，没有保存。请照证件备注栏填全每一类和等级。',
  'components-without-multiple': '只有多重残疾才分列各类，没有保存。请删去分列，或把类别改成多重。',
  'component-twice': '同一类残疾写了两次，没有保存。请删去一条。',
  'level-not-most-severe': '多重残疾的等级应是各类里最重的那一级，没有保存。请对照证件再看一遍。',
  'issued-before-birth': '发证日期早于出生日期，没有保存。请对照证件再看一遍。',
  'issued-after-today': '发证日期还没有到，没有保存。请对照证件再看一遍。',
  'expires-before-issued': '有效期止不晚于发证日期，没有保存。请对照证件再看一遍。',
  'assessed-after-today': '评定日期还没有到，没有保存。请对照评定表再看一遍。',
  'status-without-day': '死亡、迁出、注销要写明日期，没有保存。请填上是哪一天。',
  'status-after-today': '状态的日期还没有到，没有保存。请到那一天再改，或者改正日期。',
  'status-before-birth': '状态的日期早于出生日期，没有保存。请改正日期。',
  'account-number': '账号应是 8 到 30 位数字，没有保存。请对照存折或卡再看一遍。',
  'account-of-another-without-reason': '账户不是本人的，要写明为什么由别人代领，没有保存。请填上原因。',
  'ends-before-it-starts': '结束早于开始，没有保存。请改正起止时间。',
  'welfare-overlaps': '和同一种待遇已有的一段时间重叠，没有保存。请先给那一段填上结束月份。',
  'member-of-another-household': '有一位成员已经在另一户里，没有保存。请先从那一户里移出。',
};
