# SPDX-License-Identifier: GPL-3.0-or-later
#
# What stands beside the program on Windows, where nothing of Qt can be taken for granted: all in one folder, which
# runs from wherever it is put.
include(${CMAKE_CURRENT_LIST_DIR}/resources.cmake)

install(FILES ${CMAKE_CURRENT_LIST_DIR}/qt.conf DESTINATION .)
patchscale_install_documents(doc)
include(${CMAKE_CURRENT_LIST_DIR}/notices.cmake)

# Qt's plugins are asked for by name and so stand in no table of imports.
get_target_property(qt_core Qt6::Core LOCATION)
get_filename_component(qt_binaries ${qt_core} DIRECTORY)
set(qt_plugins ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_PLUGINS})
file(GLOB plugins RELATIVE ${qt_plugins}
  ${qt_plugins}/iconengines/qsvgicon.dll
  ${qt_plugins}/imageformats/qsvg.dll
  ${qt_plugins}/platforms/qwindows.dll
  ${qt_plugins}/styles/*.dll)
foreach(plugin IN LISTS plugins)
  get_filename_component(kind ${plugin} DIRECTORY)
  install(FILES ${qt_plugins}/${plugin} DESTINATION plugins/${kind})
endforeach()

# The compiler's own libraries lie in several folders.
set(library_folders ${qt_binaries})
foreach(library IN ITEMS libstdc++-6.dll libgcc_s_seh-1.dll libwinpthread-1.dll)
  execute_process(COMMAND ${CMAKE_CXX_COMPILER} -print-file-name=${library}
    OUTPUT_VARIABLE path OUTPUT_STRIP_TRAILING_WHITESPACE)
  get_filename_component(folder ${path} DIRECTORY)
  list(APPEND library_folders ${folder})
endforeach()
list(REMOVE_DUPLICATES library_folders)
configure_file(${CMAKE_CURRENT_LIST_DIR}/deploy.cmake.in ${made}/deploy.cmake @ONLY)
install(SCRIPT ${made}/deploy.cmake)
