# The program that scores the segmenter on CoNLL-U files; built only when asked for.
add_executable(evaluate_segmentation EXCLUDE_FROM_ALL ${PROJECT_SOURCE_DIR}/src/language/train/evaluate_segmentation.cpp)
target_link_libraries(evaluate_segmentation PRIVATE tally_language tally_warnings fmt::fmt)
