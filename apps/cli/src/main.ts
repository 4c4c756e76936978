import { go, x } from '@luoxuan/period';
console.log(x, await go(), import.meta.url);
