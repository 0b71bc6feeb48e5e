type Props = {
  readonly label: string;
  readonly steps: readonly string[];
  /** The place of the step that it stands at; -1 before the first. */
  readonly at: number;
};

/** The steps of something in a line, and where it stands. */
export function StepRow({ label, steps, at }: Props) {
  return (
    <ol className="step-row" aria-label={label}>
      {steps.map((step, index) => (
        <li key={step} aria-current={index === at ? 'step' : undefined}>
          {step}
        </li>
      ))}
    </ol>
  );
}
