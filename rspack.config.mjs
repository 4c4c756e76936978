/**
 * What `nest build` adds to Nest's own rspack defaults: `import.meta` stays as it is, so that a bundle knows where it
 * lies (and not where it was built), and the output is for the Node that `engines` names.
 */
export default (options) => {
  const [rule] = options.module.rules;
  rule.use[0].options.jsc.target = 'es2022';
  options.module.parser = { javascript: { importMeta: false } };
  return options;
};
