import type { PaperSheet } from '#shared/domain/documents/sheet.ts';
import { GridPages } from './GridPages.tsx';
import { NoticePages } from './NoticePages.tsx';
import { RegisterPages } from './RegisterPages.tsx';
import './sheet.css';

/** Any form of the office, by the kind of its sheet. */
export function SheetPage({ paper: { sheet, furniture } }: { readonly paper: PaperSheet }) {
  switch (sheet.kind) {
    case 'notice':
      return <NoticePages notice={sheet} furniture={furniture} />;
    case 'register':
      return <RegisterPages register={sheet} furniture={furniture} />;
    case 'grid':
      return <GridPages grid={sheet} furniture={furniture} />;
  }
}
