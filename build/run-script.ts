/** Runs a script of ours: what goes wrong is said in its own sentence, without the way that led there. */
export async function runScript(work: () => Promise<boolean>): Promise<void> {
  try {
    process.exitCode = (await work()) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
