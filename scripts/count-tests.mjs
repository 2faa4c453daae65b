// Prints `N passed, N failed` from a JSON report of vitest; fails when a test failed, a file did not load or none ran.
import { readFileSync } from 'node:fs';

const {
  numPassedTests: passed,
  numFailedTests,
  testResults,
} = JSON.parse(readFileSync(process.argv[2], 'utf8'));
// A file that does not load fails as a whole and has no tests to count.
const broken = testResults.filter(
  (file) => file.status === 'failed' && file.assertionResults.length === 0,
).length;
const failed = numFailedTests + broken;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
