/** What the runtime keeps besides the engine: messages, and how far streams were read. Whoever has it open has the data folder. */
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { within } from '../data.ts';

/** Long enough for a run that is just ending. */
const WAIT_MS = 2_000;
/** SQLITE_BUSY, of https://sqlite.org/rescode.html. */
const BUSY = 5;

/** Opens the file of a data folder for this process alone; the system takes the lock back however the process ends. Written ahead: what was
 * accepted survives that end, and no write waits for the disk. `onFault` is told of what a statement throws, which is thrown all the same. Throws when another
 * process, or another runtime of this one, has it. */
export const openState = (data: string, onFault?: (error: unknown) => void): DatabaseSync => {
  const db = new DatabaseSync(join(data, 'runtime.sqlite'), { timeout: WAIT_MS });
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE; COMMIT');
    if (onFault) telling(db, onFault);
    return db;
  } catch (error) {
    db.close();
    if (within(error, 'errcode') !== BUSY) throw error;
    throw new Error(`another Dealstream runs on ${data}; stop it, or choose another folder with --data`, { cause: error });
  }
};

/** Has a file tell of every statement that fails, whoever prepares it. */
const telling = (db: DatabaseSync, onFault: (error: unknown) => void): void => {
  const told =
    <A extends unknown[], R>(work: (...given: A) => R) =>
    (...given: A): R => {
      try {
        return work(...given);
      } catch (error) {
        onFault(error);
        throw error;
      }
    };
  const prepare = db.prepare.bind(db);
  db.prepare = (sql) => {
    const statement = prepare(sql);
    return Object.assign(statement, {
      run: told(statement.run.bind(statement)),
      get: told(statement.get.bind(statement)),
      all: told(statement.all.bind(statement)),
    });
  };
};

/** Prepares statements of a file, each once. */
export const preparing = (db: DatabaseSync): ((sql: string) => StatementSync) => {
  const statements = new Map<string, StatementSync>();
  return (sql) => {
    const statement = statements.get(sql) ?? db.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
};
