#pragma once
// A believable company to try Candor with: a German furniture trader and its customers all over Europe.
// Nobody in it exists. E-mail addresses lie under names reserved for examples (RFC 2606, RFC 6761), phone
// numbers in ranges that regulators keep free for films, or begin with a digit that no subscriber has.
// Same random bytes, same people. Not thread safe.
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/random.h"
#include "base/value.h"
#include "privacy/purpose.h"

namespace candor {

struct DemoUser {
  std::string_view name;
  std::string_view email;
  RoleSet roles;
};

// The company that uses the installation, and its staff: one who runs it and is its privacy contact, one in
// sales, the administrator, and the data protection officer, who may be none of the others (Art. 38(6)).
std::string_view demo_company_name();
std::span<const DemoUser> demo_users();

struct DemoCompany {
  Object company;            // members of a Company
  std::string_view context;  // collection context of a sole trader, who is a person; else empty
};

struct DemoContact {
  Object contact;                      // members of a Contact, without `companies`: link_company() adds it
  std::optional<std::size_t> company;  // position among the companies made so far
  std::string_view context;            // name of a collection context of config/collection_contexts.toml
};

class DemoPeople {
 public:
  explicit DemoPeople(Random& random) : random_(random) {}

  DemoCompany next_company();
  // Works for one of the companies made so far, or comes alone.
  DemoContact next_contact();

 private:
  struct Employer {
    std::size_t region;
    std::string domain;
  };
  using Taken = std::unordered_map<std::string, unsigned>;
  // `front` and `back` as one text the first time, later with a number between them: nothing is given twice.
  static std::string unique(Taken& taken, std::string_view front, std::string_view joint,
                            std::string_view back);

  Random& random_;
  std::vector<Employer> employers_;
  Taken company_names_;
  Taken domains_;
  Taken addresses_;
};

}  // namespace candor
