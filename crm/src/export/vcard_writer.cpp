// vCard 4.0 (RFC 6350). What vCard has a place for goes there; the rest of our fields are X-CANDOR-
// properties, so that our own files lose nothing. A label that no TYPE stands for is written beside, as
// Apple's address book does it.
#include <algorithm>

#include "crm/contact.h"
#include "crm/countries.h"
#include "crm/export/record_writer.h"
#include "import/vcard_labels.h"

namespace candor {
namespace {

constexpr std::size_t longest_line = 75;  // octets, without the line end
constexpr std::string_view product = "-//Candor//Candor//EN";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '\\' || c == ',' || c == ';') out += '\\';
    out += c;
  }
  return out;
}

std::string_view text_in(const Object& object, std::string_view name) {
  const auto found = std::ranges::find(object, name, &Member::first);
  if (found == object.end() || found->second.text() == nullptr) return {};
  return *found->second.text();
}

const List& list_in(const Object& object, std::string_view name) {
  static const List none;
  const auto found = std::ranges::find(object, name, &Member::first);
  return found == object.end() || found->second.list() == nullptr ? none : *found->second.list();
}

bool is_set(const Object& object, std::string_view name) {
  const auto found = std::ranges::find(object, name, &Member::first);
  return found != object.end() && found->second.boolean() != nullptr && *found->second.boolean();
}

class VcardWriter final : public RecordWriter {
 public:
  explicit VcardWriter(const RecordType& type) : person_(&type == &Contact::type()) {}

  void add(const Object& record) override {
    line("BEGIN:VCARD");
    line("VERSION:4.0");
    line("PRODID:" + std::string(product));
    item_ = 0;
    if (person_) {
      add_person(record);
    } else {
      add_company(record);
    }
    add_lists(record);
    property("NOTE", text_in(record, "description"));
    line("END:VCARD");
  }

  std::string finish() override { return std::exchange(out_, {}); }

 private:
  void add_person(const Object& record) {
    line("FN:" + escaped(formatted_name(record)));
    std::string name;
    for (const std::string_view member :
         {"family_name", "given_name", "additional_names", "salutation", "name_suffix"}) {
      name += escaped(text_in(record, member)) + ";";
    }
    name.pop_back();
    line("N:" + name);
    property("NICKNAME", text_in(record, "nickname"));
    std::string birthday(text_in(record, "birth_date"));
    // 1980-05-12 is 19800512, --05-12 is --0512.
    if (!birthday.empty()) birthday.erase(birthday.size() - 3, 1);
    if (birthday.size() == 9) birthday.erase(4, 1);
    property("BDAY", birthday);
    property("LANG", text_in(record, "language"));
    property("TITLE", text_in(record, "job_title"));
    add_organizations(record);
    property("X-CANDOR-SOURCE", text_in(record, "source"));
  }

  void add_organizations(const Object& record) {
    std::string department = escaped(text_in(record, "department"));
    if (!department.empty()) department.insert(0, 1, ';');
    for (const Value& company : list_in(record, "companies")) {
      const Object* link = company.object();
      if (link == nullptr || text_in(*link, "name").empty()) continue;
      const std::string group = next_group();
      line(group + "ORG:" + escaped(text_in(*link, "name")) + department);
      department.clear();
      property(group + "ROLE", text_in(*link, "role"));
      if (is_set(*link, "inactive")) line(group + "X-CANDOR-INACTIVE:TRUE");
    }
    if (!department.empty()) line("ORG:" + department);
  }

  void add_company(const Object& record) {
    line("KIND:org");
    line("FN:" + escaped(text_in(record, "name")));
    line("ORG:" + escaped(text_in(record, "name")));
    if (const auto website = text_in(record, "website"); !website.empty())
      line("URL:" + std::string(website));
    property("X-CANDOR-DOMAIN", text_in(record, "domain"));
    property("X-CANDOR-INDUSTRY", text_in(record, "industry"));
    property("X-CANDOR-SIZE", text_in(record, "size"));
    property("X-CANDOR-REGISTRATION-NUMBER", text_in(record, "registration_number"));
    property("X-CANDOR-VAT-ID", text_in(record, "vat_id"));
    if (is_set(record, "sole_trader")) line("X-CANDOR-SOLE-TRADER:TRUE");
  }

