/** The longest that the office's papers must hold: names of 25 and more characters, whole addresses, sums of millions. */
import { Fen, formatYuan, yuanInWords } from '#shared/domain/money.ts';

const NAME = '阿卜杜热依木江·买买提依明·吐尔逊阿依古丽·肉孜江';
const ADDRESS =
  '内蒙古自治区赤峰市林西县新林镇乌兰浩特音郭勒苏木沙布尔台嘎查第三独贵龙北山新村移民安置小区二期工程十二号楼一单元三〇二室（原新城子镇七合堂村南沟组迁来户集中安置点旁）';
const PLACE = '新城子镇乌兰浩特音郭勒苏木沙布尔台嘎查第三独贵龙';
const WORDS =
  '经入户核实并与民政、公安、人社等部门的数据比对，本人已于本年度第三季度起不再享受最低生活保障待遇，户籍所在地与实际居住地不一致，需要补充村（居）民委员会出具的居住证明、监护关系证明和最近三个月的银行流水后再行认定。';
const MOST = Fen.parse(999_999_999);

const BY_KEY: readonly (readonly [RegExp, string])[] = [
  [/^(?:name|holder|guardian|姓名|监护人)$/, NAME],
  [/^称呼$/, `${NAME}同志`],
  [/^(?:address|livingAddress|地址)$/, ADDRESS],
  [/^(?:place|village|township)$/, PLACE],
  [/^(?:evidence|reason|words|cause|document|result|理由|原因|依据|缺少材料)$/, WORDS],
  [/^(?:federation|civilAffairs)$/, WORDS],
  [/^(?:program|programs|补贴)$/, '困难残疾人生活补贴和重度残疾人护理补贴'],
  [/^(?:bank)$/, '内蒙古自治区农村信用社联合社林西县农村信用合作联社新城子镇分理处'],
  [/^(?:yuan|金额|合计|生活金额|护理金额|标准)$/, formatYuan(MOST)],
  [/^大写$/, yuanInWords(MOST)],
  [/^月份$/, '2025年9月、2025年10月、2025年11月、2025年12月、2026年1月、2026年2月'],
];
/** So many of each line that a list goes on overleaf. */
const LINES = 45;

/** A form's example with everything in it as long as it can be. */
export function longest(example: unknown, key = ''): unknown {
  if (Array.isArray(example)) {
    const one: unknown = example[0];
    const isOfRows = typeof one === 'object' && !Array.isArray(one);
    const many = isOfRows ? Array.from({ length: LINES }, () => one) : example;
    return many.map((each: unknown) => longest(each, key));
  }
  if (typeof example === 'object' && example !== null) {
    return Object.fromEntries(Object.entries(example).map(([name, value]) => [name, longest(value, name)]));
  }
  if (typeof example === 'number') return key.endsWith('Fen') ? MOST : example;
  if (typeof example !== 'string' || key === 'office') return example;
  return BY_KEY.find(([name]) => name.test(key))?.[1] ?? example;
}
