import { eq } from 'drizzle-orm';
import { Component } from '#shared/domain/registry/disability.ts';
import type { Reader, Writer } from '../../db/database.ts';
import { insertRow } from '../../db/rows.ts';
import { certificateComponents } from '../../db/schema/registry.ts';
import { recordsOf } from '../file/records.ts';

/** The components of a certificate of 多重, by category; none of any other. */
export function componentsOf(reader: Reader, certificateId: string): Component[] {
  return recordsOf
    .components(reader, [certificateId])
    .map(({ category, level }) => Component.parse({ category, level }));
}

/** Puts these in the place of whatever components the certificate had. */
export function writeComponents(
  writer: Writer,
  certificateId: string,
  components: readonly Component[],
): void {
  writer.delete(certificateComponents).where(eq(certificateComponents.certificateId, certificateId)).run();
  for (const component of components)
    insertRow(writer, certificateComponents, { ...component, certificateId });
}
