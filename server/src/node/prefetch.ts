/** Maps items in order, with the next `ahead` under way while one is used. */
export async function* mapPrefetched<T, R>(
  items: readonly T[],
  ahead: number,
  map: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const underWay: Promise<R>[] = [];
  let next = 0;
  const fill = () => {
    while (next < items.length && underWay.length <= ahead) {
      const result = map(items[next++]!);
      // Awaited below; a rejection before that is no unhandled one.
      result.catch(() => {});
      underWay.push(result);
    }
  };
  fill();
  while (underWay.length > 0) {
    const result = await underWay.shift()!;
    fill();
    yield result;
  }
}
