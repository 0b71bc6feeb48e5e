import { Button, Space } from 'antd';
import { useState } from 'react';
import type { Explanation } from '#shared/contract/programs/explain.ts';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { STOP_REASONS } from '#shared/domain/programs/stop-reasons.ts';
import { instantText } from '#renderer/lib/dates.ts';
import { useSession } from '#renderer/lib/session.ts';
import { type Step, StepForm } from './StepForm.tsx';
import { STEP_NAMES } from './words.ts';

type Enrolment = NonNullable<Explanation['enrolment']>;

function standing({ state, startMonth, stopMonth, pausedFrom }: Enrolment): string {
  const since = state === '暂停' ? pausedFrom : state === '享受中' ? startMonth : stopMonth;
  return `${state}，自 ${since ?? startMonth} 起`;
}

/** What may be done to an entitlement as it stands. */
function stepsFor({ state, stopMonth, pausedFrom }: Enrolment): readonly Step[] {
  if (stopMonth !== null || state === '停发' || state === '终止') return [];
  return pausedFrom === null ? ['pause', 'stop'] : ['resume', 'stop'];
}

/** How somebody is enrolled, what ever happened to it, and the steps that a clerk may take. */
export function EnrolmentSteps({ explanation: { enrolment, month } }: { readonly explanation: Explanation }) {
  const { role } = useSession();
  const [taking, take] = useState<Step>();
  if (!enrolment) return <p>这个月以前没有享受过这项补贴。</p>;
  return (
    <section aria-label="享受情况">
      <h2>{standing(enrolment)}</h2>
      <ul className="steps">
        {enrolment.steps.map(({ step, effectiveMonth, stopReason, cause, document, at, by }) => (
          <li key={at + step}>
            {effectiveMonth} 起{STEP_NAMES[step]}
            {stopReason === null ? '' : `（${STOP_REASONS[stopReason]}）`}：{cause}
            {document === null ? '' : `，${document}`}
            <span className="quiet">
              　{by} {instantText(at).slice(0, 16)}
            </span>
          </li>
        ))}
      </ul>
      {CLERKS.includes(role) && taking === undefined && (
        <Space>
          {stepsFor(enrolment).map((step) => (
            <Button key={step} size="small" onClick={() => take(step)}>
              {STEP_NAMES[step]}
            </Button>
          ))}
        </Space>
      )}
      {taking !== undefined && (
        <StepForm
          step={taking}
          entitlementId={enrolment.id}
          month={month}
          backPay={enrolment.backPay}
          close={() => take(undefined)}
        />
      )}
    </section>
  );
}
