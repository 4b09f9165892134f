#pragma once
// Currencies in use, by their ISO 4217 codes; without precious metals, funds and test codes.
#include <algorithm>
#include <string_view>

namespace candor {

inline constexpr std::string_view currency_codes[] = {
    "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BGN", "BHD",
    "BIF", "BMD", "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHF", "CLP", "CNY",
    "COP", "CRC", "CUP", "CVE", "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP",
    "GBP", "GEL", "GHS", "GIP", "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR",
    "IQD", "IRR", "ISK", "JMD", "JOD", "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT",
    "LAK", "LBP", "LKR", "LRD", "LSL", "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR",
    "MVR", "MWK", "MXN", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK",
    "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD",
    "SHP", "SLE", "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TND", "TOP", "TRY",
    "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "UYU", "UZS", "VES", "VND", "VUV", "WST", "XAF", "XCD", "XOF",
    "XPF", "YER", "ZAR", "ZMW", "ZWG"};

constexpr bool is_currency_code(std::string_view code) {
  return std::ranges::binary_search(currency_codes, code);
}

// Digits after the point of an amount; amounts are kept in these minor units.
constexpr int minor_digits(std::string_view code) {
  constexpr std::string_view none[] = {"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW",
                                       "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"};
  constexpr std::string_view three[] = {"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};
  if (std::ranges::find(none, code) != std::end(none)) return 0;
  return std::ranges::find(three, code) != std::end(three) ? 3 : 2;
}

// What is paid with in a country of Europe or North America; the euro elsewhere, until somebody chooses.
constexpr std::string_view currency_of_country(std::string_view country) {
  constexpr std::string_view others[] = {"ALALL", "BABAM", "BYBYN", "CACAD", "CHCHF", "CZCZK",
                                         "DKDKK", "GBGBP", "GEGEL", "GIGIP", "HUHUF", "ISISK",
                                         "LICHF", "MDMDL", "MKMKD", "NONOK", "PLPLN", "RORON",
                                         "RSRSD", "SESEK", "TRTRY", "UAUAH", "USUSD"};
  for (const auto pair : others) {
    if (pair.substr(0, 2) == country) return pair.substr(2);
  }
  return "EUR";
}

}  // namespace candor
