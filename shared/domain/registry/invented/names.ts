import {
  happens,
  pick,
  pickWeighted,
  type Random,
  type Weighted,
} from '#shared/domain/registry/invented/random.ts';
import type { Sex } from '#shared/domain/registry/identity-number.ts';

export type Bearer = { readonly sex: Sex; readonly birthYear: number; readonly ethnicCode: string };

/** The family name is empty where a people has none (蒙古族). */
export type InventedName = { readonly family: string; readonly full: string };

// Shares per ten thousand in the north; the last lines are the surnames that software reads wrongly (单 Shàn, 仇 Qiú) or
// takes for one character (欧阳).
const SURNAMES = table(`
王960 李930 张910 刘700 陈320 杨310 赵300 孙220 徐150 周130 吴130 高170 马140 朱110 胡100 郭140 何90 林90 韩110 于150
宋120 郑80 冯80 董90 梁70 许70 唐50 邓50 曹60 彭45 肖50 田60 袁40 蒋45 杜60 苏50 魏70 程45 吕50 丁50 沈40 任50 姚50
卢45 姜70 崔60 钟30 谭30 陆30 汪35 范45 金45 石45 廖20 贾60 夏35 韦20 付55 方30 白50 邹30 孟45 熊20 秦40 邱35 江30
尹35 薛35 闫45 段30 雷20 侯40 龙20 史30 陶25 黎15 贺30 顾25 毛25 郝35 龚15 邵30 万20 钱20 严20 武35 戴25 莫8 孔25
单18 曾20 仇6 查5 解12 盖8 区3 朴4 曲18 隋10 纪14 尚10 宫8 鞠5 佟6 那5 欧阳8 司马2 上官2 诸葛2 尉迟1
`);

const MONGOL = '02';

const GIVEN: Record<Sex, Record<'older' | 'younger', string>> = {
  male: {
    older: '国建德福贵山海林军华明玉文志永树春生忠义祥全喜成才富有发广金宝清臣江田顺和连凤学',
    younger: '浩宇轩泽睿博涛鹏飞磊杰伟强超凯旭阳晨昊天俊豪鑫志远子涵航帆佳辰嘉铭梓煜',
  },
  female: {
    older: '秀英桂兰玉珍凤芝淑华芬荣琴霞云花香梅清枝素美艳春红丽平敏亚翠莲彩娥贤',
    younger: '婷雪梦瑶欣怡佳琪雨涵诗思颖慧静丹悦晓琳月莹璐嘉萱梓晗可心依晨娜媛',
  },
};
// Outside the Basic Plane or in Extension A: real certificates carry them and careless software breaks them.
const RARE = Array.from('𠮷𬱟𬭎𬴂𡩋䶮㛃');
const RARE_SHARE = 0.003;

const MONGOLIAN: Record<Sex, readonly string[]> = {
  male: words(
    '巴特尔 阿拉坦 孟和 朝鲁 苏和 布和 巴雅尔 额尔敦 达来 宝音 那顺 特木尔 吉日嘎拉 青格勒 乌力吉 满都拉 陶格陶',
  ),
  female: words(
    '乌云 其其格 萨仁 斯琴 娜仁 高娃 托娅 阿茹娜 通拉嘎 乌日娜 萨日娜 琪琪格 其木格 格日乐 哈斯 塔娜',
  ),
};

/** A name in the fashion of its bearer's people, sex and year of birth. */
export function inventName(random: Random, bearer: Bearer): InventedName {
  const family = bearer.ethnicCode === MONGOL && happens(random, 0.45) ? '' : pickWeighted(random, SURNAMES);
  return { family, full: family + inventGivenName(random, family, bearer) };
}

/** A given name that suits a family name; Mongolian where there is none. */
export function inventGivenName(random: Random, family: string, bearer: Bearer): string {
  return family === '' ? inventMongolianName(random, bearer.sex) : inventHanName(random, bearer);
}

function inventHanName(random: Random, { sex, birthYear }: Bearer): string {
  const characters = Array.from(GIVEN[sex][birthYear < 1985 ? 'older' : 'younger']);
  const first = happens(random, 0.76) ? pick(random, characters) : '';
  return first + pick(random, happens(random, RARE_SHARE) ? RARE : characters);
}

// One word, two together, or two parted by ·.
function inventMongolianName(random: Random, sex: Sex): string {
  const own = pick(random, MONGOLIAN[sex]);
  const other = pick(
    random,
    MONGOLIAN.male.filter((name) => name !== own),
  );
  return pick(random, [own, own, `${other}${own}`, `${other}·${own}`]);
}

function table(text: string): Weighted<string> {
  const entries = [...text.matchAll(/(\p{L}+)(\d+)/gu)];
  return {
    values: entries.map(([, name = '']) => name),
    weights: entries.map(([, , weight]) => Number(weight)),
  };
}

function words(text: string): string[] {
  return text.split(' ');
}
