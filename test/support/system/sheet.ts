/** CSV as a strict reader takes it (RFC 4180): CRLF after every record, quotes around whatever holds a comma, a quote or a line break. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;

/** Every record as its fields. Throws where the text is no such CSV, or records differ in length. */
export const recordsOf = (csv: string): string[][] => {
  const records: string[][] = [];
  let record: string[] = [];
  for (let at = 0; at < csv.length; ) {
    FIELD.lastIndex = at;
    const found = FIELD.exec(csv);
    if (!found) throw new Error(`no CSV at ${at}: ${JSON.stringify(csv.slice(at, at + 60))}`);
    record.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] === '\r\n') {
      records.push(record);
      record = [];
    }
    at = FIELD.lastIndex;
  }
  const [heading = []] = records;
  if (record.length > 0 || records.some(({ length }) => length !== heading.length)) throw new Error('records of different lengths');
  return records;
};

/** Records by the names of their columns. */
export const rowsOf = (csv: string): Record<string, string>[] => {
  const [heading = [], ...records] = recordsOf(csv);
  return records.map((record) => Object.fromEntries(heading.map((name, n) => [name, record[n]!])));
};
