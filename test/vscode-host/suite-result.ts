/** One test of the suite that ran inside VS Code, as its result file tells it. */
export interface SuiteTest {
  readonly title: string;
  readonly state: "passed" | "failed" | "skipped";
  readonly error?: string;
}
