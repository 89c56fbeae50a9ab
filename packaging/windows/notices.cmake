# SPDX-License-Identifier: GPL-3.0-or-later
#
# The packages bring Qt and the compiler's libraries with them, and so the notices of those who wrote them.
set(notices doc/third-party)
if(PATCHSCALE_THIRD_PARTY_NOTICES)
  install(DIRECTORY ${PATCHSCALE_THIRD_PARTY_NOTICES}/ DESTINATION ${notices})
  return()
endif()

# Qt's are those of the tools that build with it, which are of the same version.
set(sources "Qt Base, Qt SVG and Qt Charts ${Qt6_VERSION}\n")
foreach(package IN ITEMS libqt6core6 libqt6svg6 libqt6charts6 gcc-mingw-w64-base mingw-w64-common)
  set(notice /usr/share/doc/${package}/copyright)
  if(NOT EXISTS ${notice})
    message(WARNING "Packages must not be given away without the notices of those whose libraries are in them. "
      "Set PATCHSCALE_THIRD_PARTY_NOTICES, or install Debian's ${package}.")
    return()
  endif()
  install(FILES ${notice} DESTINATION ${notices} RENAME ${package}.txt)
  file(STRINGS ${notice} lines REGEX "/usr/share/common-licenses/")
  string(REGEX MATCHALL "/usr/share/common-licenses/[A-Za-z0-9.+-]*[A-Za-z0-9]" texts "${lines}")
  list(APPEND common_licences ${texts})
  if(package MATCHES mingw)
    execute_process(COMMAND dpkg-query --show "--showformat=\${source:Package} \${source:Version}\n" ${package}
      OUTPUT_VARIABLE source COMMAND_ERROR_IS_FATAL ANY)
    string(APPEND sources ${source})
  endif()
endforeach()

# The notices refer to texts where Debian keeps them, which Windows does not.
list(REMOVE_DUPLICATES common_licences)
foreach(text IN LISTS common_licences)
  get_filename_component(name ${text} NAME)
  get_filename_component(file ${text} REALPATH)
  install(FILES ${file} DESTINATION ${notices}/common-licenses RENAME ${name} OPTIONAL)
endforeach()

file(WRITE ${made}/sources.txt "${sources}")
install(FILES ${made}/sources.txt DESTINATION ${notices})
