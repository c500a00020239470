/** Runs `work` over `items`, at most 16 at a time: as many connections as one function needs to keep DynamoDB busy. */
export const inParallel = async <T>(items: T[], work: (item: T) => Promise<void>): Promise<void> => {
  const queue = items.values();
  const lane = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: 16 }, lane));
};
