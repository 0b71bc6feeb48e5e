import { Form, type FormInstance, type FormProps } from 'antd';
import { type KeyboardEvent, type ReactNode, useId } from 'react';

const STOPS =
  'input:not([type=hidden]):not(:disabled), textarea:not(:disabled), button[type=submit]:not(:disabled)';

const isGroupOf = (a: Element, b: Element) =>
  a instanceof HTMLInputElement && b instanceof HTMLInputElement && a.type === 'radio' && a.name === b.name;

/** The field that Enter goes to: a group of radio buttons is one stop. */
function nextStop(form: HTMLElement, from: Element): HTMLElement | undefined {
  const stops = [...form.querySelectorAll<HTMLElement>(STOPS)];
  const rest = stops
    .slice(stops.findIndex((stop) => stop === from) + 1)
    .filter((stop) => !isGroupOf(stop, from));
  const next = rest[0];
  if (!(next instanceof HTMLInputElement) || next.type !== 'radio') return next;
  return (
    rest.find((stop) => isGroupOf(stop, next) && stop instanceof HTMLInputElement && stop.checked) ?? next
  );
}

function isStop(target: EventTarget): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.getAttribute('aria-expanded') !== 'true';
}

type Props<V> = Omit<FormProps<V>, 'children' | 'form'> & {
  readonly form: FormInstance<V>;
  readonly children: ReactNode;
};

/** A form for fast hands: Enter goes to the next field, Ctrl+Enter saves, the first wrong field is shown. */
export function DeskForm<V>({ children, form, ...rest }: Props<V>) {
  const name = useId();
  function onKeyDown(event: KeyboardEvent<HTMLFormElement>): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (event.ctrlKey) {
      event.preventDefault();
      event.stopPropagation();
      form.submit();
    } else if (isStop(event.target)) {
      event.preventDefault();
      event.stopPropagation();
      nextStop(event.currentTarget, event.target)?.focus();
    }
  }
  return (
    <Form
      form={form}
      name={name}
      layout="vertical"
      requiredMark={false}
      scrollToFirstError={{ focus: true }}
      // On the way down: a closed list of choices would open on Enter.
      onKeyDownCapture={onKeyDown}
      {...rest}
    >
      {children}
    </Form>
  );
}
