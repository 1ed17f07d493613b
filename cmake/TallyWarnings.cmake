# Warnings for our own targets (designated initializers leave the rest to its defaults on purpose). Floating-point
# contraction is off so that every compiler gives the same figures.
add_library(tally_warnings INTERFACE)
target_compile_options(tally_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wno-missing-field-initializers -ffp-contract=off
  "$<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized;-Wno-restrict>"  # GCC 12 sees ghosts in variants and strings
  $<$<BOOL:${TALLY_WERROR}>:-Werror>)
