import { PrinterOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { EVERYONE } from '#shared/domain/accounts/roles.ts';
import type { Area } from './areas.tsx';

/** 文书, and the pages under it. */
export const DOCUMENTS_AREA: Area = {
  path: '/documents',
  title: '文书',
  group: '文书',
  icon: <PrinterOutlined />,
  roles: EVERYONE,
  manual: 'documents',
  Page: lazy(() =>
    import('#renderer/features/documents/DocumentsPage.tsx').then((m) => ({ default: m.DocumentsPage })),
  ),
  pages: [
    {
      path: 'preview/:form',
      Page: lazy(() =>
        import('#renderer/features/documents/PreviewPage.tsx').then((m) => ({ default: m.PreviewPage })),
      ),
    },
    {
      path: 'preview/:form/:subject',
      Page: lazy(() =>
        import('#renderer/features/documents/PreviewPage.tsx').then((m) => ({ default: m.PreviewPage })),
      ),
    },
    {
      path: 'example/:form',
      Page: lazy(() =>
        import('#renderer/features/documents/ExamplePage.tsx').then((m) => ({ default: m.ExamplePage })),
      ),
    },
    {
      path: 'write/:form',
      Page: lazy(() =>
        import('#renderer/features/documents/WritePage.tsx').then((m) => ({ default: m.WritePage })),
      ),
    },
    {
      path: 'wording/:form',
      Page: lazy(() =>
        import('#renderer/features/documents/WordingPage.tsx').then((m) => ({ default: m.WordingPage })),
      ),
    },
    {
      path: 'issued/:documentId',
      Page: lazy(() =>
        import('#renderer/features/documents/IssuedPage.tsx').then((m) => ({ default: m.IssuedPage })),
      ),
    },
    {
      path: 'runs/:runId',
      Page: lazy(() =>
        import('#renderer/features/documents/RunPage.tsx').then((m) => ({ default: m.RunPage })),
      ),
    },
  ],
};
