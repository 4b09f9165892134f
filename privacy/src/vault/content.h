#pragma once
// Files of records behind the door: what an upload and a reader hold, and sweeping what no record has.
#include <mutex>
#include <vector>

#include "privacy/content.h"
#include "sealing/pieces.h"
#include "vault/inside.h"

namespace candor {

struct ContentUpload::Inside {
  const RecordType& type;
  Uuid record;
  RetentionClass retention_class;
  sealing::KeyPlace key_place;
  Bytes wrapped_key;
  sealing::PieceSealer sealer;
  std::uint64_t size = 0;
  std::int64_t pieces = 0;       // stored
  std::vector<Bytes> waiting{};  // sealed, not stored yet
};

struct ContentReader::Inside {
  DisclosedContent record;
  std::uint64_t size;
  sealing::PieceOpener opener;
  std::int64_t next = 0;
  std::uint64_t opened = 0;
};

// The class whose key seals a type's files: that of its sealed members.
RetentionClass class_of_content(const storage::RecordTable& table);

// Pieces whose record is not there: at start, before the first request, all of them came from uploads that a
// crash broke off.
void sweep_content(Vault::Inside& vault, storage::Connection& records);
// Of uploads that broke off; what cannot be deleted now stays on the list.
void drop_broken_uploads(Vault::Inside& vault);
void delete_content(storage::Connection& records, const Uuid& record);

}  // namespace candor
