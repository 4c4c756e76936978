import { printUsage } from './usage.js';

printUsage(0);
