import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** The title of a screen. It gets the focus when the screen changes, so that a screen reader starts there. */
export function Titel({ children, pakFocus }: { readonly children: ComponentChildren; readonly pakFocus: boolean }): JSX.Element {
  const plek = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (!pakFocus) return;
    scrollTo(0, 0);
    plek.current?.focus({ preventScroll: true });
  }, [pakFocus]);
  return (
    <h1 class="utrecht-heading-1 utrecht-heading-1--distanced" tabIndex={-1} ref={plek}>
      {children}
    </h1>
  );
}

/** A heading within a screen; `onder` another one it is a level deeper. */
export function Kop({ id, onder = false, children }: { readonly id?: string; readonly onder?: boolean; readonly children: ComponentChildren }): JSX.Element {
  if (onder) return <h3 class="utrecht-heading-3 utrecht-heading-3--distanced">{children}</h3>;
  return (
    <h2 class="utrecht-heading-2 utrecht-heading-2--distanced" {...(id === undefined ? {} : { id })}>
      {children}
    </h2>
  );
}

export function Alinea({ soort, children }: { readonly soort?: 'lead' | 'small'; readonly children: ComponentChildren }): JSX.Element {
  return <p class={`utrecht-paragraph utrecht-paragraph--distanced ${soort === undefined ? '' : `utrecht-paragraph--${soort}`}`}>{children}</p>;
}

/** A button. `soort` is how heavy it weighs; one screen has one primary button. */
export function Knop(props: {
  readonly soort: 'primary-action' | 'secondary-action' | 'subtle';
  readonly type?: 'submit' | 'button';
  readonly bijKlik?: () => void;
  readonly label?: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { soort, type = 'button', bijKlik, label, children } = props;
  return (
    <button
      class={`utrecht-button utrecht-button--${soort}`}
      type={type}
      {...(bijKlik === undefined ? {} : { onClick: bijKlik })}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </button>
  );
}

export function Knoppen({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <div class="utrecht-button-group utrecht-button-group--row utrecht-button-group--distanced portaal-niet-afdrukken">{children}</div>;
}

/** A message that stands out. */
export function Melding({ soort, children }: { readonly soort: 'info' | 'ok' | 'warning' | 'error'; readonly children: ComponentChildren }): JSX.Element {
  return (
    <div class={`utrecht-alert utrecht-alert--${soort}`}>
      <div class="utrecht-alert__content">
        <div class="utrecht-alert__message">{children}</div>
      </div>
    </div>
  );
}

/** What opens on request. Printed in full. */
export function Openklap({ titel, children }: { readonly titel: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <details class="portaal-hulp">
      <summary>{titel}</summary>
      {children}
    </details>
  );
}

/** The field at the top of an outcome in which its amounts stand. */
export function Vlak({ soort, children }: { readonly soort: 'info' | 'ok' | 'warning' | 'error'; readonly children: ComponentChildren }): JSX.Element {
  return <div class={`utrecht-spotlight-section utrecht-spotlight-section--${soort} utrecht-spotlight-section--distanced`}>{children}</div>;
}

/** Two amounts side by side, each with what it is. */
export function Twee({ links, rechts }: { readonly links: readonly [string, string]; readonly rechts: readonly [string, string] }): JSX.Element {
  return (
    <div class="portaal-tweetal">
      {[links, rechts].map(([tekst, bedrag]) => (
        <div key={tekst}>
          <p>{tekst}</p>
          <p class="portaal-groot">{bedrag}</p>
        </div>
      ))}
    </div>
  );
}
