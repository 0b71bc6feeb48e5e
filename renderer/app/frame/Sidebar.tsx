import { NavLink } from 'react-router';
import { type Area, AREA_GROUPS } from '../areas.tsx';

/** The rooms of the desk, in groups of two beside each other: there is room for twice as many. */
export function Sidebar({ areas }: { readonly areas: readonly Area[] }) {
  return (
    <nav className="sidebar" aria-label="功能">
      {AREA_GROUPS.map((group) => {
        const own = areas.filter((area) => area.group === group);
        return (
          own.length > 0 && (
            <section key={group} aria-label={group}>
              <h2>{group}</h2>
              {own.map((area) => (
                <AreaLink key={area.path} area={area} place={areas.indexOf(area) + 1} />
              ))}
            </section>
          )
        );
      })}
    </nav>
  );
}

function AreaLink({ area: { path, title, icon }, place }: { readonly area: Area; readonly place: number }) {
  return (
    <NavLink to={path} end={path === '/'} title={place <= 9 ? `${title}（Alt+${place}）` : title}>
      <span aria-hidden="true">{icon}</span>
      {title}
    </NavLink>
  );
}
