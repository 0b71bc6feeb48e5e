import { type RefObject, useId, useRef } from 'react';

type Props = {
  readonly label: string;
  /** As an input takes it: `image/*,.pdf`. */
  readonly accept: string;
  readonly choose: (file: File) => void;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  /** For a key or a button elsewhere that opens it too. */
  readonly field?: RefObject<HTMLInputElement | null>;
};

/** The system's own file field in the shape of our buttons: it keeps the keyboard, and its name, for itself. */
export function FileChoice({ label, accept, choose, primary = false, field: given, ...rest }: Props) {
  const id = useId();
  const own = useRef<HTMLInputElement>(null);
  const field = given ?? own;
  return (
    <span className={primary ? 'file-choice primary' : 'file-choice'}>
      <input
        {...rest}
        ref={field}
        id={id}
        type="file"
        accept={accept}
        onKeyDown={(event) => {
          // A file field opens on the space bar only; our buttons open on Enter too.
          if (event.key !== 'Enter') return;
          event.preventDefault();
          field.current?.click();
        }}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) choose(file);
          // The same file again is a choice again.
          target.value = '';
        }}
      />
      <label htmlFor={id}>{label}</label>
    </span>
  );
}
