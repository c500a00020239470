/** Values that a kind of field takes, and values that it does not. */
export type Bounds = [accepted: unknown[], refused: unknown[]];

export const GPUS: Bounds = [
  [1, 25_000, 1e9, 1.5, 0.125, 0.142857, 0.000001, 1e9 - 0.5],
  [0, -1, 0.0000001, 1.2345678, '25000', null, 1e9 + 1],
];
export const DAY: Bounds = [['2024-02-29'], ['2024', '2024-Q1', '2024-02', '2024-02-30', '2023-02-29', '', null]];
export const PARTIAL: Bounds = [
  ['2024', '2024-Q1', '2024-02', '2024-02-29'],
  ['2024-02-30', '2024-Q5', '2024-Q1-01', '24', 2024, null],
];
export const IDS: Bounds = [
  ['a', '0', 'zhangbei-1', 'constructor', 'a'.repeat(64)],
  ['', '-a', 'Zhangbei', 'a b', 'a'.repeat(65), null],
];
export const MONEY: Bounds = [
  [
    { currency: 'USD', value: 0 },
    { currency: 'CNY', value: 0.25 },
    { currency: 'USD', value: 1e13 },
  ],
  [
    5,
    null,
    { currency: 'USD', value: -1 },
    { currency: 'USD', value: 0.1255 },
    { currency: 'XYZ', value: 1 },
    { currency: 'USD', disclosure: 'exact', value: 1 },
  ],
];
export const AMOUNT: Bounds = [
  [
    { currency: 'USD', disclosure: 'undisclosed' },
    { currency: 'USD', disclosure: 'up-to', value: 5 },
    { currency: 'USD', disclosure: 'range', low: 1, high: 1 },
  ],
  [
    { currency: 'USD', value: 5 },
    { currency: 'USD', disclosure: 'undisclosed', value: 5 },
    { currency: 'USD', disclosure: 'range', low: 2, high: 1 },
    { currency: 'USD', disclosure: 'at-least' },
  ],
];
