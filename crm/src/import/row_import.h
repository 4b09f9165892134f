#pragma once
// One row on its way into the vault: readable? -> complete? -> there already? -> what it points to -> stored,
// merged or left. A slice of rows is one write, which tells this whether it was committed; what the write
// made is known to later rows only then. A dry run rolls every slice back; because later slices then cannot
// find earlier ones in the vault, it remembers the addresses of the rows itself. Not thread safe.
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "crm/import/import_records.h"
#include "import/company_names.h"
#include "import/reference_names.h"

namespace candor {

class RowImport {
 public:
  // The access must outlive this.
  RowImport(Vault& vault, const Access& access, const RecordType& type, const ImportOptions& options);

  // Before the first row of a slice; again when the slice is written anew.
  void begin_slice();
  ImportedRow take(Writing& writing, const ImportRow& row);
  // What the slice's write made is there now, or (of a dry run) would be.
  void slice_done();
  std::uint64_t companies_made() const { return companies_.made(); }

 private:
  bool of_people() const { return type_.subject == SubjectKind::person; }
  bool merging() const { return duplicates_ == ImportDuplicates::merge; }

  std::optional<Error> check(const ImportRow& row) const;
  // The members to compare with and to store; companies only as far as they exist, or made.
  Result<Object> members_of(Writing& writing, const ImportRow& row, ReferenceNames::Missing missing);
  // The record that the row is for certain; nothing when it is a new one.
  Result<std::optional<DuplicateCandidate>> known_record(Writing& writing, const Object& members,
                                                         const DuplicateReport& alike);
  // One that is the same by what is particular to the type.
  Result<std::optional<Uuid>> same_record(Writing& writing, const Object& members);
  // Of a dry run: an earlier row has one of the addresses.
  bool seen_before(const Object& members, std::uint32_t record);
  ImportedRow merge(Writing& writing, const ImportRow& row, const DuplicateCandidate& candidate);
  ImportedRow create(Writing& writing, const ImportRow& row, const DuplicateReport& alike);

  Vault& vault_;
  const Access& access_;
  const RecordType& type_;
  const ImportDuplicates duplicates_;
  const bool dry_run_;
  CompanyNames companies_;
  ReferenceNames references_;
  Collection collection_;
  // Of a dry run: addresses with the record they are in, and records of this slice that there will not be.
  std::unordered_map<std::string, std::uint32_t> seen_;
  std::unordered_set<Uuid> made_in_slice_;
  std::unordered_set<Uuid> vanished_;  // of earlier slices
  std::unordered_map<std::string, Uuid> made_by_identity_;
};

}  // namespace candor
