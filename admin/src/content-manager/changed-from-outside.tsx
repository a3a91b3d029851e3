import type { ComponentType } from 'react';
import { forwardRef, useSyncExternalStore } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';

/** How often each field was changed by something that is not its own editor. */
const rounds = new Map<string, number>();
const listeners = new Set<() => void>();

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Says that a field was changed while its editor was looking elsewhere; the editor begins anew with what the field holds. */
export const changedFromOutside = (name: string): void => {
  rounds.set(name, (rounds.get(name) ?? 0) + 1);
  listeners.forEach((listener) => listener());
};

type InputProps = { readonly name: string };
type Input = ComponentType<InputProps>;

/**
 * An editor that reads its field once, when it opens (Tiptap, CKEditor, TinyMCE), keeps the old text after a mask was put, and hands it
 * over with the next letter: the masked number comes back. Such an input is opened anew when its field was changed from outside.
 */
export const openedAnew = (Original: Input): Input => {
  const OpenedAnew = forwardRef<unknown, InputProps>((props, ref) => {
    const round = useSyncExternalStore(listen, () => rounds.get(props.name) ?? 0);
    const Shown = Original as ComponentType<InputProps & { readonly ref?: unknown }>;
    return <Shown key={round} {...props} ref={ref} />;
  });
  OpenedAnew.displayName = 'OpenedAnew';
  return OpenedAnew as unknown as Input;
};

type Loads = () => Promise<{ default: Input }>;

/** Every custom field of this portal, whoever brought it, shows what was changed from outside; after all plugins have registered theirs. */
export const openCustomFieldsAnew = (customFields: StrapiApp['customFields']): void => {
  Object.values(customFields.getAll()).forEach(({ components }) => {
    const load = components.Input as unknown as Loads;
    const anew: Loads = async () => ({ default: openedAnew((await load()).default) });
    components.Input = anew as unknown as typeof components.Input;
  });
};
