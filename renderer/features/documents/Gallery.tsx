import { useEffect } from 'react';
import { Link } from 'react-router';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import type { Subject } from '#shared/domain/documents/form.ts';
import { FORM_CODES, FORMS } from '#shared/domain/documents/forms.ts';
import { client } from '#renderer/lib/client.ts';
import { useSession } from '#renderer/lib/session.ts';

const WHERE: Readonly<Record<Subject, string>> = {
  person: '个人：从档案页“打印表单”打开',
  application: '补贴申请：从申请页“打印表单”打开',
  entitlement: '补贴资格：从档案页“打印表单”打开',
  batch: '发放单：从发放页“打印表单”打开',
  volunteer: '志愿者：从志愿者页“打印”打开',
  activity: '志愿活动：从活动页“打印”打开',
  office: '台账和汇总：从这里直接打印',
  free: '公文和记录：从这里填写打印',
};
const SUBJECT_ORDER: readonly Subject[] = [
  'office',
  'free',
  'person',
  'application',
  'entitlement',
  'batch',
  'volunteer',
  'activity',
];

function wayTo(
  code: (typeof FORM_CODES)[number],
): { readonly to: string; readonly label: string } | undefined {
  const { subject, series } = FORMS[code];
  if (subject === 'office') return { to: `/documents/preview/${code}`, label: '打印' };
  if (subject === 'free' && series === 'official') return { to: `/documents/write/${code}`, label: '起草' };
  return undefined;
}

/** Every form by where it is printed from, each with its example. */
export function Gallery() {
  const { role } = useSession();
  useEffect(() => {
    void client.shell.readyPaper({});
  }, []);
  return SUBJECT_ORDER.map((subject) => (
    <section key={subject}>
      <h2>{WHERE[subject]}</h2>
      <ul className="form-list">
        {FORM_CODES.filter((code) => FORMS[code].subject === subject).map((code) => {
          const way = CLERKS.includes(role) ? wayTo(code) : undefined;
          return (
            <li key={code}>
              <small>{code}</small>
              <span>{FORMS[code].name}</span>
              <Link to={`/documents/example/${code}`} aria-label={`${FORMS[code].name}的示例`}>
                示例
              </Link>
              {way && (
                <Link to={way.to} aria-label={`${way.label}${FORMS[code].name}`}>
                  {way.label}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  ));
}
