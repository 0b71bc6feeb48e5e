import type { VolunteersFault } from '#shared/domain/volunteers/faults.ts';

/** Why something about volunteers is refused, and what to do; `about` names whom or what. */
export const VOLUNTEERS_FAULT_TEXTS: Readonly<Record<VolunteersFault, (about: string) => string>> = {
  'guardian-needed': (name) =>
    `${name}未满十八周岁，要有监护人姓名和监护人同意的日期，没有保存。请补上再保存。`,
  'consent-missing': (name) =>
    `${name}没有同意书日期，不能勾选“同意公开姓名”，没有保存。请补上日期或者去掉勾选。`,
  'day-in-future': (name) => `${name}：日期在今天以后，没有保存。请核对日期。`,
  'born-later': (name) => `${name}：注册日期不晚于出生日期，没有保存。请核对日期。`,
  'stay-backwards': (name) => `${name}：签退时间要晚于签到时间，没有保存。请核对时间。`,
  'stay-too-long': (name) => `${name}：一天的服务时间超过 24 小时，没有保存。请核对签到、签退时间。`,
  'stay-all-away': (name) => `${name}：扣除的时间不能等于或多于在场的时间，没有保存。请核对。`,
  'stay-overlap': (about) => `${about}，和这一次的时间重叠，一条都没有保存。请核对时间。`,
  'identity-taken': (about) => `这个证件号已经登记过：${about}，没有保存。请打开那位志愿者看看。`,
  'number-taken': (name) => `这个志愿者编号已经给了${name}，没有保存。请换一个编号，或者空着由业务台编号。`,
  'station-taken': (name) => `已经有叫“${name}”的联络站，没有保存。请换一个名称。`,
  'not-active': (name) => `${name}不是“在册”状态，不能报名或记时长，没有保存。请先在名册里改状态。`,
  'stay-outside': (about) => `${about}：不在活动的日期里，没有保存。请核对日期。`,
  'stay-in-future': (about) => `${about}：日期在今天以后，没有保存。请活动以后再录入。`,
  'stay-corrected': () => '这一条刚刚被更正过，没有保存。请看更正以后的那一条。',
  'activity-closed': (title) => `“${title}”已经报核或办结，不能再改，没有保存。要改时长请用“更正”。`,
  'activity-days': (about) => `${about}：止日早于起日，或者在今天以后，没有保存。请核对日期。`,
  'activity-not-over': (title) => `“${title}”还没有结束，不能报核。请活动结束、录入以后再报。`,
  'nobody-took-part': (title) => `“${title}”还没有录入参加的志愿者，不能报核。请先录入签到表。`,
  'still-signed-in': (name) => `${name}已经签到、还没有签退，没有保存。请先签退。`,
  'not-signed-in': (name) => `${name}还没有签到，不能签退。`,
  'same-person': (title) =>
    `“${title}”是您自己报核的，要由另一位账户核准。单人办公的，请在设置里打开“单人办公”。`,
  'request-settled': () => '这条更正申请已经处理过了，没有保存。',
  'star-not-earned': () => '有人更正后的时长不够这个星级，一个都没有认定。请刷新名单再选。',
  'star-step': () => '选中的人里有还没有公示、已经公示或已经认定的，一个都没有改。请刷新名单再选。',
  'star-notice-running': (until) => `公示到 ${until} 才满，一个都没有认定。请公示期满后再认定。`,
  'no-service': (name) => `${name}在这段日期里没有已核准的服务记录，不能出证明。请核对起止日期。`,
};
