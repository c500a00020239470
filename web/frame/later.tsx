/** What is not needed for the first view: it is loaded once somebody gets there. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Failure, Waiting } from './states.tsx';

/** The component that `load` brings, kept from then on; until then quiet lines, `rows` of them, or what went wrong and a way to try again. */
export const later = <P extends object>(load: () => Promise<ComponentType<P>>, rows: number): ComponentType<P> => {
  let loaded: ComponentType<P> | undefined;
  return (props) => {
    const [failure, fail] = useState<unknown>();
    const [tried, again] = useState(0);
    useEffect(() => {
      if (loaded) return;
      load().then((found) => {
        loaded = found;
        fail(undefined);
        again((n) => n + 1);
      }, fail);
    }, [tried]);
    const Loaded = loaded;
    if (Loaded) return <Loaded {...props} />;
    return failure === undefined ? <Waiting rows={rows} /> : <Failure failure={failure} again={() => again((n) => n + 1)} />;
  };
};
