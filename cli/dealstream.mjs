#!/usr/bin/env node
/** Starts the command line: its source in a checkout, what was compiled of it in an installed package, where Node strips no types. */
const isInstalled = import.meta.url.includes('/node_modules/');
await import(isInstalled ? '../dist/package/dealstream.js' : './dealstream.ts');
