// Dialogs over dialogs: all of them hear Escape, only the one on top may act on it.
import { useEffect, useRef } from "react";

const open: symbol[] = [];

export function useOnTop(): () => boolean {
  const own = useRef(Symbol("dialog"));
  useEffect(() => {
    const mine = own.current;
    open.push(mine);
    return () => void open.splice(open.indexOf(mine), 1);
  }, []);
  return () => open.at(-1) === own.current;
}
