#pragma once
// Sealed<T>: ciphertext, at rest and in memory, that knows the one place it belongs to. It opens with a
// Grant for that record, and only then, into a Personal.
#include <memory>
#include <string>

#include "base/bytes.h"
#include "base/result.h"
#include "privacy/grant.h"
#include "privacy/personal.h"

namespace candor {

class Sealer;

template <class T>
class Sealed;

// The content of one envelope: the members of one retention class as text (see sealing/envelope.h).
template <>
class Sealed<std::string> {
 public:
  struct Place;  // privacy/src/sealing/sealer.h
  Sealed(const Badge<Sealer>&, std::unique_ptr<Place> place, Bytes ciphertext);
  Sealed(Sealed&&) noexcept;
  Sealed& operator=(Sealed&&) noexcept;
  ~Sealed();

  // Error denied when the grant is for another record, operation or key; damaged when the ciphertext
  // is not what was sealed at this place: reported, never served as something else.
  Result<Personal<std::string>> open(const Grant& grant) const;
  ByteView ciphertext() const { return ciphertext_; }

 private:
  std::unique_ptr<Place> place_;
  Bytes ciphertext_;
};

}  // namespace candor
