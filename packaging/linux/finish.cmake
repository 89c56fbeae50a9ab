# SPDX-License-Identifier: GPL-3.0-or-later
#
# Run by CPack between installing and packing.
set(installed ${CPACK_TEMPORARY_INSTALL_DIRECTORY})
if(CPACK_GENERATOR STREQUAL "DEB")
  set(command ${CMAKE_CURRENT_LIST_DIR}/debian/finish ${installed} ${CPACK_PATCHSCALE_DEBIAN_ARGUMENTS})
else()
  set(command ${CMAKE_CURRENT_LIST_DIR}/bundle/finish ${installed})
endif()
execute_process(COMMAND ${command} COMMAND_ERROR_IS_FATAL ANY)
