#pragma once
// What somebody asked for on the command line, as cli.cpp read it. Each command looks at its own members.
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace candor {

struct Arguments {
  // Of most commands.
  std::vector<std::pair<std::string, std::string>> settings;  // data.folder, server.listen
  std::string config_file;
  bool json = false;

  // serve
  bool print_setup_link = false;

  // user, token
  std::string email;
  std::string name;
  std::vector<std::string> roles;
  bool password_from_input = false;
  std::string label;
  std::vector<std::string> scopes;
  std::vector<std::string> purposes;
  std::string default_purpose;
  std::string expires;
  std::string token;  // id

  // register
  std::vector<std::string> names;
  bool all = false;

  // demo
  std::uint32_t contacts = 200;
  std::string demo_size;  // small, medium, large; empty: people and companies alone
  std::uint64_t seed = 1;

  // backup, restore
  std::string to, keys_to;
  std::string from, keys_from;
  bool escrow = false;

  // import, export, healthcheck
  std::string file;
  std::string server = "http://127.0.0.1:8080";
  std::string context;
  std::string token_file;
  bool consents = false;   // the file is one of consents
  std::string duplicates;  // skip, merge, create; empty: as the server does by itself
  bool dry_run = false;
  std::string format = "csv";
  std::string type = "contacts";
  std::string import_type;  // contact, deal ...; empty: contact
  std::string output;       // empty: standard output
};

}  // namespace candor
