// What leads can be: free names and colours; what each counts as is what the work goes by.
import { useQuery } from "@tanstack/react-query";
import { houseQuery } from "@/features/records/house-records";
import { t } from "@/i18n";
import { Card } from "@/ui/pieces";
import { Loaded } from "../loaded";
import { HouseRows, type HouseKind } from "./house-rows";

const statuses: HouseKind = { type: "lead_status", plural: "lead_statuses", types: ["open", "ongoing", "on_hold", "won", "lost"], percent: false, users: { plural: "leads", field: "status_id" } };

export function LeadStatusesSettings() {
  const query = useQuery(houseQuery("lead_statuses"));
  return (
    <Card title={t("deals.lead_statuses")}>
      <p className="quiet">{t("deals.lead_statuses_text")}</p>
      <Loaded query={query}>{(rows) => <HouseRows kind={statuses} rows={rows} made={{ type: "open", colour: "grey" }} addLabel={t("deals.lead_status_name")} label={t("deals.lead_statuses")} />}</Loaded>
    </Card>
  );
}
