/** Version of the arithmetic: a change that can change a figure changes it, and with it the name of every run. */
export const ENGINE = '3';
