import { PayCircleOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { EVERYONE } from '#shared/domain/accounts/roles.ts';
import type { Area } from './areas.tsx';

/** 发放, and the pages under it. */
export const PAYMENTS_AREA: Area = {
  path: '/payments',
  title: '发放',
  group: '业务',
  icon: <PayCircleOutlined />,
  roles: EVERYONE,
  manual: 'payments',
  Page: lazy(() =>
    import('#renderer/features/payments/PaymentsPage.tsx').then((m) => ({ default: m.PaymentsPage })),
  ),
  pages: [
    {
      path: 'others',
      Page: lazy(() =>
        import('#renderer/features/payments/OthersPage.tsx').then((m) => ({ default: m.OthersPage })),
      ),
    },
    {
      path: 'grant',
      Page: lazy(() =>
        import('#renderer/features/payments/GrantPage.tsx').then((m) => ({ default: m.GrantPage })),
      ),
    },
    {
      path: 'returned',
      Page: lazy(() =>
        import('#renderer/features/payments/ReturnedPage.tsx').then((m) => ({ default: m.ReturnedPage })),
      ),
    },
    {
      path: 'recovery',
      Page: lazy(() =>
        import('#renderer/features/payments/RecoveryPage.tsx').then((m) => ({ default: m.RecoveryPage })),
      ),
    },
    {
      path: 'lookup',
      Page: lazy(() =>
        import('#renderer/features/payments/LookUpPage.tsx').then((m) => ({ default: m.LookUpPage })),
      ),
    },
  ],
};
