/** Rows as the service writes them, page by page. */

/** The address of the next page, as a `Link` header says it; undefined on the last. */
export const nextIn = (link: string | null): string | undefined => /<([^>]+)>;\s*rel="next"/.exec(link ?? '')?.[1];

/** CSV without its first line: pages of one list have the same columns. */
export const withoutHead = (csv: string): string => csv.slice(csv.indexOf('\n') + 1 || csv.length);

/** How many records there are, the head included. */
const linesIn = (csv: string): number => {
  // A line end within quotes ends no record.
  let [records, isQuoted] = [0, false];
  for (const letter of csv) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (letter === '\n' && !isQuoted) records += 1;
  }
  return records;
};

/** All pages of a list as one CSV. `told` hears how many rows are there after each. Throws what the first answer that is none was. */
export const wholeCsv = async (
  at: string,
  fetched: (address: string) => Promise<Response>,
  told: (rows: number) => void = () => {},
): Promise<string[]> => {
  const pages: string[] = [];
  let rows = 0;
  let next: string | undefined = at;
  while (next !== undefined) {
    const answer: Response = await fetched(next);
    if (!answer.ok) throw answer;
    const csv = await answer.text();
    const page = pages.length === 0 ? csv : withoutHead(csv);
    pages.push(page);
    rows += linesIn(page) - (pages.length === 1 ? 1 : 0);
    told(rows);
    next = nextIn(answer.headers.get('link'));
  }
  return pages;
};
