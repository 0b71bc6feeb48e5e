import { ETHNIC_GROUPS } from '#shared/domain/registry/ethnic-groups.ts';
import { WELFARE_NAMES } from '#shared/domain/registry/welfare.ts';
import {
  ACCOUNT_KINDS,
  EDUCATIONS,
  EMPLOYMENTS,
  GUARDIAN_KINDS,
  HOUSEHOLD_TYPES,
  MARITAL_STATES,
  MEDICAL_STATES,
  NEED_KINDS,
  PENSION_STATES,
  RELATIONS,
} from '#shared/domain/registry/words.ts';
import { type FieldSpec, optionsFrom, optionsOf } from './field-spec.ts';

export const SEX_NAMES = { male: '男', female: '女' } as const;

const ETHNIC_OPTIONS = ETHNIC_GROUPS.map(({ code, name }) => ({ value: code, label: name }));

export const BASICS: readonly FieldSpec[] = [
  { name: 'name', label: '姓名', kind: 'text', required: true },
  { name: 'formerName', label: '曾用名', kind: 'text' },
  { name: 'sex', label: '性别', kind: 'choice', options: optionsFrom(SEX_NAMES), required: true },
  { name: 'birthDate', label: '出生日期', kind: 'day', required: true },
  { name: 'ethnicCode', label: '民族', kind: 'choice', options: ETHNIC_OPTIONS, required: true },
  { name: 'phone', label: '电话', kind: 'text', masked: true },
  { name: 'householdType', label: '户口性质', kind: 'choice', options: optionsOf(HOUSEHOLD_TYPES) },
  { name: 'divisionCode', label: '户籍乡镇、村', kind: 'place', required: true },
  { name: 'livingDivisionCode', label: '现住乡镇、村', kind: 'place' },
  { name: 'address', label: '户籍地址', kind: 'text', blank: true, wide: true },
  { name: 'livingAddress', label: '现住地址', kind: 'text', wide: true },
  { name: 'marital', label: '婚姻', kind: 'choice', options: optionsOf(MARITAL_STATES) },
  { name: 'education', label: '文化程度', kind: 'choice', options: optionsOf(EDUCATIONS) },
  { name: 'employment', label: '就业', kind: 'choice', options: optionsOf(EMPLOYMENTS) },
  { name: 'identityValidTo', label: '身份证有效期至', kind: 'day' },
  { name: 'remark', label: '备注', kind: 'long', wide: true },
];

export const GUARDIAN: readonly FieldSpec[] = [
  { name: 'name', label: '监护人姓名', kind: 'text', required: true },
  {
    name: 'relation',
    label: '与本人关系',
    kind: 'typed-choice',
    options: optionsOf(RELATIONS),
    required: true,
  },
  { name: 'kind', label: '监护方式', kind: 'choice', options: optionsOf(GUARDIAN_KINDS), required: true },
  { name: 'phone', label: '监护人电话', kind: 'text', masked: true },
  { name: 'identityNumber', label: '监护人身份证号', kind: 'identity-number', masked: true },
  { name: 'validFrom', label: '监护起', kind: 'day' },
  { name: 'validTo', label: '监护止', kind: 'day' },
];

export const ACCOUNT: readonly FieldSpec[] = [
  { name: 'bank', label: '开户银行', kind: 'text', required: true },
  { name: 'kind', label: '账户种类', kind: 'choice', options: optionsOf(ACCOUNT_KINDS), required: true },
  { name: 'number', label: '账号', kind: 'text', required: true, masked: true },
  { name: 'holderName', label: '户名', kind: 'text', required: true },
  {
    name: 'holderRelation',
    label: '户主与本人关系',
    kind: 'typed-choice',
    options: optionsOf(['本人', ...RELATIONS]),
    required: true,
  },
  { name: 'holderReason', label: '不是本人账户的原因', kind: 'text', wide: true },
  { name: 'validFrom', label: '启用日期', kind: 'day' },
  { name: 'validTo', label: '停用日期', kind: 'day' },
];

export const WELFARE: readonly FieldSpec[] = [
  { name: 'kind', label: '待遇', kind: 'choice', options: optionsFrom(WELFARE_NAMES), required: true },
  { name: 'amountFen', label: '月金额', kind: 'money' },
  { name: 'startMonth', label: '起始月', kind: 'month', required: true },
  { name: 'endMonth', label: '终止月', kind: 'month' },
  { name: 'source', label: '来源', kind: 'text', required: true, placeholder: '如：民政局 2026-11 比对名单' },
  { name: 'checkedOn', label: '核对日期', kind: 'day', required: true },
];

export const INSURANCE: readonly FieldSpec[] = [
  { name: 'year', label: '年度', kind: 'whole', required: true },
  { name: 'pension', label: '养老保险', kind: 'choice', options: optionsOf(PENSION_STATES) },
  { name: 'medical', label: '医疗保险', kind: 'choice', options: optionsOf(MEDICAL_STATES) },
  { name: 'isPremiumSubsidised', label: '代缴补助', kind: 'yes-no' },
];

export const NEED: readonly FieldSpec[] = [
  { name: 'year', label: '年度', kind: 'whole', required: true },
  { name: 'kind', label: '需求', kind: 'choice', options: optionsOf(NEED_KINDS), required: true },
  { name: 'detail', label: '具体需要', kind: 'text', wide: true },
  { name: 'metBy', label: '由什么满足', kind: 'text' },
  { name: 'metOn', label: '满足日期', kind: 'day' },
];

export const HOUSEHOLD: readonly FieldSpec[] = [
  { name: 'headName', label: '户主', kind: 'text', required: true },
  { name: 'number', label: '户编号', kind: 'text' },
  { name: 'address', label: '家庭地址', kind: 'text', wide: true },
  { name: 'housing', label: '住房', kind: 'text' },
  { name: 'areaSquareMetres', label: '面积（平方米）', kind: 'whole' },
  { name: 'yearlyIncomePerHeadFen', label: '人均年收入', kind: 'money' },
];

export const NOTE: readonly FieldSpec[] = [
  { name: 'text', label: '备注内容', kind: 'long', required: true, wide: true },
];
