/** Whether there is a network, and from when what is shown is where there is none. */
import { useEffect, useState } from 'preact/hooks';
import { lastAnswered } from '../reading/api.ts';
import { instant } from '../values/dates.ts';
import { words } from '../words/words.ts';

export const Offline = () => {
  const [isOffline, set] = useState(!navigator.onLine);
  useEffect(() => {
    const look = () => set(!navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  if (!isOffline) return null;
  const at = lastAnswered();
  return (
    <p class="banner" role="status">
      {words.states.offline(at === undefined ? undefined : instant(new Date(at).toISOString()))}
    </p>
  );
};
