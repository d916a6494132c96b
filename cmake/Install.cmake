# Install.cmake - installation paths; components runtime and dev.
include(CMakePackageConfigHelpers)

# -- runtime
if(TARGET tmodel)
  install(TARGETS tmodel RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT runtime)
endif()
install(TARGETS libtmodel EXPORT tmodelTargets
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT runtime NAMELINK_COMPONENT dev)
foreach(section 1 5 7)
  file(GLOB pages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/man/*.${section})
  install(FILES ${pages} DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section} COMPONENT runtime)
endforeach()

# -- completions, printed by the program itself
set(TMODEL_ZSH_DIR "" CACHE STRING "folder for zsh's completion; empty: chosen by the prefix")
if(TARGET tmodel)
  set(completions ${PROJECT_BINARY_DIR}/completions)
  file(MAKE_DIRECTORY ${completions})
  set(scripts "")
  foreach(shell bash zsh fish)
    add_custom_command(OUTPUT ${completions}/tmodel.${shell}
      COMMAND ${CMAKE_COMMAND} -E env XDG_CONFIG_HOME=${completions}
              $<TARGET_FILE:tmodel> completion ${shell} > ${completions}/tmodel.${shell}
      DEPENDS tmodel VERBATIM)
    list(APPEND scripts ${completions}/tmodel.${shell})
  endforeach()
  add_custom_target(completions ALL DEPENDS ${scripts})
  install(FILES ${completions}/tmodel.bash RENAME tmodel COMPONENT runtime
    DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
  install(FILES ${completions}/tmodel.fish COMPONENT runtime
    DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
  # Debian's zsh searches site-functions below /usr/local only.
  install(CODE "
    set(zsh \"${TMODEL_ZSH_DIR}\")
    if(NOT zsh AND CMAKE_INSTALL_PREFIX STREQUAL \"/usr\")
      set(zsh ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
    elseif(NOT zsh)
      set(zsh ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
    endif()
    file(INSTALL DESTINATION \"\${CMAKE_INSTALL_PREFIX}/\${zsh}\" TYPE FILE RENAME _tmodel
      FILES \"${completions}/tmodel.zsh\")" COMPONENT runtime)
endif()

# -- dev
file(GLOB pages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/man/*.3)
install(FILES ${pages} DESTINATION ${CMAKE_INSTALL_MANDIR}/man3 COMPONENT dev)
install(FILES ${PROJECT_SOURCE_DIR}/examples/rank.c
  DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples COMPONENT dev)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/tmodel DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
  COMPONENT dev FILES_MATCHING PATTERN "*.h")
set(package ${CMAKE_INSTALL_LIBDIR}/cmake/tmodel)
install(EXPORT tmodelTargets NAMESPACE tmodel:: DESTINATION ${package} COMPONENT dev)
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/tmodelConfig.cmake.in
  ${PROJECT_BINARY_DIR}/tmodelConfig.cmake INSTALL_DESTINATION ${package})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/tmodelConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/tmodelConfig.cmake
  ${PROJECT_BINARY_DIR}/tmodelConfigVersion.cmake DESTINATION ${package} COMPONENT dev)
file(RELATIVE_PATH to_prefix "${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig" "${CMAKE_INSTALL_PREFIX}")
string(REGEX REPLACE "/$" "" to_prefix "${to_prefix}")
configure_file(${CMAKE_CURRENT_LIST_DIR}/tmodel.pc.in ${PROJECT_BINARY_DIR}/tmodel.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/tmodel.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig
  COMPONENT dev)

# -- the CPack archive, for pipelines; packages for users are built from debian/
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "the tmodel authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/PackageModes.cmake)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libsqlite3-0 (>= 3.37), libmd0")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libstemmer0d")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
include(CPack)