  void add_lists(const Object& record) {
    add_labelled(record, "emails", "EMAIL", "address");
    add_labelled(record, "phones", "TEL", "number");
    for (const Value& address : list_in(record, "addresses")) {
      if (address.object() != nullptr) add_address(*address.object());
    }
    // An address of a website is no text: nothing in it is escaped.
    for (const Value& website : list_in(record, "websites")) {
      if (website.text() != nullptr) line("URL:" + *website.text());
    }
    std::string tags;
    for (const Value& tag : list_in(record, "tags")) {
      if (tag.text() != nullptr) tags += (tags.empty() ? "" : ",") + escaped(*tag.text());
    }
    if (!tags.empty()) line("CATEGORIES:" + tags);
  }

  void add_labelled(const Object& record, std::string_view list, std::string_view name,
                    std::string_view member) {
    for (const Value& item : list_in(record, list)) {
      if (item.object() == nullptr) continue;
      labelled(name, {}, text_in(*item.object(), "label"), escaped(text_in(*item.object(), member)));
    }
  }

  void add_address(const Object& address) {
    const std::string_view code = text_in(address, "country");
    std::string value = ";;";
    for (const std::string_view member : {"street", "city", "region", "postal_code"}) {
      value += escaped(text_in(address, member)) + ";";
    }
    value += escaped(country_name(code));
    // RFC 8605: the code beside the name.
    labelled("ADR", code.empty() ? std::string() : ";CC=" + std::string(code), text_in(address, "label"),
             value);
  }

  void labelled(std::string_view name, const std::string& parameters, std::string_view label,
                const std::string& value) {
    const std::string_view types = types_of_label(name, label);
    const bool beside = types.empty() && !label.empty();
    const std::string group = beside ? next_group() : std::string();
    std::string head = group + std::string(name) + parameters;
    if (!types.empty()) {
      const bool several = types.find(',') != std::string_view::npos;
      head += ";TYPE=" + (several ? '"' + std::string(types) + '"' : std::string(types));
    }
    line(head + ":" + value);
    if (beside) line(group + "X-ABLabel:" + escaped(label));
  }

  std::string next_group() { return "item" + std::to_string(++item_) + "."; }

  // What other programs show; there must be one.
  static std::string formatted_name(const Object& record) {
    std::string name;
    for (const std::string_view member :
         {"salutation", "given_name", "additional_names", "family_name", "name_suffix"}) {
      const std::string_view part = text_in(record, member);
      if (!part.empty()) name += (name.empty() ? "" : " ") + std::string(part);
    }
    for (const auto& [list, member] :
         {std::pair{"companies", "name"}, std::pair{"emails", "address"}, std::pair{"phones", "number"}}) {
      if (!name.empty()) break;
      for (const Value& item : list_in(record, list)) {
        if (name.empty() && item.object() != nullptr) name = text_in(*item.object(), member);
      }
    }
    return name.empty() ? "?" : name;
  }

  void property(std::string_view name, std::string_view text) {
    if (!text.empty()) line(std::string(name) + ":" + escaped(text));
  }

  // Folded so that no line is longer than 75 octets, and no character is cut.
  void line(std::string_view text) {
    std::size_t room = longest_line;
    while (text.size() > room) {
      std::size_t end = room;
      while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
      out_ += text.substr(0, end);
      out_ += "\r\n ";
      text.remove_prefix(end);
      room = longest_line - 1;
    }
    out_ += text;
    out_ += "\r\n";
  }

  bool person_;
  std::string out_;
  unsigned item_ = 0;  // of the groups of one card
};

}  // namespace

std::unique_ptr<RecordWriter> vcard_writer(const RecordType& type) {
  return std::make_unique<VcardWriter>(type);
}

}  // namespace candor
