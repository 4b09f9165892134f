// The page in the browser: three files that are part of the binary, or those of web.folder.
#include <filesystem>
#include <fstream>
#include <iterator>

#include "application.h"
#include "embedded.h"
#include "handlers/handlers.h"
#include "problem.h"

namespace candor::handlers {
namespace {

struct PageFile {
  std::string_view path;
  std::string_view name;
  std::string_view type;
};
constexpr PageFile files[] = {{"/", "index.html", "text/html; charset=utf-8"},
                              {"/app.js", "app.js", "text/javascript; charset=utf-8"},
                              {"/app.css", "app.css", "text/css; charset=utf-8"}};

std::string content_of(const PageFile& file, const std::string& folder) {
  if (folder.empty()) return std::string(embedded_file(file.name));
  std::ifstream in(std::filesystem::path(folder) / file.name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

http::Response page(Application& application, Call& call) {
  for (const auto& file : files) {
    if (file.path != call.route->path) continue;
    http::Response response;
    response.headers.push_back({"Content-Type", std::string(file.type)});
    response.headers.push_back({"Cache-Control", "no-cache"});
    response.body = content_of(file, application.options().web_folder);
    return response;
  }
  return problem({Errc::not_found, "not_found", "There is nothing at this address."}, call.id);
}

}  // namespace candor::handlers
