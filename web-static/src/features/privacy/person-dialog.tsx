// A dialog about a person, opened from wherever only the plural name and the id are known.
import { useRecordType } from "@/api/record-types";
import type { DialogName, Draft } from "./dialog-table";
import { EventDialog } from "./event-dialog";

export function PersonDialog({ plural, ...rest }: { name: DialogName; plural: string; id: string; preset?: Draft; onClose: () => void }) {
  const type = useRecordType(plural);
  return type ? <EventDialog type={type} {...rest} /> : null;
}
