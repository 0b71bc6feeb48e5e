import type { PersonFile } from '#shared/contract/registry/person-file.ts';
import { GUARDIAN, HOUSEHOLD } from '#renderer/lib/person-file/record-specs.ts';
import { fieldText } from '#renderer/lib/person-file/field-text.ts';
import { Block, Editable, Facts } from './Block.tsx';
import { HouseholdForm } from './HouseholdForm.tsx';
import { usePersonPage } from './person-page.ts';
import { Records } from './Records.tsx';
import { Revealable } from './Revealable.tsx';

type Household = NonNullable<PersonFile['household']>;

function HouseholdFacts({ household }: { readonly household: Household }) {
  const values: Readonly<Record<string, unknown>> = household;
  return (
    <>
      <Facts facts={HOUSEHOLD.map((spec) => [spec.label, fieldText(spec, values[spec.name])] as const)} />
      <ul className="plain-list" aria-label="家庭成员">
        {household.members.map(({ name, relation, identityNumber, isDisabled }) => (
          <li key={`${name}${relation}${identityNumber ?? ''}`}>
            {name}（{relation}）<span className="number">{identityNumber ?? ''}</span>
            {isDisabled ? ' 也是残疾人' : ''}
          </li>
        ))}
      </ul>
    </>
  );
}

function Guardians() {
  const { file } = usePersonPage();
  return (
    <Records
      kind="guardian"
      label="监护人"
      specs={GUARDIAN}
      records={file.guardians}
      removable
      start={{ kind: '法定' }}
      empty={file.needsGuardian ? '▲ 依法应有监护人，还没有登记。' : '没有登记监护人。'}
    >
      {({ id, name, relation, kind, phone, identityNumber, validTo }) => (
        <>
          <b>{name}</b>
          <span>
            {relation}，{kind}监护{validTo === null ? '' : `，到 ${validTo}`}
          </span>
          {phone !== null && (
            <Revealable
              what="监护人电话"
              masked={phone}
              personId={file.id}
              field="guardian-phone"
              recordId={id}
            />
          )}
          {identityNumber !== null && (
            <Revealable
              what="监护人身份证号"
              masked={identityNumber}
              personId={file.id}
              field="guardian-identity-number"
              recordId={id}
            />
          )}
        </>
      )}
    </Records>
  );
}

/** Who lives with the person, and who speaks for them. */
export function Family() {
  const { file, editing } = usePersonPage();
  const { household } = file;
  return (
    <>
      <Block title="监护人" add={{ block: 'guardian:new', label: '添监护人' }}>
        <Guardians />
      </Block>
      <Block title="家庭" {...(household ? {} : { add: { block: 'household:new', label: '登记家庭' } })}>
        {household ? (
          <Editable
            block={`household:${household.id}`}
            recordId={household.id}
            label="家庭"
            form={<HouseholdForm household={household} />}
          >
            <HouseholdFacts household={household} />
          </Editable>
        ) : (
          editing !== 'household:new' && <p className="quiet">没有登记家庭。</p>
        )}
        {editing === 'household:new' && <HouseholdForm household={undefined} />}
      </Block>
    </>
  );
}
