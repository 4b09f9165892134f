#pragma once
// A folder of its own for a test that needs files; gone with the test.
#include <stdlib.h>

#include <filesystem>
#include <stdexcept>
#include <string>

namespace candor::test {

class StorageFolder {
 public:
  StorageFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "candor-test-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = pattern;
  }
  StorageFolder(const StorageFolder&) = delete;
  StorageFolder& operator=(const StorageFolder&) = delete;
  ~StorageFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  const std::filesystem::path& path() const { return path_; }
  std::string file(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace candor::test
