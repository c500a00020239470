/** Tables as a tool reads them that knows nothing of this service: Python's own csv, compared with the same rows as NDJSON. */
import { type Generator, run, write } from './tool.ts';

const TRY = `
import csv, io, json
from datetime import date
NONE = object()
def at(row, path):
    if isinstance(row, dict) and path in row: return row[path]
    head, _, rest = path.partition('.')
    return at(row[head], rest) if rest and isinstance(row, dict) and head in row else NONE
def shown(value):
    if value is None or value is NONE: return ''
    if isinstance(value, bool): return 'true' if value else 'false'
    if isinstance(value, list) and not any(isinstance(one, (dict, list)) for one in value): return '; '.join(str(one) for one in value)
    return value
def differs(cell, value):
    value = shown(value)
    if isinstance(value, (int, float)): return cell == '' or float(cell) != value
    if isinstance(value, (dict, list)): return json.loads(cell) != value
    return cell.removeprefix("'") != value.removeprefix("'")
def fault(one):
    rows = [json.loads(line) for line in one['ndjson'].splitlines()]
    table = list(csv.DictReader(io.StringIO(one['csv'], newline=''), strict=True))
    if len(table) != len(rows): return f'{len(table)} rows, not {len(rows)}'
    for n, (cells, row) in enumerate(zip(table, rows)):
        if None in cells or None in cells.values(): return f'row {n} is shifted'
        for column, cell in cells.items():
            if column in ('sources', 'publishers', 'urls', 'licences'): continue
            if column.endswith(('.first', '.last')) and cell != '':
                date.fromisoformat(cell)
                whole = at(row, column.rsplit('.', 1)[0])
                if whole is not NONE and not cell.startswith(whole[:4]): return f'row {n}, {column}: {cell} is not in {whole}'
            elif at(row, column) is not NONE and differs(cell, at(row, column)): return f'row {n}, {column}: {cell} is not {at(row, column)}'
        if 'sources' in cells and sorted(filter(None, cells['sources'].split('; '))) != sorted(row.get('sources', {})): return f'row {n} names other sources'
    return 'ok' if len(rows) > 0 else 'has no rows'
for one in json.load(open('answers.json')):
    try: print(one['operation'], fault(one['rows']), sep='\\t')
    except Exception as error: print(one['operation'], type(error).__name__ + ' ' + str(error)[:200], sep='\\t')
`;

const pythonCsv: Generator = {
  name: 'Python csv',
  needs: ['python3'],
  reads: 'rows',
  run: (folder) => {
    write(folder, 'try.py', TRY);
    return run(folder, 'python3', 'try.py');
  },
};

export const tableReaders = [pythonCsv];
