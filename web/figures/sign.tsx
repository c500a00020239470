/** Signs that few fonts have, drawn: what is said beside them says the same in words. */

/** Sources part ways. */
export const ForkSign = () => (
  <svg class="drawn-sign" viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
    <path d="M6 11.5V7L2 1M6 7l4-6" fill="none" stroke="currentColor" stroke-width="1.6" />
  </svg>
);

/** No entry. */
export const BarredSign = () => (
  <svg class="drawn-sign" viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
    <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" stroke-width="1.4" />
    <path d="M3 6h6" stroke="currentColor" stroke-width="1.8" />
  </svg>
);
