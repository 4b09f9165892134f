// What deciding on the 50 rows of a list costs, without index, storage and cipher: for people of whom nothing
// special is on record, and for people with consents, objections and holds. Microseconds for 50 rows.
#include <algorithm>
#include <chrono>
#include <iostream>
#include <memory>
#include <vector>

#include "crm/contact.h"
#include "decision/known_facts.h"
#include "registers_file.h"

namespace candor::decision {
namespace {

constexpr std::size_t rows = 50;
constexpr std::size_t rounds = 4000;
constexpr std::int64_t now = 1'795'000'000'000;

Standing ordinary(std::size_t number) {
  Standing standing;
  standing.context = 3;
  standing.notice = NoticeDuty::within_one_month;
  standing.retention_months = 36;
  standing.collected_at = now - static_cast<std::int64_t>(number) * 86'400'000;
  standing.basis[static_cast<std::size_t>(Purpose::sales)] = LawfulBasis::legitimate_interest;
  standing.basis[static_cast<std::size_t>(Purpose::contract)] = LawfulBasis::contract;
  return standing;
}

Standing eventful(std::size_t number) {
  auto standing = ordinary(number);
  PersonRecord record;
  LedgerEvent consent{.kind = PersonEventKind::consent, .at = now - 1000, .purpose = Purpose::marketing};
  consent.channel = Channel::email;
  consent.names_use = true;
  consent.proof = ConsentProof::wording;
  fold(record, consent);
  if (number % 2) {
    LedgerEvent objection{.kind = PersonEventKind::objection, .at = now - 500, .purpose = Purpose::marketing};
    objection.to_advertising = true;
    fold(record, objection);
  }
  if (number % 5 == 0) {
    LedgerEvent hold{.kind = PersonEventKind::restriction, .at = now - 400};
    hold.fields = 1u << 5;
    fold(record, hold);
  }
  standing.basis[static_cast<std::size_t>(Purpose::marketing)] = LawfulBasis::consent;
  standing.record = std::make_shared<const PersonRecord>(std::move(record));
  return standing;
}

double microseconds(const std::vector<Standing>& people, Purpose purpose, const Registers& registers) {
  Facts asked;
  asked.actor_kind = ActorKind::user;
  asked.roles = {Role::owner, Role::sales, Role::marketing};
  asked.purposes = {Purpose::sales, Purpose::marketing};
  asked.scopes = {Scope::read};
  asked.purpose = purpose;
  asked.operation = Operation::list;
  asked.now = now;
  asked.allowed_bases = registers.purpose(purpose)->bases;
  std::vector<double> taken;
  std::size_t allowed = 0;
  for (std::size_t round = 0; round < rounds; ++round) {
    const auto began = std::chrono::steady_clock::now();
    for (const auto& person : people) {
      Facts facts = asked;
      KnownRoom room;
      facts.person = &person;
      add_known(facts, registers, room);
      allowed += decide(facts, Contact::type()).allowed;
    }
    taken.push_back(
        std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - began).count());
  }
  std::ranges::sort(taken);
  if (allowed == 0 || allowed > rows * rounds) std::cerr << "nothing was decided\n";
  return taken[taken.size() / 2];
}

int run() {
  auto registers = built_in_registers();
  if (!registers) {
    std::cerr << registers.error().detail << '\n';
    return 1;
  }
  for (auto& test : registers->balancing_tests) test.adopted_at = now;
  std::vector<Standing> plain, full;
  for (std::size_t i = 0; i < rows; ++i) {
    plain.push_back(ordinary(i));
    full.push_back(eventful(i));
  }
  std::cout << "deciding 50 rows, median of " << rounds
            << " (us): " << microseconds(plain, Purpose::sales, *registers) << " ordinary, "
            << microseconds(full, Purpose::sales, *registers) << " with consents and holds, "
            << microseconds(full, Purpose::marketing, *registers) << " the same for marketing\n";
  return 0;
}

}  // namespace
}  // namespace candor::decision

int main() {
  return candor::decision::run();
}
