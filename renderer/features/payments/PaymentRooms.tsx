import type { ReactNode } from 'react';
import { NavLink } from 'react-router';

const ROOMS = [
  { path: '/payments', name: '按月发放' },
  { path: '/payments/others', name: '其他发放单' },
  { path: '/payments/returned', name: '退回重发' },
  { path: '/payments/recovery', name: '追缴' },
  { path: '/payments/lookup', name: '名单查询' },
] as const;

/** The pages about money, and at the end of their line where the batch of this page stands. */
export function PaymentRooms({ children }: { readonly children?: ReactNode }) {
  return (
    <div className="payment-bar">
      <nav className="payment-rooms" aria-label="发放的各页">
        {ROOMS.map(({ path, name }) => (
          <NavLink key={path} to={path} end>
            {name}
          </NavLink>
        ))}
      </nav>
      {children}
    </div>
  );
}
