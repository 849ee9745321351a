/** One group of names with its heading, and what its mark means. */
import type { ComponentChildren } from 'preact';
import type { NameGroup as Group } from './group-names.ts';

export interface NameGroupProps {
  group: Group;
  /** The list of them. */
  children: ComponentChildren;
}

export function NameGroup({ group: { mark, title, meaning, rows }, children }: NameGroupProps) {
  return (
    <section class="group" aria-labelledby={`group-${mark}`}>
      <h2 id={`group-${mark}`}>
        <span class={`swatch ${mark}`} aria-hidden="true" />
        {title} <span class="count">{rows.length}</span>
      </h2>
      <p class="meaning">{meaning}</p>
      {children}
    </section>
  );
}
