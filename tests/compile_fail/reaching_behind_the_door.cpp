// refused: fatal error: storage/database.h: No such file or directory
#include "privacy/vault.h"

namespace candor::reaching_behind_the_door {

#ifdef MISUSE
#include "storage/database.h"
#endif

}  // namespace candor::reaching_behind_the_door
