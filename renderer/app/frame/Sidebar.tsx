import { NavLink } from 'react-router';
import type { Area } from '../areas.tsx';

/** The rooms of the desk. */
export function Sidebar({ areas }: { readonly areas: readonly Area[] }) {
  return (
    <nav className="sidebar" aria-label="功能">
      {areas.map(({ path, title, icon }, index) => (
        <NavLink
          key={path}
          to={path}
          end={path === '/'}
          title={index < 9 ? `${title}（Alt+${index + 1}）` : title}
        >
          <span aria-hidden="true">{icon}</span>
          <span className="sidebar-title">{title}</span>
        </NavLink>
      ))}
    </nav>
  );
}
