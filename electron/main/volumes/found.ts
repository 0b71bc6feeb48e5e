/** A volume as the system tells of it. */
export type Found = {
  readonly path: string;
  readonly label: string;
  /** The same for as long as it stays where it is. */
  readonly key: string;
  /** It lies on the disk that the system or the office lies on: what breaks that disk takes both. */
  readonly onOwnDisk: boolean;
};
