// refused: error: 'class candor::Reading' has no member named 'create'
#include "privacy/vault.h"

namespace candor::saving_from_a_reading {

void work(Reading& reading, Writing& writing, const Access& access, const RecordType& type,
          const DraftContent& draft) {
  (void)writing.create(access, type, draft, Collection{});
#ifdef MISUSE
  (void)reading.create(access, type, draft, Collection{});
#endif
  (void)reading.list(access, type, Query{});
}

}  // namespace candor::saving_from_a_reading
