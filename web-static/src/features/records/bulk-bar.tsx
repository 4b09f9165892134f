// What can be done with the rows that are selected. It floats over the end of the list; what takes longer
// says how far it is and can be stopped.
import { Button, Modal, Popover, Select, TagsInput } from "@mantine/core";
import { useRef, useState, type FormEvent } from "react";
import { asProblem } from "@/api/problem";
import type { Field, RecordType } from "@/api/record-types";
import type { RecordData, Search } from "@/api/records";
import { useRights, useSession } from "@/api/session";
import { fieldLabel, t } from "@/i18n";
import { numberWords } from "@/i18n/format";
import { Icon } from "@/ui/icons";
import { toast } from "@/ui/toasts";
import { changeMany, everyRecord, tagMany, trashMany, type Progress } from "./bulk";
import { countWords, deleteWithUndo } from "./deletion";
import { cleaned } from "./draft";
import { ExportMenu } from "./export-menu";
import { FieldInput } from "./field-input";
import { systemFields } from "./paths";
import { useUsers } from "./users";
import { useSuggestions } from "./value-suggestions";
import styles from "./bulk-bar.module.css";

interface Props {
  type: RecordType;
  records: RecordData[]; // selected, of those that are here
  everything: boolean; // also what was not read yet
  total: number | undefined;
  search: Search;
  mayHaveAll: boolean; // all that are here are selected, and there are more
  onEverything: () => void;
  onDone: () => void;
}

interface Work {
  done: number;
  of: number;
  stop: () => void;
}

export const changeableFields = (type: RecordType): Field[] =>
  [...type.fields, ...systemFields(type).filter(({ name }) => name === "owner_id").map((field) => ({ ...field, read_only: false }))].filter(
    (field) => !field.read_only && field.type !== "list" && !type.title_fields.includes(field.name),
  );

export function BulkBar({ type, records, everything, total, search, mayHaveAll, onEverything, onDone }: Props) {
  const { writeRecords } = useRights();
  const [work, setWork] = useState<Work>();
  const [changing, setChanging] = useState(false);
  const stopping = useRef<AbortController>(undefined);
  const count = everything ? (total ?? records.length) : records.length;

  const run = async (act: (records: RecordData[], progress: Progress) => Promise<unknown>) => {
    const controller = new AbortController();
    stopping.current = controller;
    const tell = (done: number) => count > 200 && setWork({ done, of: count, stop: () => controller.abort() });
    try {
      const all = everything ? await everyRecord(type.plural, search, { signal: controller.signal, tell }) : records;
      onDone();
      await act(all, { signal: controller.signal, tell });
    } catch (thrown) {
      if (!controller.signal.aborted) toast({ tone: "wrong", text: t("lists.not_done", { why: asProblem(thrown).message }) });
    } finally {
      setWork(undefined);
    }
  };
  const change = (patch: Record<string, unknown>) => void run((all, progress) => changeMany(type, all, patch, progress));
  const remove = () => {
    const [only] = records;
    if (only && count === 1) {
      onDone();
      void deleteWithUndo(type.plural, [only.id]);
    } else {
      void run((all, progress) => trashMany(type, all.map(({ id }) => id), progress));
    }
  };
  const tagged = type.fields.some(({ name }) => name === "tags");
  const owned = systemFields(type).some(({ name }) => name === "owner_id");
  if (work) {
    return (
      <div className={styles.bar} role="toolbar" aria-label={t("records.selection")}>
        <span role="status" className={styles.count}>{t("lists.working", { done: numberWords(work.done), of: numberWords(work.of) })}</span>
        <progress className={styles.progress} value={work.done} max={work.of} aria-label={t("lists.progress")} />
        <Button onClick={work.stop}>{t("action.cancel")}</Button>
      </div>
    );
  }
  if (count === 0) return null;
  return (
    <div className={styles.bar} role="toolbar" aria-label={t("records.selection")}>
      <span role="status" className={styles.count}>{t("records.selected", { what: countWords(type.plural, count) })}</span>
      {!everything && mayHaveAll && total !== undefined && <Button variant="subtle" onClick={onEverything}>{t("lists.select_everything", { count: total })}</Button>}
      {writeRecords && owned && <Assign onChoose={(id) => change({ owner_id: id })} />}
      {writeRecords && tagged && <AddTags type={type} onAdd={(tags) => void run((all, progress) => tagMany(type, all, tags, progress))} />}
      {writeRecords && <Button leftSection={<Icon name="edit" size={16} />} onClick={() => setChanging(true)}>{t("lists.change_field")}</Button>}
      <ExportMenu type={type} what={everything ? search : { ids: records.map(({ id }) => id) }} count={count} />
      {writeRecords && <Button color="danger" leftSection={<Icon name="trash" size={16} />} onClick={remove}>{t("action.delete")}</Button>}
      <Button variant="subtle" onClick={onDone}>{t("records.deselect")}</Button>
      {changing && (
        <ChangeDialog
          type={type}
          count={count}
          onClose={() => setChanging(false)}
          onChange={(patch) => {
            setChanging(false);
            change(patch);
          }}
        />
      )}
    </div>
  );
}

