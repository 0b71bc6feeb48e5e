import { useRouteError } from 'react-router';
import { ErrorState } from '#renderer/ui/States.tsx';

/** A page that could not be drawn, with a way on; the rest of the window stays. */
export function PageFailure() {
  return <ErrorState error={useRouteError()} retry={() => location.reload()} />;
}
