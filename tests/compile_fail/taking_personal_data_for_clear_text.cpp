// refused: error: conversion from 'const candor::Personal<.*requested
#include <string>

#include "privacy/personal.h"

namespace candor::taking_personal_data_for_clear_text {

std::string copy(const Personal<std::string>& name) {
#ifdef MISUSE
  std::string clear = name;
  return clear;
#endif
  return std::string(sizeof name, '*');
}

}  // namespace candor::taking_personal_data_for_clear_text
