import { notice } from '../form.ts';

const FIELDS = ['标题', '正文'] as const;
const BODY =
  '现将有关事项通知如下：\n一、核对名单\n各乡镇（街道）残联对照名册逐户核对，变化情况于月底前报县残联。\n二、公示时间\n公示期不少于十个工作日，不得公开身份证号、账号和电话。';
const letter = (name: string, wording: string, example: { 标题: string; 正文: string; 称呼: string }) =>
  notice({
    name,
    subject: 'free',
    series: 'official',
    isLetter: true,
    fields: FIELDS,
    wording,
    example: { ...example, 文号: '林残联〔2026〕13号' },
  });

/** F32 通知, in the form of an official document. */
export const F32N = letter('通知（公文）', '{标题}\n{正文}', {
  标题: '关于做好2026年度残疾人两项补贴复核工作的通知',
  称呼: '各乡镇（街道）残联',
  正文: BODY,
});

/** F32 函. */
export const F32L = letter('函（公文）', '{标题}\n{正文}\n特此函达。', {
  标题: '关于商请提供低保对象名单的函',
  称呼: '县民政局',
  正文: '为做好残疾人两项补贴月度比对工作，商请提供本月低保、低保边缘和特困供养对象名单。',
});

/** F32 请示. */
export const F32R = letter('请示（公文）', '{标题}\n{正文}\n妥否，请批示。', {
  标题: '关于追加残疾人补贴资金的请示',
  称呼: '县人民政府',
  正文: '因补贴标准提高和新增人员，本年度资金预计不足，请予追加。',
});
