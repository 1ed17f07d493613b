# What is installed: the program, and what it prints of itself (manual page, completions), and packages of them.
#
# The rules and the language model are compiled in: nothing is looked for at run time.
include(GNUInstallDirs)

# tally_printed(FILE COMMAND...): FILE is what the program prints for the command.
function(tally_printed file)
  add_custom_command(OUTPUT ${file}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/printed
    COMMAND tallystick ${ARGN} > ${file}
    DEPENDS tallystick VERBATIM)
  set_property(GLOBAL APPEND PROPERTY tally_printed ${file})
endfunction()

set(printed ${PROJECT_BINARY_DIR}/printed)
tally_printed(${printed}/tallystick.1 man)
tally_printed(${printed}/tallystick completion bash)
tally_printed(${printed}/_tallystick completion zsh)
tally_printed(${printed}/tallystick.fish completion fish)
get_property(files GLOBAL PROPERTY tally_printed)
add_custom_target(printed ALL DEPENDS ${files})

install(TARGETS tallystick RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${printed}/tallystick.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${printed}/tallystick DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${printed}/_tallystick DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${printed}/tallystick.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(PROGRAMS ci/check-changed DESTINATION ${CMAKE_INSTALL_DATADIR}/tallystick/ci)
install(FILES README.md NOTICE docs/ci.md docs/writing-rules.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)
install(DIRECTORY reports/schema DESTINATION ${CMAKE_INSTALL_DATADIR}/tallystick)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME tallystick)
set(CPACK_PACKAGE_VENDOR "The Tallystick authors")
set(CPACK_PACKAGE_CONTACT "The Tallystick authors <tallystick@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY ${PROJECT_DESCRIPTION})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
include(CPack)
