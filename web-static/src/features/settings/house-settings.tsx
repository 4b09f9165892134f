// The records of a type that is edited with the settings: named, changed, put in order, deleted with Undo. For
// types that have no editor of their own.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { asProblem } from "@/api/problem";
import { recordTitle, type RecordType } from "@/api/record-types";
import { changeRecord, type RecordData } from "@/api/records";
import { useRights } from "@/api/session";
import { queryClient } from "@/app/query-client";
import { deleteWithUndo } from "@/features/records/deletion";
import { houseQuery } from "@/features/records/house-records";
import { openQuickCreate } from "@/features/shell/overlays";
import { useNames } from "@/features/records/names";
import { useEditedRecord } from "@/features/records/record-data";
import { EditableField } from "@/features/records/editable-field";
import { FullValue } from "@/features/records/full-value";
import { pluralLabel, t, tOr, typeLabel } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Bones, Card } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { toast } from "@/ui/toasts";
import styles from "./house-settings.module.css";

const refresh = (plural: string) => queryClient.invalidateQueries({ queryKey: ["records", plural] });

// Positions so that `records` stand in this order: only those that must change.
export function positionsFor(records: RecordData[]): { record: RecordData; position: number }[] {
  return records.map((record, index) => ({ record, position: index + 1 })).filter(({ record, position }) => record.position !== position);
}

export function HouseSettings({ type }: { type: RecordType }) {
  const query = useQuery(houseQuery(type.plural));
  const { manageInstallation } = useRights();
  const [open, setOpen] = useState<string>();
  const records = query.data ?? [];
  const ordered = type.fields.some(({ name, read_only: fixed }) => name === "position" && !fixed);

  const arrange = async (next: RecordData[]) => {
    for (const { record, position } of positionsFor(next)) await changeRecord(type.plural, record.id, `"${record.version}"`, { position });
    await refresh(type.plural);
  };
  const move = async (at: number, by: 1 | -1) => {
    const moved = records[at];
    if (!moved) return;
    const next = records.filter((one) => one !== moved);
    next.splice(at + by, 0, moved);
    try {
      await arrange(next);
      toast({
        text: t("lists.house_moved", { name: recordTitle(type, moved) }),
        undo: async () => {
          const now = await queryClient.fetchQuery({ ...houseQuery(type.plural), staleTime: 0 });
          await arrange(records.flatMap(({ id }) => now.find((one) => one.id === id) ?? []));
        },
      });
    } catch (thrown) {
      toast({ tone: "wrong", text: t("lists.house_not_saved", { why: asProblem(thrown).message }) });
      await refresh(type.plural);
    }
  };
  const actions = manageInstallation && <Button size="compact-sm" variant="subtle" leftSection={<Icon name="plus" size={14} />} onClick={() => openQuickCreate(type.plural, ordered ? { position: records.length + 1 } : undefined)}>{tOr(`add.${type.name}`, typeLabel(type.name))}</Button>;
  return (
    <Card title={pluralLabel(type.plural)} actions={actions}>
      <p className="quiet">{t("lists.house")}</p>
      {query.isPending ? <Bones lines={4} /> : query.isError ? <ProblemBlock problem={asProblem(query.error)} retry={() => void query.refetch()} /> : records.length === 0 ? <p className="quiet">{t("lists.house_none")}</p> : (
        <ul className={styles.rows}>
          {records.map((record, index) => {
            const name = recordTitle(type, record);
            return (
              <li key={record.id}>
                <div className={styles.line}>
                  <button type="button" className={styles.name} aria-expanded={open === record.id} onClick={() => setOpen(open === record.id ? undefined : record.id)} aria-label={t("lists.house_change", { name })}>
                    <Icon name={open === record.id ? "chevronDown" : "chevronRight"} size={14} /><bdi className="cut">{name}</bdi>
                  </button>
                  {manageInstallation && (
                    <span className={styles.acts}>
                      {ordered && <button type="button" disabled={index === 0} aria-label={t("lists.house_up", { name })} onClick={() => void move(index, -1)}><Icon name="arrowUp" size={14} /></button>}
                      {ordered && <button type="button" disabled={index === records.length - 1} aria-label={t("lists.house_down", { name })} onClick={() => void move(index, 1)}><Icon name="arrowDown" size={14} /></button>}
                      <button type="button" aria-label={t("lists.house_delete", { name })} onClick={() => void deleteWithUndo(type.plural, [record.id], name)}><Icon name="trash" size={14} /></button>
                    </span>
                  )}
                </div>
                {open === record.id && <Fields type={type} record={record} editable={manageInstallation} />}
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}

function Fields({ type, record, editable }: { type: RecordType; record: RecordData; editable: boolean }) {
  const names = useNames();
  const { record: shown, save } = useEditedRecord(type, { record, etag: `"${record.version}"` });
  const keep = async (changes: Record<string, unknown>, began?: Record<string, unknown>) => {
    await save(changes, began);
    await refresh(type.plural);
  };
  return (
    <dl className={styles.fields}>
      {type.fields.filter(({ name }) => name !== "position").map((field) => (
        <EditableField key={field.name} type={type} field={field} record={shown} save={keep} editable={editable}>
          <FullValue type={type} field={field} record={shown} names={names} editable={editable} />
        </EditableField>
      ))}
    </dl>
  );
}
