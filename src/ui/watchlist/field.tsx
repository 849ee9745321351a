/** A field of the form with its label, what helps to fill it in, and what is wrong with it. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface FieldProps {
  label: string;
  hint?: string | undefined;
  fault: string | undefined;
  /** Given what names the field's parts. */
  children: (field: { id: string; 'aria-describedby': string; 'aria-invalid': boolean }) => ComponentChildren;
}

export function Field({ label, hint, fault, children }: FieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, 'aria-describedby': `${id}-says`, 'aria-invalid': fault !== undefined })}
      <p id={`${id}-says`} class={fault === undefined ? 'hint' : 'wrong'}>
        {fault ?? hint}
      </p>
    </div>
  );
}
