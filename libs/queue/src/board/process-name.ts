import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

/** This process, unlike any other one that was or will be; in front of every claim token that it makes. */
export const PROCESS_NAME = `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;

let claims = 0;
export const nextToken = (): string => `${PROCESS_NAME}/${++claims}`;
