import type { ReactNode } from 'react';
import type { StepRow } from '#shared/contract/applications/listing.ts';
import type { Opinion } from '#shared/domain/applications/steps.ts';

type LineProps = {
  readonly sign: string;
  readonly title: string;
  readonly aside: string;
  readonly current?: boolean;
  readonly children?: ReactNode;
};

/** One station on the way of an application. */
export function StepLine({ sign, title, aside, current = false, children }: LineProps) {
  return (
    <li className="step-line" {...(current ? { 'aria-current': 'step' } : {})}>
      <span className="step-sign" aria-hidden>
        {sign}
      </span>
      <div className="step-body">
        <div className="step-head">
          <b>{title}</b> <span className="quiet">{aside}</span>
        </div>
        {children}
      </div>
    </li>
  );
}

const SIGNS: Readonly<Record<Opinion, string>> = { 同意: '✓', 不同意: '✕', 退回补正: '△' };

/** What was said at a step. */
export function TakenStep({ taken }: { readonly taken: StepRow }) {
  const { step, opinion, takenOn, dueOn, words, noticeFrom, noticeTo, objection, overrides } = taken;
  const late = takenOn > dueOn ? '，▲ 超期' : '';
  const mistaken = taken.takenBackWhy !== null;
  return (
    <StepLine
      sign={mistaken ? '○' : SIGNS[opinion]}
      title={mistaken ? `${step}　${opinion}（已更正，不算数）` : `${step}　${opinion}`}
      aside={`${takenOn}（期限 ${dueOn}${late}）　${taken.recordedBy} 登记`}
    >
      {mistaken && (
        <p>
          {taken.takenBackBy} 更正：{taken.takenBackWhy}
        </p>
      )}
      {noticeFrom !== null && (
        <p>
          公示 {noticeFrom} 至 {noticeTo}，{objection === null ? '没有异议' : `异议：${objection}`}
        </p>
      )}
      {words !== null && <p>{words}</p>}
      {overrides.map(({ rule, why }) => (
        <p key={rule}>放行理由：{why}</p>
      ))}
      {taken.completedOn !== null && (
        <p>
          ✓ {taken.completedOn} 补正材料收到{taken.completedWords === null ? '' : `：${taken.completedWords}`}
        </p>
      )}
    </StepLine>
  );
}
