/** Exact rationals over BigInt. The constructor reads '3515.53', '81/188', whole numbers and BigInt pairs. */
export { Fraction as Rational } from 'fraction.js';
