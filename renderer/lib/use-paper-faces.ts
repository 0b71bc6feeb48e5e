import { useQuery } from '@tanstack/react-query';
import { FACE_NAMES, FACES, type FaceName } from '#shared/domain/documents/faces.ts';
import { client } from './client.ts';
import { installedFaces } from './paper-fonts.ts';

export type PaperFace = {
  readonly face: FaceName;
  readonly what: string;
  /** The face that paper gets: the office's own file before one of the computer's; null where the bundled serif takes its place. */
  readonly name: string | null;
  readonly isOwn: boolean;
};

/** The faces of official paper as they are here; undefined while they are looked for. */
export function usePaperFaces(): readonly PaperFace[] | undefined {
  const installed = useQuery({ queryKey: ['paper-faces'], queryFn: installedFaces });
  const own = useQuery({ queryKey: ['documents.fonts'], queryFn: () => client.documents.fonts({}) });
  if (!installed.data || !own.data) return undefined;
  return FACE_NAMES.map((face) => {
    const file = own.data.find((font) => font.face === face);
    const name = file?.name ?? installed.data[face];
    return { face, what: FACES[face].what, name, isOwn: file !== undefined };
  });
}
