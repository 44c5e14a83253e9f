// Assertions that do not need Node, because the same suites run in a web worker.

export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

export function equal<T>(actual: T, expected: T, message = ''): void {
  const [actualText, expectedText] = [show(actual), show(expected)];
  if (actualText !== expectedText) {
    throw new Error(`${message}\n  expected ${expectedText}\n  but got  ${actualText}`);
  }
}

export function includes(text: string, part: string): void {
  if (!text.includes(part)) throw new Error(`expected ${show(part)} in\n${text}`);
}

export function excludes(text: string, part: string): void {
  if (text.includes(part)) throw new Error(`did not expect ${show(part)} in\n${text}`);
}

function show(value: unknown): string {
  return JSON.stringify(value, null, 1) ?? String(value);
}
