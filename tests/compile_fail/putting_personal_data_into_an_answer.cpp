// refused: error: conversion from 'const candor::Personal<.*to non-scalar type 'candor::Value' requested
#include <string>

#include "base/value.h"
#include "privacy/personal.h"

namespace candor::putting_personal_data_into_an_answer {

Value answer(const Personal<std::string>& name) {
#ifdef MISUSE
  Value value = name;
  return value;
#endif
  return static_cast<std::int64_t>(sizeof name);
}

}  // namespace candor::putting_personal_data_into_an_answer
