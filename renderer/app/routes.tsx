import { type ComponentType, Suspense } from 'react';
import type { RouteObject } from 'react-router';
import type { Session } from '#shared/contract/desk.ts';
import { Waiting } from '#renderer/ui/States.tsx';
import { AREAS, type Area } from './areas.tsx';
import { Frame } from './frame/Frame.tsx';
import { PageFailure } from './frame/PageFailure.tsx';

/** The rooms that this account may enter. */
function areasFor(session: Session): readonly Area[] {
  return AREAS.filter(
    ({ roles, practice = false }) => roles.includes(session.role) && (session.practice || !practice),
  );
}

function pageRoute(path: string, Page: ComponentType): RouteObject {
  return {
    path,
    errorElement: <PageFailure />,
    element: (
      <Suspense fallback={<Waiting>正在打开…</Waiting>}>
        <Page />
      </Suspense>
    ),
  };
}

export function routes(session: Session): RouteObject[] {
  const areas = areasFor(session);
  return [
    {
      element: <Frame areas={areas} />,
      errorElement: <PageFailure />,
      children: areas.flatMap(({ path, Page, pages = [] }) => [
        pageRoute(path, Page),
        ...pages.map((page) => pageRoute(`${path}/${page.path}`, page.Page)),
      ]),
    },
  ];
}
