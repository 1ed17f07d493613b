# The English model is linked into the language layer (see src/language/model/english.hpp) and part of what must be
# built anew when it changes.
set(model ${PROJECT_SOURCE_DIR}/src/language/model/english.model)
set_source_files_properties(${PROJECT_SOURCE_DIR}/src/language/model/english.cpp TARGET_DIRECTORY tally_language
  PROPERTIES OBJECT_DEPENDS ${model} COMPILE_DEFINITIONS TALLY_ENGLISH_MODEL="${model}")
