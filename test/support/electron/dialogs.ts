import type { ElectronApplication } from '@playwright/test';

/** Answers the system's next save dialogs, which no test can reach, with this file. */
export async function answerSaveDialog(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, filePath);
}
