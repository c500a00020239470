/** A log on disk that does not grow for ever: once it is full, it becomes `<path>.1` in place of the one before, and a new one begins. */
import { closeSync, fstatSync, openSync, renameSync, writeSync } from 'node:fs';
import { Writable } from 'node:stream';

const FULL = 16 * 1024 * 1024;

/** Emits `error` where the file cannot be written. */
export class LogFile extends Writable {
  private readonly path: string;
  private readonly full: number;
  private file: { fd: number; size: number } | undefined;

  /** `full`: bytes. */
  constructor(path: string, full = FULL) {
    super();
    this.path = path;
    this.full = full;
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    try {
      this.put(chunk);
      done();
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    if (this.file) closeSync(this.file.fd);
    this.file = undefined;
    done(error);
  }

  private put(chunk: Buffer): void {
    const full = this.file && this.file.size > 0 && this.file.size + chunk.length > this.full;
    const file = this.file && !full ? this.file : this.open(full);
    this.file = file;
    writeSync(file.fd, chunk);
    file.size += chunk.length;
  }

  private open(isNew = false): { fd: number; size: number } {
    if (this.file) closeSync(this.file.fd);
    this.file = undefined;
    if (isNew) renameSync(this.path, `${this.path}.1`);
    const fd = openSync(this.path, 'a');
    return { fd, size: fstatSync(fd).size };
  }
}
