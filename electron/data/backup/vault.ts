import type { OfficeFolder } from '../desk/office-folder.ts';
import { type Contents, contentsIn } from '../registry/attachments/contents.ts';
import type { Examined } from './background.ts';
import type { Census } from './census.ts';
import { examinedInBackground } from './in-background.ts';
import { type Label, openManifest, writeManifest } from './manifest.ts';
import { localPlace, type Place } from './place.ts';

/** What backing up may do with the key without ever holding it. */
export type Vault = {
  readonly folder: OfficeFolder;
  /** Where the snapshots of this desk lie. */
  readonly local: Place;
  /** Writes the database as it is now into a new file, in a thread of its own, and counts what is in there. */
  readonly snapshot: (into: string) => Promise<Examined>;
  /** Opens a database, checks every page of it and counts what is in there, in a thread of its own. */
  readonly examine: (file: string) => Promise<Examined>;
  readonly seal: (label: Label, census: Census) => string;
  readonly unseal: (manifest: string) => { readonly label: Label; readonly census: Census } | undefined;
  /** Attachments wherever they lie. */
  readonly contentsAt: (folder: string) => Pick<Contents, 'read' | 'isSealed'>;
};

type Given = { readonly folder: OfficeFolder; readonly key: Buffer; readonly background: string };

export function createVault({ folder, key, background }: Given): Vault {
  const hex = () => key.toString('hex');
  return {
    folder,
    local: localPlace(folder),
    snapshot: (into) =>
      examinedInBackground(background, { kind: 'snapshot', file: folder.database, into, key: hex() }),
    examine: (file) => examinedInBackground(background, { kind: 'examine', file, key: hex() }),
    seal: (label, census) => writeManifest(key, label, census),
    unseal: (manifest) => openManifest(key, manifest),
    contentsAt: (place) => contentsIn({ folder: place, key }, () => undefined),
  };
}
