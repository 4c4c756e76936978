export { Rational } from './rational.js';
export { sameDimension, type BaseDimension, type Dimension, type Unit } from './unit/unit.js';
export { unitOf } from './unit/unit-of.js';
export type { Quantity } from './quantity.js';
export { quantityFrom, type QuantityFrom } from './quantity-from.js';
export { addQuantities, sumOf, toRational, type Sum } from './arithmetic.js';
export { groupDigits, roundHalfUp } from './rounding.js';
export { decimalText, formatQuantity } from './print.js';