function Assign({ onChoose }: { onChoose: (id: string) => void }) {
  const [open, setOpen] = useState(false);
  const { all } = useUsers();
  const { user } = useSession();
  const colleagues = all.filter(({ active, id }) => active && id !== user.id);
  const options = [{ value: user.id, label: t("lists.me_named", { name: user.name }) }, ...colleagues.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <Popover opened={open} onChange={setOpen} position="top" trapFocus width={240}>
      <Popover.Target>
        <Button leftSection={<Icon name="person" size={16} />} aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(!open)}>{t("lists.assign")}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("lists.assign")}>
        <Select
          label={t("lists.assign_to")}
          data={options}
          searchable
          data-autofocus
          comboboxProps={{ withinPortal: false }}
          nothingFoundMessage={t("records.picker_nothing")}
          onChange={(id) => {
            if (!id) return;
            setOpen(false);
            onChoose(id);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function AddTags({ type, onAdd }: { type: RecordType; onAdd: (tags: string[]) => void }) {
  const [open, setOpen] = useState(false);
  const [tags, setTags] = useState<string[]>([]);
  const [typed, setTyped] = useState("");
  const known = useSuggestions(type.plural, "tags", typed, open);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const all = [...new Set([...tags, typed.trim()])].filter(Boolean);
    if (all.length === 0) return;
    setOpen(false);
    setTags([]);
    setTyped("");
    onAdd(all);
  };
  return (
    <Popover opened={open} onChange={setOpen} position="top" trapFocus width={280}>
      <Popover.Target>
        <Button aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(!open)}>{t("lists.add_tag")}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("lists.add_tag")}>
        <form className={styles.form} onSubmit={submit}>
          <TagsInput label={fieldLabel(type.name, "tags")} value={tags} onChange={setTags} searchValue={typed} onSearchChange={setTyped} data={known} placeholder={t("records.tags_hint")} data-autofocus comboboxProps={{ withinPortal: false, position: "top" }} />
          <Button type="submit" variant="filled">{t("lists.add_tag")}</Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

function ChangeDialog({ type, count, onChange, onClose }: { type: RecordType; count: number; onChange: (patch: Record<string, unknown>) => void; onClose: () => void }) {
  const fields = changeableFields(type);
  const [name, setName] = useState<string | null>(null);
  const [value, setValue] = useState<unknown>();
  const field = fields.find((one) => one.name === name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (field) onChange({ [field.name]: cleaned(field, value) });
  };
  const empty = field && cleaned(field, value) === null;
  return (
    <Modal opened onClose={onClose} title={t("lists.change_title", { what: countWords(type.plural, count) })} size={440} closeButtonProps={{ "aria-label": t("action.close") }}>
      <form className={styles.form} onSubmit={submit} onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit(event);
      }}>
        <Select
          label={t("records.filter_field")}
          data={fields.map((one) => ({ value: one.name, label: fieldLabel(type.name, one.name) }))}
          value={name}
          searchable
          allowDeselect={false}
          data-autofocus
          onChange={(next) => {
            setName(next);
            setValue(undefined);
          }}
        />
        {field && <FieldInput key={field.name} type={type} field={field} path={field.name} value={value} onChange={setValue} errorAt={() => undefined} required={false} label={t("lists.new_value")} />}
        <div className={styles.end}>
          <Button onClick={onClose}>{t("action.cancel")}</Button>
          <Button type="submit" variant="filled" disabled={!field}>{empty ? t("lists.empty_it") : t("lists.change_them", { count })}</Button>
        </div>
      </form>
    </Modal>
  );
}
