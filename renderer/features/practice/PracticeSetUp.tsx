import { useEffect, useState } from 'react';
import { client } from '#renderer/lib/client.ts';
import { ErrorState, Waiting } from '#renderer/ui/States.tsx';

/** The practice office is made the first time it is entered. */
export function PracticeSetUp({ done }: { readonly done: () => void }) {
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    async function found(): Promise<void> {
      try {
        await client.desk.setUpPractice({});
        done();
      } catch (error) {
        setFailure(error);
      }
    }
    void found();
  }, [done]);
  return (
    <main className="door">
      {failure === undefined ? (
        <Waiting>正在准备演练用的单位和虚构的人…</Waiting>
      ) : (
        <ErrorState error={failure} />
      )}
    </main>
  );
}
