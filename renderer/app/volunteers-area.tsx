import { HeartOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { EVERYONE } from '#shared/domain/accounts/roles.ts';
import type { Area } from './areas.tsx';

/** 志愿, and the pages under it. */
export const VOLUNTEERS_AREA: Area = {
  path: '/volunteers',
  title: '志愿',
  group: '业务',
  icon: <HeartOutlined />,
  roles: EVERYONE,
  manual: 'volunteers',
  Page: lazy(() =>
    import('#renderer/features/volunteers/VolunteersPage.tsx').then((m) => ({ default: m.VolunteersPage })),
  ),
  pages: [
    {
      path: 'activities',
      Page: lazy(() =>
        import('#renderer/features/volunteers/ActivitiesPage.tsx').then((m) => ({
          default: m.ActivitiesPage,
        })),
      ),
    },
    {
      path: 'activities/:activityId',
      Page: lazy(() =>
        import('#renderer/features/volunteers/ActivityPage.tsx').then((m) => ({ default: m.ActivityPage })),
      ),
    },
    {
      path: 'hours',
      Page: lazy(() =>
        import('#renderer/features/volunteers/HoursPage.tsx').then((m) => ({ default: m.HoursPage })),
      ),
    },
    {
      path: 'stars',
      Page: lazy(() =>
        import('#renderer/features/volunteers/StarsPage.tsx').then((m) => ({ default: m.StarsPage })),
      ),
    },
    {
      path: 'certificates',
      Page: lazy(() =>
        import('#renderer/features/volunteers/CertificatesPage.tsx').then((m) => ({
          default: m.CertificatesPage,
        })),
      ),
    },
    {
      path: 'year',
      Page: lazy(() =>
        import('#renderer/features/volunteers/YearPage.tsx').then((m) => ({ default: m.YearPage })),
      ),
    },
    {
      path: ':volunteerId',
      Page: lazy(() =>
        import('#renderer/features/volunteers/VolunteerPage.tsx').then((m) => ({ default: m.VolunteerPage })),
      ),
    },
  ],
};
