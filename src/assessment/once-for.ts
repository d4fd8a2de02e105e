/** @returns `make`, asked once for each object (an edition, a scale) and remembered as long as the object lives. */
export function onceFor<Of extends object, Made extends object>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, Made>();
  return (of) => {
    const found = known.get(of);
    if (found) return found;
    const made = make(of);
    known.set(of, made);
    return made;
  };
}
