import { NavLink } from 'react-router';

const ROOMS = [
  { path: '/volunteers', name: '名册' },
  { path: '/volunteers/activities', name: '活动' },
  { path: '/volunteers/hours', name: '时长' },
  { path: '/volunteers/stars', name: '星级、更正' },
  { path: '/volunteers/certificates', name: '证明' },
  { path: '/volunteers/year', name: '全年' },
] as const;

/** The pages about volunteers. */
export function VolunteerRooms() {
  return (
    <nav className="volunteer-rooms" aria-label="志愿的各页">
      {ROOMS.map(({ path, name }) => (
        <NavLink key={path} to={path} end>
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
