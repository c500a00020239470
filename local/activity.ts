/** What is under way: lets the runtime know when it is idle, and stream readers when it is worth looking. */
export class Activity {
  /** Everything that ever began. Unchanged between two looks means that nothing happened between them. */
  total = 0;
  underWay = 0;
  private readonly listeners = new Set<() => void>();

  async during<T>(work: () => Promise<T>): Promise<T> {
    this.total++;
    this.underWay++;
    try {
      return await work();
    } finally {
      this.underWay--;
      for (const listener of this.listeners) listener();
    }
  }

  /** Something happened that takes no time. */
  note(): void {
    this.total++;
  }

  onEnd(listener: () => void): void {
    this.listeners.add(listener);
  }

  offEnd(listener: () => void): void {
    this.listeners.delete(listener);
  }
}

/** A sleep that can be cut short, by `wake` or by the signal. */
export class Nap {
  private end: (() => void) | undefined;
  private woken = false;

  /** Returns at once if somebody called `wake` since the last nap. */
  async take(ms: number, signal: AbortSignal): Promise<void> {
    if (!this.woken && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.end = () => {
          clearTimeout(timer);
          resolve();
        };
        signal.addEventListener('abort', this.end, { once: true });
      });
      if (this.end) signal.removeEventListener('abort', this.end);
    }
    this.end = undefined;
    this.woken = false;
  }

  wake(): void {
    this.woken = true;
    this.end?.();
  }
}
