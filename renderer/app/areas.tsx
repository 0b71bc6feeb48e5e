import {
  AuditOutlined,
  CalendarOutlined,
  FormOutlined,
  IdcardOutlined,
  ImportOutlined,
  InfoCircleOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  SolutionOutlined,
  TeamOutlined,
  UsbOutlined,
} from '@ant-design/icons';
import { type ComponentType, lazy, type ReactNode } from 'react';
import { ADMINS, CLERKS, EVERYONE, type Role } from '#shared/domain/accounts/roles.ts';
import { DOCUMENTS_AREA } from './documents-area.tsx';
import { PAYMENTS_AREA } from './payments-area.tsx';
import { VOLUNTEERS_AREA } from './volunteers-area.tsx';

/** What the rooms are grouped by, in the order of a clerk's day. */
export const AREA_GROUPS = ['业务', '文书', '数据', '管理'] as const;

export type Area = {
  readonly path: string;
  readonly title: string;
  readonly group: (typeof AREA_GROUPS)[number];
  readonly icon: ReactNode;
  readonly roles: readonly Role[];
  /** Only in the practice office. */
  readonly practice?: boolean;
  /** The page of the manual that F1 opens here. */
  readonly manual: string;
  readonly Page: ComponentType;
  /** Pages under it, by the rest of their path. */
  readonly pages?: readonly { readonly path: string; readonly Page: ComponentType }[];
};

/** The rooms of the desk, group by group, in the order of Alt+1 … Alt+9. A new area adds its line here. */
export const AREAS: readonly Area[] = [
  {
    path: '/',
    title: '今日',
    group: '业务',
    icon: <CalendarOutlined />,
    roles: EVERYONE,
    manual: 'today',
    Page: lazy(() =>
      import('#renderer/features/today/TodayPage.tsx').then((m) => ({ default: m.TodayPage })),
    ),
  },
  {
    path: '/registry',
    title: '档案',
    group: '业务',
    icon: <IdcardOutlined />,
    roles: EVERYONE,
    manual: 'registry',
    Page: lazy(() =>
      import('#renderer/features/registry/RegistryPage.tsx').then((m) => ({ default: m.RegistryPage })),
    ),
    pages: [
      {
        path: 'new',
        Page: lazy(() =>
          import('#renderer/features/registry/NewPersonPage.tsx').then((m) => ({ default: m.NewPersonPage })),
        ),
      },
      {
        path: 'alikes',
        Page: lazy(() =>
          import('#renderer/features/registry/alikes/AlikesPage.tsx').then((m) => ({
            default: m.AlikesPage,
          })),
        ),
      },
      {
        path: 'alikes/:a/:b',
        Page: lazy(() =>
          import('#renderer/features/registry/alikes/MergePage.tsx').then((m) => ({ default: m.MergePage })),
        ),
      },
      {
        path: ':personId',
        Page: lazy(() =>
          import('#renderer/features/registry/person/PersonPage.tsx').then((m) => ({
            default: m.PersonPage,
          })),
        ),
      },
    ],
  },
  {
    path: '/applications',
    title: '申请',
    group: '业务',
    icon: <SolutionOutlined />,
    roles: EVERYONE,
    manual: 'applications',
    Page: lazy(() =>
      import('#renderer/features/applications/ApplicationsPage.tsx').then((m) => ({
        default: m.ApplicationsPage,
      })),
    ),
    pages: [
      {
        path: 'new',
        Page: lazy(() =>
          import('#renderer/features/applications/NewApplicationPage.tsx').then((m) => ({
            default: m.NewApplicationPage,
          })),
        ),
      },
      {
        path: 'reviews',
        Page: lazy(() =>
          import('#renderer/features/reviews/ReviewsPage.tsx').then((m) => ({ default: m.ReviewsPage })),
        ),
      },
      {
        path: 'reviews/:reviewId',
        Page: lazy(() =>
          import('#renderer/features/reviews/ReviewPage.tsx').then((m) => ({ default: m.ReviewPage })),
        ),
      },
      {
        path: ':applicationId',
        Page: lazy(() =>
          import('#renderer/features/applications/ApplicationPage.tsx').then((m) => ({
            default: m.ApplicationPage,
          })),
        ),
      },
    ],
  },
  {
    path: '/programs',
    title: '核查',
    group: '业务',
    icon: <SafetyCertificateOutlined />,
    roles: EVERYONE,
    manual: 'programs',
    Page: lazy(() =>
      import('#renderer/features/programs/ProgramsPage.tsx').then((m) => ({ default: m.ProgramsPage })),
    ),
    pages: [
      {
        path: 'policy',
        Page: lazy(() =>
          import('#renderer/features/programs/policy/PolicyPage.tsx').then((m) => ({
            default: m.PolicyPage,
          })),
        ),
      },
      {
        path: 'grants/:name/:month?',
        Page: lazy(() =>
          import('#renderer/features/programs/GranteesPage.tsx').then((m) => ({ default: m.GranteesPage })),
        ),
      },
      {
        path: ':personId/:program/:month',
        Page: lazy(() =>
          import('#renderer/features/programs/ExplainPage.tsx').then((m) => ({ default: m.ExplainPage })),
        ),
      },
    ],
  },
  PAYMENTS_AREA,
  VOLUNTEERS_AREA,
  DOCUMENTS_AREA,
  {
    path: '/imports',
    title: '导入',
    group: '数据',
    icon: <ImportOutlined />,
    roles: CLERKS,
    manual: 'imports',
    Page: lazy(() =>
      import('#renderer/features/imports/ImportsPage.tsx').then((m) => ({ default: m.ImportsPage })),
    ),
  },
  {
    path: '/backup',
    title: '备份',
    group: '数据',
    icon: <UsbOutlined />,
    roles: EVERYONE,
    manual: 'backup',
    Page: lazy(() =>
      import('#renderer/features/backup/BackupPage.tsx').then((m) => ({ default: m.BackupPage })),
    ),
  },
  {
    path: '/accounts',
    title: '账户',
    group: '管理',
    icon: <TeamOutlined />,
    roles: ADMINS,
    manual: 'accounts',
    Page: lazy(() =>
      import('#renderer/features/accounts/AccountsPage.tsx').then((m) => ({ default: m.AccountsPage })),
    ),
  },
  {
    path: '/audit',
    title: '审计',
    group: '管理',
    icon: <AuditOutlined />,
    roles: ADMINS,
    manual: 'audit',
    Page: lazy(() =>
      import('#renderer/features/audit/AuditPage.tsx').then((m) => ({ default: m.AuditPage })),
    ),
  },
  {
    path: '/settings',
    title: '设置',
    group: '管理',
    icon: <SettingOutlined />,
    roles: EVERYONE,
    manual: 'settings',
    Page: lazy(() =>
      import('#renderer/features/settings/SettingsPage.tsx').then((m) => ({ default: m.SettingsPage })),
    ),
  },
  {
    path: '/practice',
    title: '练习',
    group: '管理',
    icon: <FormOutlined />,
    roles: EVERYONE,
    practice: true,
    manual: 'practice',
    Page: lazy(() =>
      import('#renderer/features/practice/PracticePage.tsx').then((m) => ({ default: m.PracticePage })),
    ),
  },
  {
    path: '/about',
    title: '关于',
    group: '管理',
    icon: <InfoCircleOutlined />,
    roles: EVERYONE,
    manual: 'about',
    Page: lazy(() =>
      import('#renderer/features/about/AboutPage.tsx').then((m) => ({ default: m.AboutPage })),
    ),
  },
];
