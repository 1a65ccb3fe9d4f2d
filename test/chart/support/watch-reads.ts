/** A view of a value that remembers which of its keys were read, at any depth. `unread` tells the paths of the others, those below them left out. */
export const watchReads = (value: unknown): { watched: unknown; unread: () => string[] } => {
  const read = new Map<object, Set<string>>();
  const views = new Map<object, object>();

  const view = (seen: unknown): unknown => {
    if (typeof seen !== 'object' || seen === null) return seen;
    const known = views.get(seen);
    if (known) return known;
    const keys = new Set<string>();
    read.set(seen, keys);
    const made = new Proxy(seen, {
      get: (target, key) => {
        if (typeof key === 'string') keys.add(key);
        return view(Reflect.get(target, key));
      },
    });
    views.set(seen, made);
    return made;
  };

  const unreadIn = (seen: unknown, path: string): string[] => {
    if (typeof seen !== 'object' || seen === null) return [];
    const keys = read.get(seen);
    return Object.entries(seen).flatMap(([key, inner]) =>
      keys?.has(key) ? unreadIn(inner, `${path}/${key}`) : [`${path}/${key}`],
    );
  };

  return { watched: view(value), unread: () => unreadIn(value, '') };
};
