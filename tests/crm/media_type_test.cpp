#include "crm/media_type.h"

#include <gtest/gtest.h>

#include <string>

namespace candor {
namespace {

using namespace std::string_literals;

TEST(MediaType, is_told_from_the_first_bytes) {
  const std::pair<std::string, std::string_view> table[] = {
      {"%PDF-1.7\n", "application/pdf"},
      {"\x89PNG\r\n\x1a\n\0\0"s, "image/png"},
      {"\xff\xd8\xff\xe0\0\x10JFIF"s, "image/jpeg"},
      {"RIFF\x10\0\0\0WEBPVP8 "s, "image/webp"},
      {"\0\0\0\x20"s + "ftypheic", "image/heic"},
      {"\0\0\0\x20"s + "ftypisom", "video/mp4"},
      {"PK\x03\x04\x14\0\0\0"s, "application/zip"},
      {"PK\x03\x04\x14\0\x06\0[Content_Types].xml ... word/document.xml"s,
       "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
      {"PK\x03\x04\x14\0\0\0\0\0mimetypeapplication/vnd.oasis.opendocument.text"s,
       "application/vnd.oasis.opendocument.text"},
      {"BEGIN:VCARD\r\nVERSION:4.0", "text/vcard"},
      {"Dear Eva,\r\n\tas we said", "text/plain"},
      {"Gr\xc3\xbc\xc3\x9f"
       "e aus K\xc3\xb6ln",
       "text/plain"},
      {"\xff\xfeH\0i\0"s, "text/plain"},
      {"MZ\x90\0\x03"s, "application/octet-stream"},
      {"\x7f"
       "ELF\x02\x01\x01\0"s,
       "application/octet-stream"},
      {"", "application/octet-stream"},
  };
  for (const auto& [bytes, wanted] : table) EXPECT_EQ(sniff_media_type(bytes), wanted) << bytes;
}

TEST(MediaType, sees_what_a_browser_would_run_behind_whatever_stands_before_it) {
  for (const auto* text :
       {"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "  \n<SVG onload=x>",
        "\xef\xbb\xbf<?xml version='1.0'?>\n<!-- a picture -->\n<svg/>", "<!DOCTYPE svg PUBLIC ''>",
        "<!doctype HTML><title>x</title>", "<html>", "<!-- x --><script>alert(1)</script>",
        "<?xml version='1.0'?><note/>"}) {
    EXPECT_TRUE(is_active_content(sniff_media_type(text))) << text;
  }
  EXPECT_FALSE(is_active_content(sniff_media_type("an <svg> within a text")));
  EXPECT_FALSE(is_active_content("application/pdf"));
}

TEST(MediaType, looks_at_the_beginning_alone) {
  const std::string text(sniffed_bytes, 'x');
  EXPECT_EQ(sniff_media_type(text + "\0\1\2"s), "text/plain");
}

}  // namespace
}  // namespace candor
