#pragma once
// The built browser client as it is served: read into memory once, at start, so that a request can only
// name what is there and no path of a request ever meets the file system. Immutable, thread safe.
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "base/result.h"

namespace candor {

class ClientFiles {
 public:
  struct File {
    std::string_view type;  // media type
    std::string content;
    std::string gzip;    // of file.gz; empty: none
    std::string brotli;  // of file.br
  };

  // No client: nothing is found.
  ClientFiles() = default;
  // Error when there is no index.html, or a place that each answer fills is missing in it.
  static Result<ClientFiles> read(const std::filesystem::path& folder);

  // `path` as in a request: /assets/index-4f1c.js. None: null.
  const File* find(std::string_view path) const;
  bool has_index() const { return !index_.empty(); }
  // The page for one answer. It is told whether its reader is signed in, so that it does not have to ask for
  // a session that is not there.
  std::string index(std::string_view nonce, bool signed_in) const;

 private:
  std::map<std::string, File, std::less<>> files_;
  std::string index_;
};

// Where the client lies beside this program: share/candor/web of an installed one, web-static/dist of a
// build tree. Empty when it is in neither place.
std::filesystem::path client_beside(const std::filesystem::path& program);

}  // namespace candor
