import { describe, expect, test } from 'vitest';
import { nameReadings } from '#shared/domain/registry/name-reading.ts';

/** Each surname with the ways in which it has to be found; 《现代汉语词典》(第 7 版) where it has the surname. */
const SURNAMES =
  `么 yao|种 chong|祭 zhai|秘 bi|佴 nai|洗 xian|隽 juan|术 zhu|贠 yun|员 yun|郇 xun huan|覃 qin tan
  |单 shan|仇 qiu|解 xie|查 zha|曾 zeng|区 ou|朴 piao|盖 ge gai|折 she|乜 nie|逄 pang|黑 he hei|那 na|尹 yin|宓 mi
  |缪 miao|纪 ji|任 ren|华 hua|翟 zhai|晟 cheng|召 shao|繁 po|曲 qu|卜 bu|车 che|褚 chu|幺 yao|牟 mou|能 nai|钭 tou
  |宁 ning|於 yu|乐 yue le|柏 bai|薄 bo|贲 ben|谌 chen|莘 shen xin|郗 xi|隗 wei kui|佘 she|厍 she|仉 zhang|亓 qi
  |逯 lu|长 chang|相 xiang|行 xing|要 yao|燕 yan|盛 sheng|冼 xian|阚 kan|适 kuo|郄 qie xi|都 du|颉 xie|炅 gui|句 gou
  |角 jue|圈 juan|宿 su|少 shao|啜 chuai|莞 guan|费 fei bi|尉 wei|不 fou|台 tai|瞿 qu|眭 sui|訾 zi|昝 zan|妫 gui
  |闫 yan|冯 feng|俞 yu|应 ying|殷 yin|哈 ha|撒 sa|过 guo|藉 ji|旋 xuan|笮 ze|厘 xi|弗 fei|镡 tan|甯 ning`
    .split('|')
    .map((line) => line.trim().split(' '));

describe('a surname is read as the dictionary has it', () => {
  test.each(SURNAMES)('%s %s %s', (surname = '', ...expected) => {
    const heads = nameReadings(`${surname}小明`).map((syllables) => syllables.join(' '));
    for (const head of expected.filter((each) => each !== undefined))
      expect(heads).toContain(`${head} xiao ming`);
  });

  test.each([
    ['单于', 'chan yu'],
    ['尉迟', 'yu chi'],
    ['万俟', 'mo qi'],
    ['澹台', 'tan tai'],
    ['令狐', 'ling hu'],
    ['鲜于', 'xian yu'],
    ['长孙', 'zhang sun'],
    ['宰父', 'zai fu'],
    ['乐正', 'yue zheng'],
    ['亓官', 'qi guan'],
    ['夹谷', 'jia gu'],
    ['仲长', 'zhong chang'],
    ['拓跋', 'tuo ba'],
    ['欧阳', 'ou yang'],
    ['闾丘', 'lv qiu'],
  ])('%s %s', (surname, expected) => {
    const [first] = nameReadings(`${surname}朝霞`);
    expect(first?.join(' ')).toBe(`${expected} zhao xia`);
  });
});

describe('a given name is read by its words, and a character by each of its usual readings', () => {
  test.each([
    ['王朝霞', ['wangzhaoxia', 'wangchaoxia']],
    ['王重阳', ['wangchongyang', 'wangzhongyang']],
    ['李重庆', ['lichongqing', 'lizhongqing']],
    ['赵重生', ['zhaochongsheng', 'zhaozhongsheng']],
    ['杨朝晖', ['yangzhaohui', 'yangchaohui']],
    ['刘乐乐', ['liulele', 'liuyueyue', 'liuleyue']],
    ['李茜', ['liqian', 'lixi']],
    ['马行健', ['maxingjian']],
    ['张长青', ['zhangchangqing', 'zhangzhangqing']],
    ['陈晟', ['chensheng', 'chencheng']],
    ['李娜', ['lina']],
    ['孙会长', ['sunhuichang', 'sunhuizhang']],
    ['张略', ['zhanglve', 'zhanglue', 'zhanglyue']],
    ['吕绿', ['lvlv', 'lyulyu', 'lvlu']],
    ['郑女', ['zhengnv', 'zhengnyu']],
    ['王虐', ['wangnve', 'wangnue']],
  ])('%s', (name, expected) => {
    const whole = nameReadings(name).map((syllables) => syllables.join(''));
    for (const each of expected) expect(whole).toContain(each);
  });
});
