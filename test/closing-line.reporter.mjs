/** Prints the closing line that CI reads: `N passed, N failed, N skipped`. A suite that could not start counts as failed. */
export default class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    setImmediate(() =>
      console.log(`\n${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`),
    );
  }
}
