/**
 * What can be practised, and by which recorded actions each step is noticed: any one of a step's actions, written down after
 * the lesson began.
 */
export const LESSONS = {
  file: [['registry.changeBasics', 'registry.saveRecord', 'registry.saveCertificate']],
  application: [['applications.receive'], ['applications.takeStep']],
  check: [['programs.scan'], ['programs.settle']],
  month: [['payments.make'], ['payments.confirm'], ['payments.beginNotice']],
  returned: [['payments.remedy', 'registry.saveRecord'], ['payments.makeRepay']],
  import: [['imports.read'], ['imports.check'], ['imports.apply']],
  print: [['documents.issue'], ['documents.printed']],
  volunteers: [['volunteers.enterStays'], ['volunteers.submitActivity']],
  backup: [['backup.write'], ['backup.verify']],
} as const satisfies Readonly<Record<string, readonly (readonly string[])[]>>;

export type Lesson = keyof typeof LESSONS;
export const LESSON_NAMES = Object.keys(LESSONS) as [Lesson, ...Lesson[]];

/** Which steps of a lesson are done, by the actions that were recorded. */
export const stepsDone = (lesson: Lesson, recorded: ReadonlySet<string>): boolean[] =>
  LESSONS[lesson].map((actions: readonly string[]) => actions.some((action) => recorded.has(action)));
