import { writeLedger } from '../consortia/ledger.js';
import { printUsage } from './usage.js';

/** Writes the database that `score-sqlite` reads; in a process of its own, which the product's store is bundled for. */
await writeLedger(process.argv[2] ?? '');
printUsage(0);
