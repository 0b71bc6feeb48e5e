import '#renderer/lib/no-eval.ts';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { z } from 'zod';
import { createClient } from '#shared/contract/client.ts';
import { shellContract } from '#shared/contract/index.ts';
import { ExplanationSheet } from '#shared/contract/programs/explain.ts';
import { RecoverySheet } from '#shared/domain/accounts/recovery-sheet.ts';
import { PaperSheet } from '#shared/domain/documents/sheet.ts';
import { ExplanationPage } from './explanation/ExplanationPage.tsx';
import { RecoverySheetPage } from './recovery-sheet/RecoverySheetPage.tsx';
import { missingCharacters } from './sheet/missing-characters.ts';
import { addOfficeFaces, OfficeFaces } from './sheet/office-faces.ts';
import { SheetPage } from './sheet/SheetPage.tsx';
import './paper.css';

const Form = z.strictObject({ paper: PaperSheet, faces: OfficeFaces });

/** What draws each document, by the last part of its address; each reads its own model. */
const DOCUMENTS: Readonly<Record<string, (model: unknown) => ReactNode>> = {
  'recovery-sheet': (model) => <RecoverySheetPage sheet={RecoverySheet.parse(model)} />,
  sheet: (model) => {
    const { paper, faces } = Form.parse(model);
    addOfficeFaces(faces);
    return <SheetPage paper={paper} />;
  },
  explanation: (model) => <ExplanationPage sheet={ExplanationSheet.parse(model)} />,
};

const FORMS = 'sheet';

/** A character that the first face lacks has the next one loaded, and so on down its stack. */
async function facesLoaded(): Promise<void> {
  do {
    await document.fonts.ready;
    document.body.getBoundingClientRect();
  } while (document.fonts.status === 'loading');
}

/** Draws what the address names from the model that the shell holds, and says when it is drawn; a form's window goes on. */
async function draw(): Promise<void> {
  const { paper } = createClient(shellContract, window.bridge);
  const name = location.pathname.split('/').at(-1) ?? '';
  const container = document.getElementById('root');
  const read = DOCUMENTS[name];
  if (!container || !read) return;
  const root = createRoot(container);
  do {
    const page = read(await paper.model({}));
    flushSync(() => root.render(page));
    await facesLoaded();
    await Promise.all([...document.images].map((image) => image.decode()));
    await paper.drawn({ missing: missingCharacters(container) });
  } while (name === FORMS);
}

void draw();
