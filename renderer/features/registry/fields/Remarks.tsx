/** What does not fit together in what is being typed; said without stealing the focus. */
export function Remarks({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <ul className="remarks wide" aria-live="polite">
      {sentences.map((sentence) => (
        <li key={sentence}>▲ {sentence}</li>
      ))}
    </ul>
  );
}
