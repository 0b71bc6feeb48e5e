import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { Volunteer } from '#shared/contract/volunteers/register.ts';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { clockText } from '#shared/domain/volunteers/clock.ts';
import { durationText } from '#shared/domain/volunteers/hours.ts';
import { starName } from '#shared/domain/volunteers/stars.ts';
import { client } from '#renderer/lib/client.ts';
import { useKeys } from '#renderer/lib/keys.ts';
import { placeName } from '#renderer/lib/places.ts';
import { useSession } from '#renderer/lib/session.ts';
import { FormLinks } from '#renderer/ui/FormLinks.tsx';
import { Masked } from '#renderer/ui/Masked.tsx';
import { DoneMessage } from '#renderer/ui/DoneMessage.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { CertificateDialog } from './CertificateDialog.tsx';
import { VolunteerForm } from './VolunteerForm.tsx';
import { VolunteerRecords } from './VolunteerRecords.tsx';
import { number } from './words.ts';
import './volunteers.css';

type Field = 'identity-number' | 'phone' | 'guardian-phone';

function Facts({ volunteer: v }: { readonly volunteer: Volunteer }) {
  const { role } = useSession();
  const secret = (field: Field, what: string, masked: string | null): ReactNode =>
    masked === null ? (
      ''
    ) : CLERKS.includes(role) ? (
      <Masked
        what={what}
        masked={masked}
        reveal={async (reason) =>
          (await client.volunteers.reveal({ volunteerId: v.id, field, reason })).value
        }
      />
    ) : (
      masked
    );
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['编号', v.number],
    [
      '证件',
      <>
        {v.identityKind} {secret('identity-number', '证件号', v.maskedIdentityNumber)}
      </>,
    ],
    ['出生日期', v.birthDate],
    ['电话', secret('phone', '电话', v.maskedPhone)],
    ['联络站', v.station],
    ['技能', v.skills.join('、')],
    ['意愿', v.wishes.join('、')],
    ['可服务时间', v.freeTime],
    ['单位、职业', v.occupation],
    ['住址', [v.divisionCode === null ? '' : placeName(v.divisionCode), v.address ?? ''].join('')],
    ['志愿服务网编号', v.platformNumber],
    ['注册、同意书', `${v.registeredOn}　${v.consentOn ?? '没有同意书'}`],
    ['公开姓名', v.namePublic ? '同意' : '不公开'],
    ...(v.isMinor || v.guardianName !== null
      ? ([
          ['监护人', `${v.guardianName ?? ''}　${v.guardianConsentOn ?? ''}`],
          ['监护人电话', secret('guardian-phone', '监护人电话', v.maskedGuardianPhone)],
        ] as const)
      : []),
    ['备注', v.remark],
  ];
  return (
    <section className="volunteer-panel" aria-labelledby="volunteer-facts">
      <h2 id="volunteer-facts">概况</h2>
      <dl className="volunteer-facts">
        {facts
          .filter(([, value]) => value !== null && value !== '')
          .map(([name, value]) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

const LOG = 100;

function Log({ volunteerId }: { readonly volunteerId: string }) {
  const { data } = useQuery({
    queryKey: ['volunteers.stays', volunteerId],
    queryFn: () => client.volunteers.stays({ volunteerId, limit: LOG }),
  });
  if (!data) return null;
  return (
    <section className="volunteer-panel wide" aria-labelledby="volunteer-log">
      <h2 id="volunteer-log">服务记录 {number(data.total)} 次</h2>
      {data.rows.length === 0 ? (
        <p className="quiet">还没有服务记录。在活动页录入签到表以后，这里就有。</p>
      ) : (
        <div className="scroll">
          <table className="volunteer-table">
            <thead>
              <tr>
                {['日期', '活动', '类别', '签到', '签退'].map((title) => (
                  <th key={title}>{title}</th>
                ))}
                <th className="right">时长</th>
                <th>来源</th>
                <th>核准</th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map((stay) => (
                <tr key={stay.id}>
                  <td>{stay.day}</td>
                  <td>
                    <Link to={`/volunteers/activities/${stay.activityId}`}>{stay.activity}</Link>
                  </td>
                  <td>{stay.service}</td>
                  <td>{clockText(stay.arrived)}</td>
                  <td>{clockText(stay.left)}</td>
                  <td className="right">{durationText(stay.minutes)}</td>
                  <td>
                    {stay.source}
                    {stay.reason !== null && `，更正：${stay.reason}`}
                  </td>
                  <td>{stay.counts ? '✓ 已核准' : '○ 未核准'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function OpenVolunteer({ volunteer }: { readonly volunteer: Volunteer }) {
  const { role } = useSession();
  const navigate = useNavigate();
  const [editing, setEditing] = useState(false);
  const [certifying, setCertifying] = useState(false);
  const [said, setSaid] = useState<string>();
  const canEdit = CLERKS.includes(role);
  const { id, name, minutes, times, star, status } = volunteer;
  const keys = useMemo(
    () => [
      { keys: 'Escape', label: '回到名册', run: () => void navigate('/volunteers') },
      ...(canEdit ? [{ keys: 'F2', label: '修改', run: () => setEditing(true) }] : []),
    ],
    [navigate, canEdit],
  );
  useKeys(keys);
  return (
    <>
      <PageHeader
        title={`${name} · 志愿者`}
        purpose={`${status}　${star === null ? '还没有星级' : starName(star)}　服务 ${number(times)} 次，共 ${durationText(minutes)}。`}
        action={{
          label: '出服务记录证明',
          run: () => setCertifying(true),
          impossible: minutes === 0 ? '还没有核准的时长，不能出证明' : undefined,
        }}
        more={
          <>
            {canEdit && <Button onClick={() => setEditing(true)}>修改（F2）</Button>}
            <FormLinks subjects={{ volunteer: id }} />
          </>
        }
      />
      <DoneMessage text={said} close={() => setSaid(undefined)} />
      <div className="volunteer-panels">
        <Facts volunteer={volunteer} />
        <VolunteerRecords volunteerId={id} canEdit={canEdit} />
        <Log volunteerId={id} />
      </div>
      {certifying && <CertificateDialog volunteerId={id} close={() => setCertifying(false)} />}
      {editing && (
        <VolunteerForm
          volunteer={volunteer}
          close={(sentence) => {
            setEditing(false);
            setSaid(sentence);
          }}
        />
      )}
    </>
  );
}

/** One volunteer: who, what was done, what was earned and asked for. */
export function VolunteerPage() {
  const { volunteerId = '' } = useParams();
  const { data, isPending, isError, error } = useQuery({
    queryKey: ['volunteers.get', volunteerId],
    queryFn: () => client.volunteers.get({ volunteerId }),
  });
  if (isError) return <ErrorState error={error} />;
  if (isPending) return <Waiting>正在打开…</Waiting>;
  return <OpenVolunteer volunteer={data} />;
}
