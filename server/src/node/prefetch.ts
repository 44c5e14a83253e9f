/**
 * Maps items in order while up to `ahead` further items are processed concurrently.
 *
 * A rejection of `map` is thrown when its item is due; items that were already started still run to their end.
 */
export async function* mapPrefetched<T, R>(
  items: readonly T[],
  ahead: number,
  map: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const started: Promise<R>[] = [];
  let next = 0;
  const startMore = () => {
    while (next < items.length && started.length <= ahead) {
      const result = map(items[next++]!);
      // The result is awaited below. Without a handler, an earlier rejection would count as unhandled.
      result.catch(() => {});
      started.push(result);
    }
  };
  startMore();
  while (started.length > 0) {
    const result = await started.shift()!;
    startMore();
    yield result;
  }
}
