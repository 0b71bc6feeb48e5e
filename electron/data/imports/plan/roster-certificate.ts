import { eq } from 'drizzle-orm';
import type { RosterCertificate } from '#shared/domain/imports/records.ts';
import type { CertificateEventKind } from '#shared/domain/registry/words.ts';
import { insertRow } from '../../db/rows.ts';
import { certificateComponents, certificateEvents, certificates } from '../../db/schema/registry.ts';
import { addRow, changeRow, differences, type Pen, remember } from '../../registry/changes/pen.ts';
import type { Step } from './planned.ts';
import type { Planner } from './planner.ts';

type Held = typeof certificates.$inferSelect;

/** What a roster says of the certificate: the same one changed, or another that takes its place. */
export function certificateStep(planner: Planner, personId: string, certificate: RosterCertificate): Step {
  const held = planner.stored.certificate(personId);
  if (held?.number === certificate.number) return sameCertificate(planner, held, certificate);
  const { number, category, level, issuedOn, expiresOn } = certificate;
  const shown = differences(held ?? {}, { number, category, level, issuedOn, expiresOn });
  return {
    changes: shown.map((difference) => ({ record: 'certificate', ...difference })),
    apply: (pen) => replace(pen, personId, { held, certificate }),
  };
}

function sameCertificate(planner: Planner, held: Held, certificate: RosterCertificate): Step {
  const { category, level, issuedOn, expiresOn, status, statusSince } = certificate;
  const after = { category, level, issuedOn, expiresOn, status, statusSince };
  const components = planner.stored.components(held.id);
  const wanted = certificate.components.toSorted((a, b) => a.category - b.category);
  const details = differences({ components }, { components: wanted });
  const { personId } = held;
  return {
    changes: [...differences(held, after), ...details].map((difference) => ({
      record: 'certificate',
      ...difference,
    })),
    apply: (pen) => {
      changeRow(pen, certificates, { personId, before: held, after });
      if (details.length === 0) return;
      pen.writer.delete(certificateComponents).where(eq(certificateComponents.certificateId, held.id)).run();
      writeComponents(pen, held.id, wanted);
      remember(pen, { personId, table: certificates, recordId: held.id }, details);
    },
  };
}

type Replacement = { readonly held: Held | undefined; readonly certificate: RosterCertificate };

function replace(pen: Pen, personId: string, { held, certificate }: Replacement): void {
  const { components, status, ...values } = certificate;
  if (held) changeRow(pen, certificates, { personId, before: held, after: { isCurrent: false } });
  const id = pen.newId();
  const row = {
    ...values,
    statusSince: values.statusSince ?? null,
    status: status ?? '正常',
    id,
    personId,
    isCurrent: true,
  };
  addRow(pen, certificates, { personId, row });
  writeComponents(pen, id, components);
  if (components.length > 0) {
    remember(pen, { personId, table: certificates, recordId: id }, [
      { field: 'components', old: null, new: components },
    ]);
  }
  addRow(pen, certificateEvents, {
    personId,
    row: {
      id: pen.newId(),
      certificateId: id,
      kind: eventOf(held, certificate),
      happenedOn: values.issuedOn,
    },
  });
}

function eventOf(held: Held | undefined, { base, category, level }: RosterCertificate): CertificateEventKind {
  if (!held) return '新办';
  if (held.category !== category || held.level !== level) return '类别等级变更';
  return held.base === base ? '补办' : '换领';
}

function writeComponents(pen: Pen, certificateId: string, components: RosterCertificate['components']): void {
  for (const component of components)
    insertRow(pen.writer, certificateComponents, { ...component, certificateId });
}
