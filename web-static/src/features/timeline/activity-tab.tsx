// What one adds, and what happened so far; kept up with what colleagues do meanwhile.
import { useCallback } from "react";
import { queryClient } from "@/app/query-client";
import { useChanges } from "@/features/notifications/changes";
import { recordKey } from "@/features/records/record-data";
import { Composer } from "./composer";
import { Timeline, type TimelineProps } from "./timeline";

const shown = ["activity", "comment", "attachment"];

export function ActivityTab(props: TimelineProps) {
  const { type, record } = props;
  const { plural } = type;
  const refresh = useCallback(() => void queryClient.invalidateQueries({ queryKey: [...recordKey(plural, record.id), "timeline"] }), [plural, record.id]);
  useChanges(shown, refresh);
  useChanges(type.name, (changes) => {
    if (changes.some(({ record_id }) => record_id === record.id)) void queryClient.invalidateQueries({ queryKey: recordKey(plural, record.id) });
  });
  return (
    <>
      {props.editable && <Composer type={type} record={record} />}
      <Timeline {...props} />
    </>
  );
}
