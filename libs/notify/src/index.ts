export type { Address, Channel, Delivery } from './channel.js';
export { plainText, type Message, type Section } from './message.js';
export { openChannel, type Surroundings } from './open-channel.js';
