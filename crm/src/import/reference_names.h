#pragma once
// The records that rows of a file name where an id belongs: a company, a deal's pipeline and stage, the
// people and deals that a call was about. Found by their names among those the caller may see; companies that
// are missing can be made. What was found is remembered for the run.
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "import/company_names.h"
#include "privacy/vault.h"

namespace candor {

class ReferenceNames {
 public:
  ReferenceNames(Vault& vault, const Access& access, CompanyNames& companies)
      : vault_(vault), access_(access), companies_(companies) {}

  enum class Missing : std::uint8_t { left_out, made };  // companies; of others it is an error
  // In place: ids for names. Error invalid names each that is not there, or that several records bear.
  Result<void> resolve(Writing& writing, const RecordType& type, Object& members, Missing missing);

 private:
  struct Looking {
    const FieldDeclaration& declaration;
    std::string path;       // in the row, for errors
    const Object& members;  // of the record
    Missing missing;
  };
  // Nothing: leave the member out.
  Result<std::optional<Uuid>> find(Writing& writing, const Looking& looking, const std::string& name);
  Result<std::optional<Uuid>> find_user(Reading& reading, const std::string& name);
  Result<std::vector<Uuid>> search(Reading& reading, const RecordType& type, Object where);
  Result<std::vector<Uuid>> named(Reading& reading, const RecordType& type, const std::string& name,
                                  const Object& members);
  void take(Writing& writing, Value& value, const Looking& looking, std::vector<FieldError>& errors,
            bool& left_out);

  Vault& vault_;
  const Access& access_;
  CompanyNames& companies_;
  std::unordered_map<std::string, Uuid> known_;
};

// With a placeholder for each name, to be checked by the declaration alone.
Object with_placeholder_ids(const RecordType& type, Object members);

}  // namespace candor
