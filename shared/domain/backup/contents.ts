export const CONTENT_KINDS = ['attachment', 'photo', 'document', 'font'] as const;

/** A row that speaks of a sealed content: a scan in somebody's file, a photo of an activity, issued paper, a font. */
export type NamedContent = {
  readonly kind: (typeof CONTENT_KINDS)[number];
  /** The file's name; of paper its title. */
  readonly title: string;
  /** The person's name, the activity's; of paper its number, of a font what it is for; '' where it has none. */
  readonly owner: string;
  readonly fileNumber: number | null;
  readonly personId: string | null;
  /** Whether anybody can open it at the desk: not what was taken out of a file, nor paper that was voided. */
  readonly inUse: boolean;
};

const KIND_NAMES: Readonly<Record<NamedContent['kind'], string>> = {
  attachment: '附件',
  photo: '志愿活动照片',
  document: '已出的文书',
  font: '本单位的字体',
};

function ownerText({ owner, fileNumber, inUse, kind }: NamedContent): string {
  const known = [
    owner,
    fileNumber === null ? '' : `档案号 ${fileNumber}`,
    inUse ? '' : kind === 'document' ? '已作废' : '已移出档案',
  ].filter((part) => part !== '');
  return known.length === 0 ? '' : `（${known.join('，')}）`;
}

/** 附件“a.png”（李海龙，档案号 12）. */
export const contentText = (content: NamedContent): string =>
  `${KIND_NAMES[content.kind]}“${content.title}”${ownerText(content)}`;
