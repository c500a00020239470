#!/usr/bin/env node
/** Starts the command line: its source in a checkout, what was compiled of it in an installed package, where Node strips no types. */
import module from 'node:module';

// What was made of its modules is kept for the next time, by a Node that can: it starts in a third of the time.
module.enableCompileCache?.();
const isInstalled = import.meta.url.includes('/node_modules/');
await import(isInstalled ? '../dist/package/dealstream.js' : './dealstream.ts');
