// Who takes part: colleagues and people we know.
import { Select } from "@mantine/core";
import { useState } from "react";
import { useRecordTypes } from "@/api/record-types";
import { seenName } from "@/features/records/names";
import { RecordPicker } from "@/features/records/record-picker";
import { useUsers } from "@/features/records/users";
import { choiceLabel, t, typeLabel } from "@/i18n";
import type { Attendee } from "./activity";
import { Chip } from "./chip";
import styles from "./activities.module.css";

interface Props {
  attendees: Attendee[];
  onChange: (attendees: Attendee[]) => void;
}

const idOf = (one: Attendee) => one.user_id ?? one.contact_id ?? one.lead_id ?? "";

export function AttendeesInput({ attendees, onChange }: Props) {
  const { all, nameOf } = useUsers();
  const people = useRecordTypes().find(({ name }) => name === "contact");
  const [from, setFrom] = useState("user");
  const there = new Set(attendees.map(idOf));
  const add = (member: keyof Attendee, id: string | undefined | null) => {
    if (id && !there.has(id)) onChange([...attendees, { [member]: id }]);
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t("day.attendees")}</legend>
      {attendees.length > 0 && (
        <ul className={styles.chips}>
          {attendees.map((one) => (
            <Chip
              key={idOf(one)}
              id={idOf(one)}
              name={one.user_id ? nameOf(one.user_id) : seenName(idOf(one)) ?? typeLabel(one.lead_id ? "lead" : "contact")}
              note={one.response && one.response !== "none" ? choiceLabel("activity", "attendees.response", one.response) : undefined}
              onRemove={() => onChange(attendees.filter((other) => other !== one))}
            />
          ))}
        </ul>
      )}
      <div className={styles.pick}>
        <Select
          aria-label={t("day.attendee_from")}
          data={[{ value: "user", label: t("day.colleague") }, ...(people ? [{ value: "contact", label: typeLabel("contact") }] : [])]}
          value={from}
          onChange={(next) => next && setFrom(next)}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
        />
        {from === "contact" && people ? (
          <RecordPicker key={attendees.length} type={people} value={undefined} onChange={(id) => add("contact_id", id)} ariaLabel={t("day.attendee_add")} />
        ) : (
          <Select key={attendees.length} aria-label={t("day.attendee_add")} placeholder={t("records.picker_find")} searchable data={all.filter(({ id, active }) => active && !there.has(id)).map(({ id, name }) => ({ value: id, label: name }))} value={null} onChange={(id) => add("user_id", id)} comboboxProps={{ withinPortal: false }} nothingFoundMessage={t("records.picker_nothing")} />
        )}
      </div>
    </fieldset>
  );
}
