// Assertions that need no Node: the same suites run in a web worker.

export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

export function equal<T>(actual: T, expected: T, message = ''): void {
  const [seen, wanted] = [show(actual), show(expected)];
  if (seen !== wanted) throw new Error(`${message}\n  expected ${wanted}\n  but got  ${seen}`);
}

export function includes(text: string, part: string): void {
  if (!text.includes(part)) throw new Error(`expected ${show(part)} in\n${text}`);
}

export function excludes(text: string, part: string): void {
  if (text.includes(part)) throw new Error(`expected no ${show(part)} in\n${text}`);
}

function show(value: unknown): string {
  return JSON.stringify(value, null, 1) ?? String(value);
}
