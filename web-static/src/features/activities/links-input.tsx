// What an activity is about: any number of people, companies, deals and leads.
import { Select } from "@mantine/core";
import { useState } from "react";
import { useRecordTypes, type RecordType } from "@/api/record-types";
import { seenName } from "@/features/records/names";
import { RecordPicker } from "@/features/records/record-picker";
import { t, typeLabel } from "@/i18n";
import { linkOf, typeOfLink, type Link, type LinkName } from "./activity";
import { Chip } from "./chip";
import { linkableTypes } from "./linkable";
import styles from "./activities.module.css";

interface Props {
  links: Link[];
  onChange: (links: Link[]) => void;
}

const nameOf = (type: RecordType): LinkName => `${type.name}_id` as LinkName;

export function LinksInput({ links, onChange }: Props) {
  const types = linkableTypes(useRecordTypes());
  const [chosen, setChosen] = useState(types[0]?.name ?? "");
  const type = types.find(({ name }) => name === chosen) ?? types[0];
  if (!type) return null;
  const add = (id: string | undefined) => {
    if (id && !links.some((link) => linkOf(link)?.id === id)) onChange([...links, { [nameOf(type)]: id }]);
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t("day.about")}</legend>
      {links.length > 0 && (
        <ul className={styles.chips}>
          {links.map((link) => {
            const { name = "contact_id", id = "" } = linkOf(link) ?? {};
            return <Chip key={id} id={id} square={name !== "contact_id" && name !== "lead_id"} name={seenName(id) ?? typeLabel(typeOfLink(name))} onRemove={() => onChange(links.filter((one) => one !== link))} />;
          })}
        </ul>
      )}
      <div className={styles.pick}>
        <Select aria-label={t("day.about_type")} data={types.map((one) => ({ value: one.name, label: typeLabel(one.name) }))} value={type.name} onChange={(next) => next && setChosen(next)} allowDeselect={false} comboboxProps={{ withinPortal: false }} />
        <RecordPicker key={`${type.name}-${links.length}`} type={type} value={undefined} onChange={add} ariaLabel={t("day.about_add")} />
      </div>
    </fieldset>
  );
}
