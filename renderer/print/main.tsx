import '#renderer/lib/no-eval.ts';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { createClient } from '#shared/contract/client.ts';
import { shellContract } from '#shared/contract/index.ts';
import { RecoverySheet } from '#shared/domain/accounts/recovery-sheet.ts';
import { RecoverySheetPage } from './recovery-sheet/RecoverySheetPage.tsx';
import './paper.css';

/** Draws the sheet that the address names from the model that the shell holds, and says when it is drawn. */
async function draw(): Promise<void> {
  const { paper } = createClient(shellContract, window.bridge);
  const model = await paper.model({});
  const root = document.getElementById('root');
  if (!root || !location.pathname.endsWith('/recovery-sheet')) return;
  flushSync(() => createRoot(root).render(<RecoverySheetPage sheet={RecoverySheet.parse(model)} />));
  await document.fonts.ready;
  await paper.drawn({});
}

void draw();
