import { usePersonPage } from './person-page.ts';
import { isPicture, usePicture } from './attachment-picture.ts';

/** The newest photo of the person, when there is one. */
export function Portrait() {
  const { file } = usePersonPage();
  const photo = file.attachments
    .filter(({ kind, mediaType }) => kind === '照片' && isPicture(mediaType))
    .toSorted((a, b) => (a.addedAt < b.addedAt ? 1 : -1))[0];
  const { url } = usePicture(photo?.id);
  if (url === undefined) return null;
  return <img className="portrait" src={url} alt={`${file.basics.name}的照片`} />;
}
