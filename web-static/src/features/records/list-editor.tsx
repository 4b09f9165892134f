// Several of the same: e-mail addresses, phones, postal addresses, companies. Added, changed, moved and
// taken away; the first is the main one.
import { ActionIcon, Button, NativeSelect, Tooltip } from "@mantine/core";
import { useRef, useState } from "react";
import type { Field } from "@/api/record-types";
import { fieldLabel, t, typeLabel } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Status } from "@/ui/pieces";
import { FieldInput, type InputProps } from "./field-input";
import { shownMembers, type Item } from "./values";
import styles from "./list-editor.module.css";

type Props = Omit<InputProps, "value"> & { value: Item[] };

export function moved<T>(items: T[], from: number, to: number): T[] {
  const next = [...items];
  const [item] = next.splice(from, 1);
  if (item !== undefined) next.splice(to, 0, item);
  return next;
}

// Items without their first member say nothing and are not kept; nor is what the server works out.
export function keptItems(field: Field, items: Item[]): Item[] {
  const members = shownMembers(field);
  return items
    .map((item) => Object.fromEntries(members.flatMap(({ name }) => (present(item[name]) ? [[name, trimmed(item[name])]] : []))))
    .filter((item) => Object.keys(item).some((name) => name !== "label" && name !== "inactive"));
}

const present = (value: unknown) => value !== undefined && value !== null && value !== false && trimmed(value) !== "";
const trimmed = (value: unknown) => (typeof value === "string" ? value.trim() : value);

export function ListEditor({ type, field, path, value, onChange, errorAt, label, autoFocus = false }: Props) {
  const shown = value.length > 0 ? value : [{}];
  const all = shownMembers(field);
  const links = all.filter(({ references }) => references && references !== "user");
  const oneOf = links.length > 1; // an item points to a person, a company or a deal: to one of them
  const members = oneOf ? all.filter((member) => !links.includes(member)) : all;
  const block = !oneOf && members.length > 3; // a postal address needs lines of its own
  const added = useRef(false);
  const words = label === null ? undefined : (label ?? fieldLabel(type.name, field.name));
  const full = field.max_items !== undefined && shown.length >= field.max_items;
  const set = (index: number, name: string, next: unknown) => onChange(shown.map((item, at) => (at === index ? { ...item, [name]: next } : item)));
  return (
    <div className={styles.list} role="group" aria-label={fieldLabel(type.name, field.name)}>
      {words && <span className={styles.label} aria-hidden="true">{words}</span>}
      {errorAt(path) && <p className={styles.error} role="alert">{errorAt(path)}</p>}
      {shown.map((item, index) => (
        <div key={index} className={styles.item} data-block={block || undefined}>
          <div className={block ? styles.grid : styles.line} data-members={oneOf ? members.length + 2 : members.length}>
            {oneOf && <OneOf type={type} field={field} links={links} path={`${path}.${index}`} item={item} onChange={(next) => onChange(shown.map((one, at) => (at === index ? next : one)))} errorAt={errorAt} />}
            {members.map((member, at) => (
              <FieldInput
                key={member.name}
                type={type}
                field={member}
                path={`${path}.${index}.${member.name}`}
                value={item[member.name]}
                onChange={(next) => set(index, member.name, next)}
                errorAt={errorAt}
                label={block ? fieldLabel(type.name, `${field.name}.${member.name}`) : null}
                autoFocus={(autoFocus && index === 0 && at === 0) || (added.current && index === shown.length - 1 && at === 0)}
                required={false}
                {...(!block && at > 0 && { placeholder: fieldLabel(type.name, `${field.name}.${member.name}`) })}
              />
            ))}
          </div>
          <div className={styles.moves}>
            {index === 0 && shown.length > 1 && <Status tone="accent">{t("records.main_one")}</Status>}
            {index > 0 && <Move icon="arrowUp" label={index === 1 ? t("records.make_main") : t("records.move_up")} onClick={() => onChange(moved(shown, index, index - 1))} />}
            {value.length > 0 && <Move icon="close" label={t("records.remove", { field: fieldLabel(type.name, field.name), number: index + 1 })} onClick={() => onChange(shown.filter((_, at) => at !== index))} />}
          </div>
        </div>
      ))}
      {!full && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={styles.add}
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => {
            added.current = true;
            onChange([...shown, {}]);
          }}
        >
          {t("records.add_another")}
        </Button>
      )}
    </div>
  );
}

// First what it points to, then which.
function OneOf({ type, field, links, path, item, onChange, errorAt }: { type: InputProps["type"]; field: Field; links: Field[]; path: string; item: Item; onChange: (item: Item) => void; errorAt: InputProps["errorAt"] }) {
  const there = links.find(({ name }) => item[name] !== undefined);
  const [chosen, setChosen] = useState(there?.name ?? links[0]?.name ?? "");
  const link = there ?? links.find(({ name }) => name === chosen);
  const rest = Object.fromEntries(Object.entries(item).filter(([name]) => !links.some((one) => one.name === name)));
  return (
    <>
      <NativeSelect
        aria-label={t("lists.points_to")}
        data={links.map(({ name, references }) => ({ value: name, label: typeLabel(references ?? name) }))}
        value={link?.name ?? ""}
        onChange={({ currentTarget: { value } }) => {
          setChosen(value);
          if (there) onChange(rest);
        }}
      />
      {link && (
        <FieldInput
          key={link.name}
          type={type}
          field={link}
          path={`${path}.${link.name}`}
          value={item[link.name]}
          label={null}
          placeholder={fieldLabel(type.name, `${field.name}.${link.name}`)}
          errorAt={errorAt}
          onChange={(id) => onChange(id === undefined ? rest : { ...rest, [link.name]: id })}
        />
      )}
    </>
  );
}

function Move({ icon, label, onClick }: { icon: "arrowUp" | "close"; label: string; onClick: () => void }) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} size="sm" onClick={onClick}><Icon name={icon} size={14} /></ActionIcon>
    </Tooltip>
  );
}
