import { useEffect, useState } from "react";

// What somebody types, once they pause: one question for a word instead of one for each letter.
export function useSettled<T>(value: T, milliseconds = 120): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
